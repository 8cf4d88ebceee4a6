"""A mistake in council.yml is one line: file, line, what is wrong, how to mend it."""

import re
from pathlib import Path

import pytest

from portal.load import COUNCILS, read_council
from portal.problem import Wrong

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


def test_a_word_not_in_the_vocabulary_is_told_with_the_ones_that_are(tmp_path: Path) -> None:
    told = problems(tmp_path, EXAMPLE.replace("{is: worried,", "{is: worred,"))
    assert "'professionals_worried' or 'suffering'" in told[0]


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
