"""A new council's folder: valid, every field explained, and nothing made up."""

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from portal.commands import main
from portal.core.problem import Wrong
from portal.councils.contacts import MADE_UP, Contact, Purpose
from portal.councils.council import Council
from portal.councils.facts import Facts
from portal.councils.folder import read_council
from portal.councils.places import PLACES
from portal.councils.sourced import Outdated
from portal.officer import begin_council
from portal.officer.new_council import New, council_yml, notes_md, slug_of
from portal.translations.trust import checked_words

NEW = New("Leeds", "Duty team", "0113 222 4403", "#0b5a63", date(2026, 11, 22), "Team manager")
SHOWN = read_council("example").council.facts
TEXT = council_yml(NEW, checked_words("en"), SHOWN)
FACT = re.compile(r"^  # (?=[a-z_]+: \{.*\}$)", re.M)


def written(tmp_path: Path, council: str, notes: str = "") -> Path:
    folder = tmp_path / "leeds"
    folder.mkdir()
    (folder / "council.yml").write_text(council, encoding="utf-8")
    (folder / "notes.en.md").write_text(notes or notes_md("Leeds"), encoding="utf-8")
    return tmp_path


def test_it_is_valid_and_holds_only_what_was_given(tmp_path: Path) -> None:
    found = read_council("leeds", written(tmp_path, TEXT))
    assert found.council == Council(
        name="Leeds",
        colour="#0b5a63",
        contacts=[
            Contact.model_validate(
                {
                    "purpose": "information",
                    "name": "Duty team",
                    "phone": "0113 222 4403",
                    "main": True,
                    "confirmed": {"by": "Team manager", "on": "2026-11-22"},
                }
            )
        ],
    )
    assert found.notes["en"] == {}


def test_a_kind_that_the_fictional_council_has_not_got_is_explained_all_the_same() -> None:
    fewer = SHOWN.model_copy(update={"recording": None, "arrive": None, "reports": None})
    text = council_yml(NEW, checked_words("en"), fewer)
    assert "# recording: {is: audio_with_consent, from: HEADING}" in text
    assert "# arrive: {within: 10, unit: working_day, from: HEADING}" in text
    assert "# reports: {are: [prepared, spoken_to_you], from: HEADING}" in text


def test_every_kind_field_and_word_is_explained() -> None:
    said = re.sub(r"\n *# +", " ", TEXT)
    for kind in Facts.model_fields:
        assert f"# {kind}: {{" in TEXT
    for word in (*get_args(Purpose), *get_args(Outdated)):
        assert f" {word}: " in said
    for place in PLACES:
        assert place in said
    for model in (Council, Contact):
        for name, field in model.model_fields.items():
            assert (field.alias or name) in said or name in ("fictional", "outdated"), name
    words = checked_words("en").node("say.needs")
    assert all(f"#     {word}: " in TEXT for word in words if word != "_")
    assert "](word:" not in TEXT
    assert max(map(len, TEXT.splitlines())) < 200


def test_each_fact_works_once_its_mark_is_taken_out(tmp_path: Path) -> None:
    text = FACT.sub("  ", TEXT).replace("# leaflet:", "leaflet:").replace("HEADING", "Who comes")
    scale = "  scale-0: {from: A}\n  scale-10: {from: A}\n"
    text = text.replace("notes:\n", f"notes:\n{scale}")
    notes = "".join(f"## {p}\n\nIt says so.\n\n" for p in ("scale-0", "scale-10", "tips"))
    found = read_council("leeds", written(tmp_path, text, notes))
    given = found.council.facts.given()
    assert list(given) == list(Facts.model_fields)
    for kind, fact in SHOWN.given().items():
        hidden = {"from_", "seen", "confirmed", "outdated"}
        assert given[kind].model_dump(exclude=hidden) == fact.model_dump(exclude=hidden)


