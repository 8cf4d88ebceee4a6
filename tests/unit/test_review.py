"""A confirmation ends: the page says when it was, and it counts as none."""

from datetime import date
from pathlib import Path

import pytest

from portal.core.problem import Wrong
from portal.councils.due import due
from portal.councils.folder import Folder, read_council
from portal.councils.sourced import Confirmed
from portal.officer.confirming import confirm_entries
from portal.parts.composer import Composer
from portal.parts.marks import mark_at
from portal.parts.sources_page import sources
from portal.translations.trust import checked_words

BY = "Conference manager"


def confirmed(**days: str) -> Confirmed:
    return Confirmed.model_validate({"by": BY, **days})


TEXT = """name: Leeds
colour: "#0b5a63"
leaflet: {title: Your meeting, by: Leeds, published: 2026-05}
facts:
  invited: {is: views_matter, from: Who comes}
  powers: {is: none, from: Who comes}
notes:
  smart: {from: The plan}
contacts:
  - purpose: worried_new
    name: Duty team
    phone: 0113 222 4403
    main: true
    seen: {at: leeds.gov.uk, on: 2026-06}
  - purpose: information
    name: Leeds Safeguarding Children Board
    web: www.leedslscb.org.uk
    superseded: true
    from: Contact us
"""


def with_(tmp_path: Path, fields: str = "") -> Folder:
    """Leeds, with its fact `invited` and its main contact confirmed like this, or not at all."""
    text = TEXT
    if fields:
        said = f"confirmed: {{{fields}}}"
        text = text.replace("views_matter, ", f"views_matter, {said}, ")
        text = text.replace("    main: true\n", f"    main: true\n    {said}\n")
    home = tmp_path / "leeds"
    home.mkdir(parents=True)
    (home / "council.yml").write_text(text, encoding="utf-8")
    (home / "notes.en.md").write_text("## smart\n\nSmall steps.\n", encoding="utf-8")
    return read_council("leeds", tmp_path)


def test_it_holds_a_year_unless_it_names_another_day() -> None:
    year = confirmed(on="2024-02-29")
    assert year.due == date(2025, 2, 28)
    assert year.holds(date(2025, 2, 28))
    assert not year.holds(date(2025, 3, 1))
    short = confirmed(on="2026-01-01", review="2026-02-01")
    assert short.holds(date(2026, 2, 1))
    assert not short.holds(date(2026, 2, 2))


def test_a_day_in_the_future_confirms_nothing_yet() -> None:
    assert not confirmed(on="2026-01-02").holds(date(2026, 1, 1))


def test_a_review_comes_after_the_confirmation() -> None:
    with pytest.raises(ValueError, match="comes after `on`"):
        confirmed(on="2026-01-02", review="2026-01-02")


def test_the_mark_says_confirmed_and_later_last_confirmed(tmp_path: Path) -> None:
    found = with_(tmp_path, f"by: {BY}, on: 2026-01-10")
    it = found.council.facts.invited
    assert it
    marks = [
        str(mark_at(Composer(found, checked_words("en"), day), it))
        for day in (date(2027, 1, 10), date(2027, 1, 11))
    ]
    assert marks[0].startswith("Confirmed by")
    assert marks[1].startswith("Last confirmed by")
    assert "Ask if it still holds" in marks[1]
    assert all("10 January 2026" in mark for mark in marks)


def test_a_contact_is_confirmed_only_while_that_holds(tmp_path: Path) -> None:
    main = with_(tmp_path, f"by: {BY}, on: 2026-01-10").council.main_contact()
    assert main
    assert main.state(date(2027, 1, 10)) == "confirmed"
    assert main.state(date(2027, 1, 11)) == "seen"


def test_the_sources_page_says_that_nothing_is_confirmed_only_while_that_is_so(
    tmp_path: Path,
) -> None:
    words, day = checked_words("en"), date(2026, 11, 22)
    none = "has not confirmed anything"
    assert none in sources(Composer(with_(tmp_path / "not yet"), words, day))
    html = sources(Composer(with_(tmp_path, f"by: {BY}, on: 2026-01-10"), words, day))
    assert none not in html
    contacts = html.split('id="contacts-used"')[1].split("<h2")[0]
    assert BY in contacts


@pytest.mark.parametrize(
    ("today", "states"),
    [
        (date(2026, 1, 9), ["ahead", "ahead"]),
        (date(2026, 12, 10), []),
        (date(2026, 12, 11), ["soon", "soon"]),
        (date(2027, 1, 10), ["soon", "soon"]),
        (date(2027, 1, 11), ["past", "past"]),
    ],
)
def test_what_is_due(tmp_path: Path, today: date, states: list[str]) -> None:
    found = due(with_(tmp_path, f"by: {BY}, on: 2026-01-10"), today, home=tmp_path)
    assert [one.state for one in found] == states
    if found:
        assert [one.name for one in found] == ["invited", "contact:0113 222 4403"]
        told = str(found[0].told())
        assert f"council.yml:{found[0].line}: " in told
        assert '.venv/bin/portal council confirm leeds "invited" --by' in told


def test_what_nobody_has_confirmed_is_listed_when_asked_for(tmp_path: Path) -> None:
    council, day = with_(tmp_path), date(2026, 11, 22)
    assert due(council, day, home=tmp_path) == []
    never = due(council, day, never=True, home=tmp_path)
    assert {one.name for one in never} == {e.name for e in council.council.entries()}
    assert [one.line for one in never] == sorted(one.line for one in never)


def test_a_confirmation_is_recorded_and_renewed_where_it_stands(tmp_path: Path) -> None:
    with_(tmp_path, f"by: {BY}, on: 2025-01-10, review: 2025-02-10")
    file = tmp_path / "leeds" / "council.yml"
    before = file.read_text(encoding="utf-8").splitlines()
    names = ["invited", "contact:01132224403", "note:smart", "note:smart"]
    confirm_entries("leeds", names, "Head, duty team", date(2026, 11, 22), None, tmp_path)
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) == 3
    renewed = 'confirmed: {by: "Head, duty team", on: 2026-11-22, review: 2027-11-22}'
    assert sum(renewed in line for _, line in changed) == 2
    assert any('confirmed: {by: "Head, duty team", on: 2026-11-22}}' in ln for _, ln in changed)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("invitd", "Use: `invited`"),
        ("note:nowhere", "there is nothing called `note:nowhere`"),
        ("contact:999", "there is nothing called `contact:999`"),
        ("contact:www.leedslscb.org.uk", "there is nothing called"),
    ],
)
def test_an_unknown_name_is_told_with_those_there_are(tmp_path: Path, name: str, says: str) -> None:
    with_(tmp_path, f"by: {BY}, on: 2026-01-10")
    file = tmp_path / "leeds" / "council.yml"
    before = file.read_text(encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        confirm_entries("leeds", ["invited", name], BY, date(2026, 11, 22), None, tmp_path)
    assert says in str(wrong.value)
    assert file.read_text(encoding="utf-8") == before
