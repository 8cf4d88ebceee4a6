"""`portal council read`: the report, the JSON, and the draft in which nothing is a fact."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from portal.commands import main
from portal.core.folders import ROOT
from portal.councils.council import Council, Leaflet
from portal.councils.folder import read_council
from portal.officer import draft_folder as drafting
from portal.oldleaflet.reading import Reading, read_old_leaflet

LEAFLET = ROOT / "tests" / "cases" / "leaflet.txt"


def test_the_report_has_its_four_parts_with_line_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["council", "read", str(LEAFLET)]) == 0
    said = capsys.readouterr().out
    parts = [said.index(p) for p in ("\nANSWERED", "\nNOT ANSWERED", "\nCONTACTS", "\nOUT OF DATE")]
    assert parts == sorted(parts)
    assert "Information for parents and carers (2019-05, line 5)" in said
    assert "line 17: “within 10 days of the”" in said
    assert "perhaps core_group_first: {within: 10, unit: day, from: [Afterwards]}" in said
    assert "line 19: “six-monthly”" in said
    assert "line 21: A library for all" in said
    assert "Is the conference recorded? (recording)" in said
    assert "a fax number: do not take it over" in said


def test_what_nobody_has_checked_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    main(["council", "read", str(LEAFLET)])
    said = capsys.readouterr().out.split("\nOUT OF DATE")[1]
    told = re.findall(r"Write instead:.*\n    (.+)", said)
    assert "Nobody here has checked this: ask." in told
    assert "Read at leedsscp.org.uk." in told


def test_the_json_is_a_reading_with_its_documented_shape(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["council", "read", str(LEAFLET), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert Reading.model_validate(said) == read_old_leaflet(LEAFLET)
    assert list(said) == [
        "file", "counted", "title", "published", "headings", "unread", "answered", "gaps",
        "contacts", "out_of_date",
    ]  # fmt: skip
    (first,) = [a for a in said["answered"] if a["kind"] == "core_group_rhythm"]
    assert first["proposals"] == [{"every": 6, "unit": "week", "from": ["Afterwards"]}]


@pytest.fixture
def drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(drafting, "COUNCILS", tmp_path)
    assert main(["council", "read", str(LEAFLET), "--draft", "leeds", "--name", "Leeds"]) == 0
    return tmp_path / "leeds"


def test_the_draft_is_a_council_with_no_fact_at_all(drafted: Path) -> None:
    council = read_council("leeds", drafted.parent).council
    # The title and the month are guesses too.
    assert (council.name, council.leaflet) == ("Leeds", None)
    assert council.facts.given() == {}
    assert (council.notes, council.contacts, council.out_of_date) == ({}, [], [])


def uncommented(file: Path) -> dict[str, Any]:
    """council.yml as it is when an officer takes the `# ` away under every FOUND."""
    text = file.read_text(encoding="utf-8")
    # What was found, its remarks, and the lines of its proposal: one, or those of a record.
    record = r"(  #     FOUND.*\n(?:  #     .*\n)*)((?:  # (?:- |\w).*\n)(?:  #   \w.*\n)*)"
    text = re.sub(r"(?m)^(#     FOUND.*\n)# ", r"\1", text)
    text = re.sub(record, lambda m: m[1] + re.sub(r"(?m)^  # ", "  ", m[2]), text)
    found: dict[str, Any] = YAML(typ="safe").load(text)
    return found


def test_taking_the_marks_away_makes_valid_facts_of_every_proposal(drafted: Path) -> None:
    council = Council.model_validate(uncommented(drafted / "council.yml"))
    reading = read_old_leaflet(LEAFLET)
    proposed = {a.kind for a in reading.answered if a.proposals}
    assert set(council.facts.given()) | set(council.notes) == proposed
    assert len(council.contacts) == len([c for c in reading.contacts if not c.refused])
    text = (drafted / "council.yml").read_text(encoding="utf-8")
    assert '  #   hours: [{is: mon_fri, from: "9:00", to: "17:00"}]\n' in text
    assert {o.what for o in council.out_of_date} == {s.word for s in reading.out_of_date if s.word}
    assert council.leaflet == Leaflet(
        title="Child protection conferences: Information for parents and carers",
        by="Leeds",
        file="leaflet.txt",
        published="2019-05",
    )
    told = "#     FOUND: Is the title right, as on the first page? And the month, in line 5?\n"
    assert told in text


def test_the_draft_copies_no_sentence_of_the_leaflet(drafted: Path) -> None:
    text = LEAFLET.read_text(encoding="utf-8")
    sentences = [s for s in re.split(r"(?<=[.?!])\s+|\n+", text) if s.endswith(".")]
    assert len(sentences) > 8
    for file in drafted.iterdir():
        said = file.read_text(encoding="utf-8")
        assert [s for s in sentences if s in said] == []


def test_the_draft_says_where_only_a_person_can_look(drafted: Path) -> None:
    notes = (drafted / "notes.en.md").read_text(encoding="utf-8")
    assert "line 21" in notes


def test_a_draft_never_goes_over_a_folder(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in drafted.iterdir()}
    assert main(["council", "read", str(LEAFLET), "--draft", "leeds", "--name", "Leeds"]) == 2
    assert "this folder exists" in capsys.readouterr().err
    assert {file: file.read_bytes() for file in drafted.iterdir()} == before


@pytest.mark.parametrize(
    ("slug", "name", "says"),
    [
        ("St Helens", "St Helens", "st-helens"),
        ("leeds", "L", "at least 2"),
        ("../x", "Leeds", "letters"),
    ],
)
def test_a_draft_that_cannot_be_leaves_nothing_behind(
    slug: str,
    name: str,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    councils = tmp_path / "councils"
    councils.mkdir()
    monkeypatch.setattr(drafting, "COUNCILS", councils)
    assert main(["council", "read", str(LEAFLET), "--draft", slug, "--name", name]) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.rglob("*")) == [councils]


@pytest.mark.parametrize(
    "arguments",
    [[], ["--draft", "leeds"], ["--name", "Leeds"], ["--json", "--draft", "a", "--name", "Leeds"]],
)
def test_a_slip_in_what_is_asked(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["council", "read", *([str(LEAFLET)] if arguments else []), *arguments]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert said[0].startswith("portal council read: ")
    assert said[1] == "Try: portal council read --help"


def test_a_file_nobody_can_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["council", "read", str(tmp_path / "none.pdf")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "there is no such file" in said.err


def test_a_draft_of_a_word_document_counts_paragraphs(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    for line in LEAFLET.read_text(encoding="utf-8").splitlines():
        if line:
            document.add_paragraph(line)
    document.save(str(tmp_path / "leaflet.docx"))
    shutil.copy(LEAFLET, tmp_path)
    word, text = (
        read_old_leaflet(tmp_path / "leaflet.docx"),
        read_old_leaflet(tmp_path / "leaflet.txt"),
    )
    assert word.counted == "paragraph"
    assert [a.proposals for a in word.answered] == [a.proposals for a in text.answered]
    assert [(c.name, c.phone) for c in word.contacts] == [(c.name, c.phone) for c in text.contacts]
