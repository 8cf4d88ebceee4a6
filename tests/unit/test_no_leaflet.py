"""A council without a leaflet: nothing may speak of one, and what would is told as a mistake."""

from datetime import date
from pathlib import Path

import pytest
from tests.made_up import folder as made_up

from portal.core.problem import Wrong
from portal.councils.folder import Folder, read_council
from portal.parts.blocks import FactBlock
from portal.parts.composer import Composer
from portal.parts.council_facts import fact_block
from portal.parts.room import room
from portal.parts.why_dates import why_dates
from portal.site.notices import notice
from portal.translations.trust import Trust, checked_words

TODAY = date(2026, 11, 22)
BY = "confirmed: {by: Manager, on: 2026-11-01}"
TEXT = f"""name: Leeds
colour: "#0b5a63"
facts:
  who_decides: {{is: professionals, {BY}}}
  core_group_first: {{within: 10, unit: day, {BY}}}
  arrive: {{early: 20, unit: minute, seen: {{at: leeds.gov.uk, on: 2026-11}}}}
contacts:
  - {{purpose: information, name: Duty team, phone: 0113 222 4403, {BY}}}
"""


def folder(tmp_path: Path, text: str = TEXT) -> Folder:
    (tmp_path / "leeds").mkdir()
    (tmp_path / "leeds" / "council.yml").write_text(text, encoding="utf-8")
    return read_council("leeds", tmp_path)


@pytest.fixture
def leeds(tmp_path: Path) -> Composer:
    return Composer(folder(tmp_path), checked_words("en"), TODAY)


def test_the_notice_says_that_there_is_none_and_gives_it_no_age(tmp_path: Path) -> None:
    nothing_confirmed = TEXT.replace(BY, "seen: {at: leeds.gov.uk, on: 2026-11}")
    leeds = Composer(folder(tmp_path, nothing_confirmed), checked_words("en"), TODAY)
    lines = notice(leeds, Trust("english"))
    assert [len(lines.short), len(lines.whole)] == [1, 1]
    assert "We have no leaflet from" in lines.whole[0]
    assert "leaflet" not in lines.short[0]
    assert "no date" not in lines.whole[0]
    mark = fact_block(leeds, "arrive").mark
    assert mark and mark.startswith("Seen on")


def test_the_notice_does_not_deny_what_the_council_has_confirmed(leeds: Composer) -> None:
    lines = notice(leeds, Trust("english"))
    assert "has confirmed some" in lines.whole[0]
    assert "not made from a leaflet" in lines.whole[0]
    assert "checked some" in lines.short[0]
    assert not any("not checked it" in line for line in (*lines.short, *lines.whole))


def test_in_the_room_the_councils_own_word_says_who_decides(leeds: Composer) -> None:
    html = room(leeds)
    assert html.count("But the <a") == 1
    assert "leaflet" not in html


def test_no_doubt_about_the_days_is_put_on_a_leaflet(leeds: Composer) -> None:
    block = fact_block(leeds, "core_group_first")
    assert isinstance(block, FactBlock)
    said = " ".join(block.said.paragraphs)
    assert "within 10 days" in said
    assert "leaflet" not in said
    assert "data-other" not in why_dates(leeds)
    days = {"core_group_first": {"within": 10, "unit": "day", "from": "Afterwards"}}
    other = Composer(made_up(facts=days), checked_words("en"), TODAY)
    assert "data-other" in why_dates(other)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "is: professionals, ",
            "is: professionals, from: Who decides, ",
            ":4: `who_decides` comes from a leaflet, and there is none. Write `seen:`",
        ),
        (
            "  arrive",
            f"  powers: {{is: none, {BY}}}\n  arrive",
            ":6: `powers` tells what the leaflet says",
        ),
        (
            "  arrive",
            f"  chair: {{title: Chair, is: not_said, {BY}}}\n  arrive",
            ":6: `chair` tells what the leaflet says",
        ),
        ("purpose: information", "purpose: useful", ":8: `useful` is for a contact in the leaflet"),
        (
            "purpose: information",
            "superseded: true, purpose: information",
            ":8: a superseded contact is one of a leaflet",
        ),
        (
            "contacts:",
            "out_of_date:\n  - {what: lscb, from: [A]}\ncontacts:",
            ":7: there is no leaflet in which something could be out of date",
        ),
        (BY, "", ":4: `facts.who_decides`: has no source"),
        ("2026-11-01", "2026-11-31", ":4: `2026-11-31` is a day that does not exist"),
    ],
)
def test_what_would_speak_of_one_is_told(
    tmp_path: Path, before: str, after: str, says: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        folder(tmp_path, TEXT.replace(before, after, 1))
    assert f"council.yml{says}" in str(wrong.value)


def test_parts_with_nothing_in_them_are_as_good_as_left_out(tmp_path: Path) -> None:
    text = 'name: Leeds\ncolour: "#0b5a63"\nfacts:\nnotes:\ncontacts:\nout_of_date:\n'
    assert folder(tmp_path, text).council.entries() == []
