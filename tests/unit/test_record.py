"""What the last build remembers of a site folder."""

import json
from pathlib import Path

import pytest

from portal.build.record import BuiltPart, Record


def written(site: Path) -> Path:
    record = Record(site)
    record.parts["derby"] = BuiltPart(key="a", files={"index.html": (1, 2, "b")})
    record.save()
    return record.file


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    written(tmp_path / "site")
    part = Record(tmp_path / "site").part("derby")
    assert part.key == "a"
    assert {name: list(known) for name, known in part.files.items()} == {"index.html": [1, 2, "b"]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"derby": {"key": "a", "files": {"index.html": [1, 2]}}}',  # as older code wrote it
        '{"code": "other", "parts": {"derby": {"key": "a"}}}',
    ],
)
def test_what_other_code_wrote_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    written(tmp_path / "site").write_text(text, encoding="utf-8")
    assert Record(tmp_path / "site").parts == {}


def test_a_record_with_a_part_that_is_not_known_is_none(tmp_path: Path) -> None:
    file = written(tmp_path / "site")
    found = json.loads(file.read_text(encoding="utf-8"))
    found["parts"]["derby"]["colour"] = "red"
    file.write_text(json.dumps(found), encoding="utf-8")
    assert Record(tmp_path / "site").parts == {}
