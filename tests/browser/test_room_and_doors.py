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
    assert room.get_attribute("aria-label")
    numbers = [int(text) for text in room.locator("text").all_text_contents()]
    listed = silent.locator(".room-people > li")
    assert sorted(numbers) == list(range(1, listed.count() + 1))
    for person in listed.all():  # the list counts by itself: no number is written in it
        assert person.evaluate("e => getComputedStyle(e, '::before').content") == "counter(person)"
    chair = read_council(council).council.facts.chair
    assert chair
    expect(silent.locator("main bdi[lang=en]", has_text=chair.title).first).to_be_visible()


def test_what_each_person_does_opens_by_keyboard_and_so_does_more(silent: Page, base: str) -> None:
    silent.goto(base + path(MADE_UP, "en", "people"))
    each = silent.locator("details:has(> summary > h2#each)")
    expect(each.locator("dl")).to_be_hidden()
    each.locator("summary").press("Enter")
    expect(each.locator("dl")).to_be_visible()
    silent.goto(base + path(MADE_UP, "en", "on-the-day"))
    more = silent.locator("details.more", has=silent.locator("svg.scale-line"))
    expect(more.locator("svg")).to_be_hidden()
    more.locator("summary").press("Enter")
    expect(more.locator("svg")).to_be_visible()
    expect(more.locator("summary")).to_have_attribute(
        "aria-label", "More: What is the scale from 0 to 10?"
    )


@pytest.mark.parametrize("lang", CLOSE)
def test_the_drawing_is_printed_with_its_words(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "people"))
    page.emulate_media(media="print")
    box = page.locator("svg.room").bounding_box()
    assert box
    assert box["height"] > 100
    expect(page.locator(".room-people > li").last).to_be_visible()
    expect(page.locator("details dl").first).to_be_visible()  # folded on the screen alone


@pytest.mark.parametrize("lang", CLOSE)
def test_what_is_behind_more_is_printed_without_the_word(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "on-the-day"))
    page.emulate_media(media="print")
    expect(page.locator("svg.scale-line")).to_be_visible()
    for summary in page.locator(".more > summary").all():
        expect(summary).to_be_hidden()


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
