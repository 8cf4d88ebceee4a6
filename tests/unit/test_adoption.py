"""What has to be so before a council takes its site on, and who speaks on it then."""

from datetime import date
from pathlib import Path

import pytest

from portal.core.problem import Wrong
from portal.core.remembered import forget
from portal.core.yaml_file import parsed, validated
from portal.councils.folder import Folder, read_council
from portal.councils.national import NATIONAL_FILE, National, law_fingerprint, national, texts_today
from portal.officer.adoption import Point, adopt, adoption_points, law_read
from portal.parts.composer import Composer
from portal.parts.statement import statement_part
from portal.site.completeness import expected
from portal.site.notices import Notice, notice
from portal.translations.trust import Trust, checked_words

TODAY = date(2026, 11, 22)
READY = """# A council with no leaflet.
name: Leeds  # as people say it
colour: "#0b5a63"
law_read: {by: Solicitor, on: 2026-11-01, of: "0123456789ab"}

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
LAW = 'law_read: {by: Solicitor, on: 2026-11-01, of: "0123456789ab"}\n'
TEXTS = "0123456789ab"
NOTES = "## accessibility\n\nTell the web team.\n\n## privacy\n\nAsk the data officer.\n"


def folder(tmp_path: Path, text: str = READY) -> Folder:
    home = tmp_path / "leeds"
    home.mkdir()
    (home / "council.yml").write_text(text, encoding="utf-8")
    (home / "notes.en.md").write_text(NOTES, encoding="utf-8")
    return read_council("leeds", tmp_path)


def left(tmp_path: Path, text: str = READY, texts: str = TEXTS) -> list[Point]:
    points = adoption_points(folder(tmp_path, text), TODAY, texts, tmp_path)
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
        ("contacts:\n", "contacts:\n  #     FOUND in line 3: a number\n", "only proposed"),
    ],
)  # fmt: skip
def test_each_point_can_fail(tmp_path: Path, before: str, after: str, says: str) -> None:
    head, at, end = READY.rpartition(before)
    assert at
    found = left(tmp_path, head + after + end)
    assert any(says in point.what for point in found)
    assert all(point.do for point in found)


def test_the_council_writes_both_its_statements(tmp_path: Path) -> None:
    found = folder(tmp_path)
    council = found.council.model_copy(update={"notes": {}})
    points = adoption_points(Folder("leeds", council, found.notes), TODAY, TEXTS, tmp_path)
    assert [point.what for point in points if point.blocks and not point.holds] == [
        "What the council says about accessibility, on the page About this site, is written",
        "What the council says about privacy, on the page About this site, is written",
    ]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (LAW, "", "Have docs/national.yml and"),
        ("on: 2026-11-01, of", "on: 2025-11-01, of", "2025-11-01, and counts"),
        ("0123456789ab", "ba9876543210", "have changed since 2026-11-01"),
    ],
)
def test_somebody_who_knows_the_law_has_to_have_read_todays_texts_in_the_last_year(
    tmp_path: Path, before: str, after: str, says: str
) -> None:
    assert before in READY
    (point,) = left(tmp_path, READY.replace(before, after))
    assert "the law" in point.what
    assert says in point.do
    assert '.venv/bin/portal council adopt leeds --law-read-by "their role"' in point.do


def test_the_reading_is_recorded_for_the_texts_of_the_day(tmp_path: Path) -> None:
    folder(tmp_path, READY.replace(LAW, ""))
    law_read("leeds", "Children's solicitor", TODAY, tmp_path)
    file = tmp_path / "leeds" / "council.yml"
    of = f'"{texts_today()}"' if texts_today()[0].isdigit() else texts_today()
    line = f"law_read: {{by: Children's solicitor, on: 2026-11-22, of: {of}}}\n"
    assert file.read_text(encoding="utf-8") == READY.replace(LAW, line)
    forget()
    found = read_council("leeds", tmp_path)
    assert all(
        point.holds for point in adoption_points(found, TODAY, home=tmp_path) if point.blocks
    )
    # Read again, when the texts have changed.
    law_read("leeds", "Barrister", TODAY, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert text == READY.replace(LAW, line.replace("Children's solicitor", "Barrister"))


def test_the_fingerprint_changes_with_what_is_read_and_with_nothing_else() -> None:
    text = NATIONAL_FILE.read_text(encoding="utf-8")
    said = {"harm": "Harm is harm.", "enquiry": "They look."}

    def of(before: str = "", after: str = "", sentences: object = said) -> str:
        assert before in text
        changed = text.replace(before, after, 1) if before else text
        return law_fingerprint(
            validated(NATIONAL_FILE, parsed(NATIONAL_FILE, changed), National), sentences
        )

    assert of() == law_fingerprint(national(), said)
    same = {of("facts:", "# A comment.\nfacts:"), of("read: 2026-11", "read: 2026-12")}
    assert same == {of()} == {of(sentences=dict(reversed(said.items())))}
    different = [
        of("within: 15", "within: 16"),
        of("0808 800 5000", "0808 800 5001"),
        of("[law.gov.wales]", "[law.gov.uk]"),
        of(sentences={**said, "harm": "Harm."}),
    ]
    assert len({of(), *different}) == 5


def test_drafts_and_other_facts_do_not_block(tmp_path: Path) -> None:
    points = adoption_points(folder(tmp_path), TODAY, TEXTS, tmp_path)
    assert any("language" in point.what and not point.blocks for point in points)


def test_the_record_stands_with_the_name_and_changes_nothing_else(tmp_path: Path) -> None:
    folder(tmp_path)
    adopt("leeds", "Head of safeguarding", TODAY, tmp_path)
    line = "adopted: {by: Head of safeguarding, on: 2026-11-22}\n"
    text = (tmp_path / "leeds" / "council.yml").read_text(encoding="utf-8")
    assert text == READY.replace(LAW, LAW + line)


def test_until_then_nobody_speaks_for_the_council_and_no_note_is_lost(tmp_path: Path) -> None:
    found = folder(tmp_path)
    composer = Composer(found, checked_words("en"), TODAY)
    html = statement_part(composer, "privacy")
    assert "has not taken on this site" in html
    assert "data officer" not in html
    assert "note:privacy" not in expected(found)


def test_then_the_council_speaks(tmp_path: Path) -> None:
    adopted = "adopted: {by: Head of safeguarding, on: 2026-11-22}\nfacts:"
    found = folder(tmp_path, READY.replace("facts:", adopted))
    composer = Composer(found, checked_words("en"), TODAY)
    html = statement_part(composer, "accessibility")
    assert '<bdi lang="en" dir="ltr">Leeds</bdi> has taken on this site' in html
    assert '<bdi lang="en" dir="ltr">Head of safeguarding</bdi>' in html
    assert "22 November 2026" in html
    assert "Tell the web team" in html
    assert "note:accessibility" in composer.shown
    assert {"note:accessibility", "note:privacy"} <= set(expected(found))
    assert notice(composer, Trust("english")) == Notice((), ())


def test_an_adopted_site_without_its_statements_is_told(tmp_path: Path) -> None:
    text = READY.replace("facts:", "adopted: {by: Head of safeguarding, on: 2026-11-22}\nfacts:")
    with pytest.raises(Wrong, match="adopted, but there is no note `privacy`"):
        folder(
            tmp_path, text.replace("  privacy: {confirmed: {by: Manager, on: 2026-11-01}}\n", "")
        )
