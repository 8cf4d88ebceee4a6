"""A change of one entry of council.yml leaves every other line as it was."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.helpers import EVERY_COUNCIL, MADE_UP, first

from portal.core.folders import COUNCILS
from portal.core.problem import Wrong
from portal.core.yaml_scalar import scalar
from portal.officer.council_edit import Change, Keys, put, saved

FILE = """# head
name: X
adopted:   # nobody yet
facts:
  a: {is: x, from: [1. B, "2"]}  # hi
  b:
    is: y   # why
    from: Foo
    confirmed:
      by: Foo   # who
      on: 2026-01-01

  # before c
  c: {is: z,
      from: "q",   # where
     }
contacts:
  - purpose: a
    name: n   # its name
    hours: [{is: x}]

  - purpose: b
    confirmed: {by: x, on: 2025-01-01, review: 2026-01-01}
end: 1"""
FIELDS = {"by": "Head of x, y", "on": "2026-11-22"}
FLOW = '{by: "Head of x, y", on: 2026-11-22}'


@pytest.mark.parametrize(
    ("path", "key", "after", "before", "changed"),
    [
        ((), "adopted", "", ["adopted:   # nobody yet"], [f"adopted: {FLOW}   # nobody yet"]),
        ((), "new", "name", [], [f"new: {FLOW}"]),
        ((), "new", "", ["end: 1"], ["end: 1", f"new: {FLOW}"]),
        (
            ("facts", "a"),
            "confirmed",
            "",
            ['  a: {is: x, from: [1. B, "2"]}  # hi'],
            [f'  a: {{is: x, from: [1. B, "2"], confirmed: {FLOW}}}  # hi'],
        ),
        (
            ("facts", "b"),
            "confirmed",
            "",
            ["      by: Foo   # who", "      on: 2026-01-01"],
            ['      by: "Head of x, y"   # who', "      on: 2026-11-22"],
        ),
        (
            ("facts", "c"),
            "confirmed",
            "",
            ['      from: "q",   # where'],
            [f'      from: "q", confirmed: {FLOW},   # where'],
        ),
        (("contacts", 0), "confirmed", "", [], [f"    confirmed: {FLOW}"]),
        (
            ("contacts", 1),
            "confirmed",
            "",
            ["    confirmed: {by: x, on: 2025-01-01, review: 2026-01-01}"],
            ['    confirmed: {by: "Head of x, y", on: 2026-11-22, review: 2026-01-01}'],
        ),
    ],
)
def test_only_the_lines_of_the_entry_change(
    path: Keys, key: str, after: str, before: list[str], changed: list[str]
) -> None:
    old, new = FILE.splitlines(), put(FILE, path, key, FIELDS, after).splitlines()
    assert [line for line in old if line not in new] == [x for x in before if x not in changed]
    assert [line for line in new if line not in old] == [x for x in changed if x not in before]
    kept = [line for line in old if line in new]
    assert [line for line in new if line in old] == kept


def test_lines_that_end_as_on_windows_still_do() -> None:
    new = put(FILE.replace("\n", "\r\n"), ("contacts", 0), "confirmed", FIELDS)
    assert new.count("\n") == new.count("\r\n") == FILE.count("\n") + 1


@pytest.mark.parametrize("slug", first(EVERY_COUNCIL, [MADE_UP]))
def test_every_entry_of_a_council_can_be_confirmed_alone(slug: str) -> None:
    text = (COUNCILS / slug / "council.yml").read_text(encoding="utf-8")
    data = YAML(typ="safe").load(text)
    paths = [("facts", kind) for kind in data["facts"]] + [("notes", p) for p in data["notes"]]
    paths += [("contacts", at) for at in range(len(data["contacts"]))]
    for path in paths:
        if "confirmed" in data[path[0]][path[1]]:
            continue  # a change, not an addition
        new = put(text, path, "confirmed", FIELDS)
        old_lines, new_lines = text.splitlines(), new.splitlines()
        added = [line for line in new_lines if line not in old_lines]
        assert len(added) == 1
        assert FLOW in added[0]
        assert len([line for line in old_lines if line not in new_lines]) <= 1
        data_now = YAML(typ="safe").load(new)
        assert data_now[path[0]][path[1]].pop("confirmed")["by"] == FIELDS["by"]
        assert data_now == data


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=2))
@example("no")
@example("2026")
@example("Head: duty, team # 2")
def test_any_role_is_read_back_as_it_was_written(role: str) -> None:
    read = YAML(typ="safe").load(f"a: {{b: {scalar(role)}}}\nc: {scalar(role)}")
    assert read == {"a": {"b": role}, "c": role}


def test_a_role_and_a_day_need_no_quotation_marks() -> None:
    assert [scalar("Head of safeguarding"), scalar("2026-11-22")] == [
        "Head of safeguarding",
        "2026-11-22",
    ]


def test_what_the_types_refuse_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "council.yml"
    text = (COUNCILS / MADE_UP / "council.yml").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    change: Change = (("facts", "invited"), "confirmed", {"by": "X", "on": "2026-13-01"})
    with pytest.raises(Wrong, match="`2026-13-01` is a day that does not exist"):
        saved(file, [change])
    assert file.read_text(encoding="utf-8") == text
    assert [p.name for p in tmp_path.iterdir()] == ["council.yml"]
