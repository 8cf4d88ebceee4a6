"""A mistake in council.yml is one line: file, line, what is wrong, how to mend it."""

import re
from pathlib import Path

import pytest

from portal.core.folders import COUNCILS
from portal.core.problem import Wrong
from portal.core.yaml_file import raw
from portal.councils.folder import read_council

EXAMPLE = (COUNCILS / "example" / "council.yml").read_text(encoding="utf-8")
NOTES = (COUNCILS / "example" / "notes.en.md").read_text(encoding="utf-8")

MISTAKES = {
    "unknown field": ("  leave_clear:", "  leave_claer:", "Did you mean `leave_clear`"),
    "not a number": ("020 7946 0101", "020 7946 010", "020 7946 010"),
    "not dialled so": ("020 7946 0101", "+44 20 7946 0101", "does not start with 0"),
    "no contrast": ("#2f5d3a", "#9fdcae", "a darker one would be"),
    "not a colour": ("#2f5d3a", "greenish", "is not a colour"),
    "no source": (", from: What is it?}", "}", "no source"),
    "two kinds of duration": ("{early: 20,", "{early: 20, within: 2,", "exactly one of"),
    "wrong unit": ("{early: 20, unit: minute", "{early: 20, unit: month", "counted in minute"),
    "hours the wrong way round": ("hours: [1, 2]", "hours: [2, 1]", "shortest, longest"),
    "not a month": ("published: 2026-05", "published: May 2026", "like 2026-05"),
    "English not first": ("[en, pl, ur, ar]", "[pl, en]", "starts with `en`"),
    "not YAML": ("facts:\n", "facts\n", "not YAML"),
    "outdated without an entry": ("outdated: ten_days", "outdated: six_monthly", "out_of_date"),
    "note without text": ("  hybrid: {seen", "  police: {from: X}\n  hybrid: {seen", "`police`"),
    "scale without its ends": ("  scale-0: {from: On the day}\n", "", "scale-0"),
    "e-mail": ("first.call@example.org", "first.call.example.org", "email"),
    "hours without times": ('{is: mon_fri, from: "9:00", to: "17:00"}', "{is: mon_fri}", "mon_fri"),
}


def problems(tmp_path: Path, council: str, notes: str = NOTES) -> list[str]:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "council.yml").write_text(council, encoding="utf-8")
    (folder / "notes.en.md").write_text(notes, encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        read_council("broken", tmp_path)
    return [str(problem) for problem in wrong.value.problems]


@pytest.mark.parametrize("name", list(MISTAKES))
def test_each_mistake_is_one_line_with_its_place(name: str, tmp_path: Path) -> None:
    before, after, says = MISTAKES[name]
    assert before in EXAMPLE
    told = problems(tmp_path, EXAMPLE.replace(before, after, 1))
    assert any(says in line for line in told)
    for line in told:
        assert "\n" not in line
        assert re.search(r"(council\.yml|notes\.en\.md):\d+: .+\. \S.+", line), line


def test_the_line_is_the_line_of_the_mistake(tmp_path: Path) -> None:
    line = EXAMPLE[: EXAMPLE.index("  child_age:")].count("\n") + 1
    told = problems(tmp_path, EXAMPLE.replace("years: 12", "years: 99"))
    assert f"council.yml:{line}: " in told[0]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "{is: worried,",
            "{is: worred,",
            "`worred` is not a word that can stand here. Choose one of these: worried, "
            "professionals_worried, suffering",
        ),
        ("powers: {is: none,", "powers: {is: no,", "The only word here is `none`: use it"),
        ("{is: worried,", "{is: true,", "suffering. If you mean the word true or false, write it"),
        ("name: Exampleshire", "name: 2020", 'is read as a number, and a text has to stand here. '
         'Write it in quotes: "2020"'),
        ("  hybrid: {seen", "  police:\n  hybrid: {seen", "{seen: {at: page, on: 2026-11}}"),
    ],
)  # fmt: skip
def test_a_wrong_word_is_told_with_those_that_can_stand_there(
    before: str, after: str, says: str, tmp_path: Path
) -> None:
    assert before in EXAMPLE
    told = problems(tmp_path, EXAMPLE.replace(before, after, 1))
    assert says in told[0]
    assert "Input should" not in told[0]


def test_a_line_that_is_not_lined_up_is_told_with_its_spaces(tmp_path: Path) -> None:
    line = EXAMPLE[: EXAMPLE.index("  child_age:")].count("\n") + 1
    told = problems(tmp_path, EXAMPLE.replace("  child_age:", "   child_age:"))
    says = "it begins with 3 spaces, the line above with 2. Give neighbours the same number"
    assert f"council.yml:{line}: this line is not lined up" in told[0]
    assert says in told[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("contacts:\n  - name: A\n     phone: 1\n", ":3: this line is not lined up with its nei"
         "ghbours: it begins with 5 spaces, the line above with 4 (with its `- `)"),
        ("name: A\n colour: B\n", ":2: this line is not lined up with its neighbours: it begins "
         "with 1 space, the line above with 0"),
        ("facts:  # all\n  title: A: B\n", ":2: this is not YAML: mapping"),
        ("facts\n  title: A\n", ":2: this is not YAML: mapping"),
        ("name: A\x07\n", ": this is not YAML: odd characters"),
        ("name: A\xe9\n".encode("cp1252"), ": this is not plain text"),
    ],
)  # fmt: skip
def test_other_slips_of_yaml_keep_their_own_words(
    text: str | bytes, says: str, tmp_path: Path
) -> None:
    file = tmp_path / "council.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Wrong) as wrong:
        raw(file)
    assert f"council.yml{says}" in str(wrong.value)


def test_two_main_contacts(tmp_path: Path) -> None:
    twice = EXAMPLE.replace("    name: Night Team\n", "    name: Night Team\n    main: true\n")
    assert "only one contact" in problems(tmp_path, twice)[0]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    council = EXAMPLE.replace("years: 12", "years: 99").replace("020 7946 0102", "020 7946")
    assert len(problems(tmp_path, council)) == 2


@pytest.mark.parametrize(
    ("notes", "says"),
    [
        (NOTES + "\n## tea\n\nThere is tea.\n", "no place `tea`"),
        (NOTES + "\n## police\n\nThe police.\n", "the note `police` has no source"),
        (NOTES + "\n## police\n\nIt is.\n", "on: 2026-11-22}}` under `notes:` in council.yml, or "),
        (NOTES + "\n## hybrid\n\nAgain.\n", "stands twice"),
    ],
)
def test_a_note_that_no_page_would_show(notes: str, says: str, tmp_path: Path) -> None:
    told = problems(tmp_path, EXAMPLE, notes)
    line = notes[: notes.rindex("\n## ")].count("\n") + 2
    assert says in told[0]
    assert f"notes.en.md:{line}: " in told[0]


def test_a_missing_file_is_a_problem_too(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match="missing"):
        read_council("nowhere", tmp_path)
