"""The drawing of the room, and the chooser for complaints: words, keyboard, no script, paper."""

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import CLOSE, EVERY_IN_ENGLISH, MADE_UP, path

from portal.councils.folder import read_council
from portal.parts.complaints import COMPLAINTS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("council", "lang"), EVERY_IN_ENGLISH)
def test_the_drawing_and_the_list_have_the_same_numbers(
    silent: Page, base: str, council: str, lang: str
) -> None:
    silent.goto(base + path(council, lang, "people"))
    room = silent.locator("svg.room")
    expect(room).to_be_visible()
    assert room.get_attribute("aria-hidden") == "true"
    drawn = {int(text) for text in room.locator("text").all_text_contents()}
    listed = silent.locator(".room-people > li")
    assert drawn == set(range(1, listed.count() + 1))
    for person in listed.all():
        assert person.locator("h3").inner_text()
        assert person.locator("strong").count() == 2  # why they come, whether they decide
    chair = read_council(council).council.facts.chair
    assert chair
    expect(silent.locator(".room-people bdi[lang=en]", has_text=chair.title).first).to_be_visible()


@pytest.mark.parametrize("lang", CLOSE)
def test_the_drawing_is_printed_with_its_words(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "people"))
    page.emulate_media(media="print")
    box = page.locator("svg.room").bounding_box()
    assert box
    assert box["height"] > 100
    expect(page.locator(".room-people > li").last).to_be_visible()


@pytest.mark.parametrize(("council", "lang"), EVERY_IN_ENGLISH)
def test_each_door_opens_by_keyboard_and_leads_somewhere(
    silent: Page, base: str, council: str, lang: str
) -> None:
    silent.goto(base + path(council, lang, "disagree"))
    doors = silent.locator("details.door")
    assert doors.count() == len(COMPLAINTS)
    known = {c.purpose: c for c in read_council(council).council.usable()}
    for door, complaint in zip(doors.all(), COMPLAINTS.values(), strict=True):
        inside = door.locator("p")
        expect(inside.first).to_be_hidden()
        door.locator("summary").press("Enter")
        expect(inside.first).to_be_visible()
        for key in (*complaint.first, *complaint.then):
            expect(door.locator(f"[data-national={key}]")).to_be_visible()
        here = [purpose for purpose in complaint.purposes if purpose in known]
        assert door.locator(".contact").count() >= len(here)
        assert door.locator(".silent").count() == (0 if here else 1)
        door.locator("summary").press("Space")
        expect(inside.first).to_be_hidden()
    for rule in ("complaint_stands", "complaint_ombudsman", "complaint_time"):
        expect(silent.locator(f"[data-national={rule}]")).to_be_visible()  # for all of them