def test_what_is_left_of_the_explanations_is_told(tmp_path: Path) -> None:
    text = TEXT.replace("  # held_when:", "  held_when:").replace("# leaflet:", "leaflet:")
    text = text.replace("by: Team manager", "by: your role")
    with pytest.raises(Wrong) as wrong:
        read_council("leeds", written(tmp_path, text))
    told = [str(problem) for problem in wrong.value.problems]
    assert len(told) == 3
    assert any("`your role` was left from a new folder" in line for line in told)
    assert sum("`HEADING` was left" in line for line in told) == 2


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Leeds", "leeds"),
        ("St Helens", "st-helens"),
        ("King's Lynn & West Norfolk", "kings-lynn-and-west-norfolk"),
        ("Bath and North East Somerset", "bath-and-north-east-somerset"),
        ("Môn", "mon"),
    ],
)
def test_the_address_is_made_from_the_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    "number",
    [
        "0113 496 0000", "(0118) 4960999", "0191 498 0123", "020 7946 0101", "02079460101",
        "028 9018 0001", "029 2018 0001", "01632 960999", "07700 900 123", "0808 157 0001",
        "0909 8790001", "03069 990001",
    ],
)  # fmt: skip
def test_a_number_for_films_is_told_in_a_councils_file(number: str, tmp_path: Path) -> None:
    text = TEXT.replace("name: Duty team", f"name: Duty team {number}")
    with pytest.raises(Wrong, match="made up for films and examples"):
        read_council("leeds", written(tmp_path, text))


@pytest.mark.parametrize("number", ["0113 222 4403", "0113 496 1000", "020 7946 1234"])
def test_other_numbers_are_not(number: str) -> None:
    assert not MADE_UP.search(number)


GIVEN = ["--contact", "Duty team", "--phone", "0113 222 4403", "--by", "Team manager"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Derby", *GIVEN], "docs/councils/derby is there already"),
        (["Guide", *GIVEN], "an address that the site needs itself"),
        (["Leeds", *GIVEN, "--slug", "Leeds!"], "cannot be an address"),
        (["Leeds", *GIVEN, "--phone", "0113 222 440"], "not a number that can exist"),
        (["Leeds", *GIVEN, "--phone", "+44 113 222 4403"], "does not start with 0"),
        (["Leeds", *GIVEN, "--colour", "#ffff00"], "a darker one would be"),
        (["Leeds", *GIVEN, "--languages", "en,xx"], "no such language: xx. There are: en"),
        (["Leeds", *GIVEN[:4]], "--by is missing: your role"),
        (["Leeds", *GIVEN, "--phone", "0113 496 0000"], "a number made up for films and examples"),
        (["--phone", "01632-960 123"], "made up for films and examples: put the real one"),
        (["Leeds", *GIVEN, "--by", "your role"], "`your role` only shows what to write"),
        (["Exampleshire", *GIVEN], "/exampleshire: `Exampleshire` was left from the fictional"),
        (["L" * 41, *GIVEN], "not a name of 2 to 40 letters"),
    ],
)
def test_a_slip_is_told_and_nothing_is_written(
    arguments: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    (tmp_path / "derby").mkdir()
    monkeypatch.setattr(begin_council, "COUNCILS", tmp_path)
    assert main(["council", "new", *arguments]) == 2
    told = capsys.readouterr().err
    assert says in told
    assert "Nothing was written" in told
    assert tempfile.gettempdir() not in told.replace(str(tmp_path), "")
    assert [p.name for p in tmp_path.iterdir()] == ["derby"]


def test_at_a_terminal_it_asks_for_what_is_missing_until_it_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    phones = ("0174", "0161 496 0123", "01744 676600")
    answers = iter(["St Helens", "Duty team", *phones, "", "Team manager"])
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(begin_council, "COUNCILS", tmp_path)
    monkeypatch.setattr(begin_council, "ROOT", tmp_path)
    assert main(["council", "new"]) == 0
    told = capsys.readouterr()
    assert "`0174` is not a number that can exist" in told.err
    assert "`0161 496 0123`: this is a number made up" in told.err
    assert ".venv/bin/portal build st-helens" in told.out
    contact = read_council("st-helens", tmp_path).council.main_contact()
    assert contact
    assert contact.phone == "01744 676600"
