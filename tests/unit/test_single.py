"""A fork that shows one council only: its two settings, and what a slip in them says."""

from pathlib import Path

import pytest

from portal.core.problem import Wrong
from portal.councils.folder import slugs
from portal.councils.fork import IGNORED, single

RIGHT = "only: leeds\nurl: https://meeting.leeds.gov.uk/\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(IGNORED)
    for slug in ("derby", "leeds"):
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "council.yml").write_text("", encoding="utf-8")
    return tmp_path


def test_without_the_file_every_council_is_shown(home: Path) -> None:
    assert single(home) is None
    assert slugs(home) == ["derby", "leeds"]


def test_with_it_there_is_one(home: Path) -> None:
    (home / "site.yml").write_text(RIGHT, encoding="utf-8")
    assert slugs(home) == slugs(home, fictional=True) == ["leeds"]
    own = single(home)
    assert own
    assert own.url == "https://meeting.leeds.gov.uk/"


def test_the_tests_of_a_fork_still_try_every_council(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "site.yml").write_text(RIGHT, encoding="utf-8")
    monkeypatch.setenv(IGNORED, "1")
    assert slugs(home) == ["derby", "leeds"]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "leeds\n",
            "ledes\n",
            "site.yml:1: there is no council `ledes`. Write one of: derby, leeds",
        ),
        ("https://", "http://", "start with https:// and end with /"),
        ("uk/", "uk", "start with https:// and end with /"),
        ("url:", "adress:", "site.yml:2: `adress`: there is no field of this name"),
        ("url: https://meeting.leeds.gov.uk/\n", "", "`url`: Field required. Add it"),
    ],
)
def test_a_slip_is_told_with_its_line(home: Path, before: str, after: str, says: str) -> None:
    (home / "site.yml").write_text(RIGHT.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        slugs(home)
    assert says in str(wrong.value)
