"""What has to be so before a council takes its site on, and who speaks on it then."""

from datetime import date
from pathlib import Path

import pytest

from portal.adoption import Point, adopt, checklist
from portal.compose import Composer
from portal.load import Folder, read_council
from portal.national import National, national
from portal.notices import notices
from portal.problem import Wrong
from portal.shown import expected
from portal.sourced import Confirmed
from portal.statement import statement
from portal.trust import Trust
from portal.words import read_words

TODAY = date(2026, 11, 22)
READY = """# A council with no leaflet.
name: Leeds  # as people say it
colour: "#0b5a63"

# languages: all
facts:
notes:
  accessibility: {confirmed: {by: Manager, on: 2026-11-01}}
  privacy: {confirmed: {by: Manager, on: 2026-11-01}}
contacts:
  - purpose: complaint
    name: Duty team
    phone: 0113 222 4403
    main: true
    confirmed: {by: Manager, on: 2026-11-01}
"""
NOTES = "## accessibility\n\nTell the web team.\n\n## privacy\n\nAsk the data officer.\n"


def folder(tmp_path: Path, text: str = READY) -> Folder:
    home = tmp_path / "leeds"
    home.mkdir()
    (home / "council.yml").write_text(text, encoding="utf-8")
    (home / "notes.en.md").write_text(NOTES, encoding="utf-8")
    return read_council("leeds", tmp_path)


def rules(on: str | None = "2026-11-01") -> National:
    read = Confirmed.model_validate({"by": "Solicitor", "on": on}) if on else None
    return national().model_copy(update={"law_read": read})


def left(tmp_path: Path, text: str = READY, law: str | None = "2026-11-01") -> list[Point]:
    points = checklist(folder(tmp_path, text), TODAY, rules(law), tmp_path)
    return [point for point in points if point.blocks and not point.holds]


def test_a_council_that_has_done_it_all_can_take_its_site_on(tmp_path: Path) -> None:
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("    main: true\n", "", "The main contact"),
        ("    confirmed: {by: Manager, on: 2026-11-01}", "    seen: {at: a.uk, on: 2026-11}",
         "Every contact"),
        ("on: 2026-11-01}\n", "on: 2025-11-01}\n", "Every contact"),
        ("purpose: complaint", "purpose: information", "The way to complain"),
        ("contacts:\n", "contacts:\n  # Proposed from line 3: a number\n", "only proposed"),
    ],
)  # fmt: skip
def test_each_point_can_fail(tmp_path: Path, before: str, after: str, says: str) -> None:
    head, at, end = READY.rpartition(before)
    assert at
    found = left(tmp_path, head + after + end)
    assert any(says in point.what for point in found)
    assert all(point.do for point in found)


def test_the_council_writes_its_part_of_two_pages(tmp_path: Path) -> None:
    found = folder(tmp_path)
    council = found.council.model_copy(update={"notes": {}})
    points = checklist(Folder("leeds", council, found.notes), TODAY, rules(), tmp_path)
    assert [point.what for point in points if point.blocks and not point.holds] == [
        "The council's part of the accessibility page is written",
        "The council's part of the privacy page is written",
    ]


@pytest.mark.parametrize("on", [None, "2025-11-01"])
def test_somebody_who_knows_the_law_has_to_have_read_it_in_the_last_year(
    tmp_path: Path, on: str | None
) -> None:
    assert ["the law" in point.what for point in left(tmp_path, law=on)] == [True]


def test_drafts_and_other_facts_do_not_block(tmp_path: Path) -> None:
    points = checklist(folder(tmp_path), TODAY, rules(), tmp_path)
    assert any("language" in point.what and not point.blocks for point in points)


def test_the_record_stands_with_the_name_and_changes_nothing_else(tmp_path: Path) -> None:
    folder(tmp_path)
    adopt("leeds", "Head of safeguarding", TODAY, tmp_path)
    line = "adopted: {by: Head of safeguarding, on: 2026-11-22}\n"
    text = (tmp_path / "leeds" / "council.yml").read_text(encoding="utf-8")
    assert text == READY.replace('"#0b5a63"\n', f'"#0b5a63"\n{line}')


def test_until_then_nobody_speaks_for_the_council_and_no_note_is_lost(tmp_path: Path) -> None:
    found = folder(tmp_path)
    composer = Composer(found, read_words("en"))
    html = statement(composer, "privacy")
    assert "has not taken on this site" in html
    assert "data officer" not in html
    assert "note:privacy" not in expected(found)


def test_then_the_council_speaks(tmp_path: Path) -> None:
    adopted = "adopted: {by: Head of safeguarding, on: 2026-11-22}\nfacts:"
    found = folder(tmp_path, READY.replace("facts:", adopted))
    composer = Composer(found, read_words("en"), day=TODAY)
    html = statement(composer, "accessibility")
    assert '<bdi lang="en" dir="ltr">Leeds</bdi> has taken on this site' in html
    assert '<bdi lang="en" dir="ltr">Head of safeguarding</bdi>' in html
    assert "2026-11-22" in html
    assert "Tell the web team" in html
    assert "note:accessibility" in composer.shown
    assert {"note:accessibility", "note:privacy"} <= set(expected(found))
    assert notices(composer, Trust("english")) == []


def test_an_adopted_site_without_its_statements_is_told(tmp_path: Path) -> None:
    text = READY.replace("facts:", "adopted: {by: Head of safeguarding, on: 2026-11-22}\nfacts:")
    with pytest.raises(Wrong, match="adopted, but there is no note `privacy`"):
        folder(
            tmp_path, text.replace("  privacy: {confirmed: {by: Manager, on: 2026-11-01}}\n", "")
        )
