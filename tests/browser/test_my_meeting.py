"""The meeting's day at the top of the start page, where the link carries one."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.browser_states import YEAR
from tests.helpers import CLOSE, MADE_UP, path

from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser

SAID = f"#{YEAR}-03-04T10:00,review"


@pytest.mark.parametrize("lang", CLOSE)
def test_the_day_stands_above_all_else_and_goes_on_to_the_timeline(
    here: Page, base: str, lang: str
) -> None:
    here.set_viewport_size({"width": 390, "height": 844})
    address = base + path(MADE_UP, lang, "index")
    here.goto(address + SAID)
    card = here.locator("[data-my-meeting]")
    if lang != "en" and not card.count():
        pytest.skip("the page in this language is not made anew yet")
    text = card.locator("[data-day] bdi").first.inner_text()
    assert text in checked_words(lang).day(date(YEAR, 3, 4))
    expect(card).to_contain_text("10:00")
    box, answer = card.bounding_box(), here.locator("#take").bounding_box()
    assert box
    assert answer
    assert box["y"] + box["height"] <= answer["y"]
    assert here.url == address
    assert here.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]
    card.locator("a").click()
    expect(here.locator("[data-meeting=review]")).to_contain_text("10:00")
    assert here.url == base + path(MADE_UP, lang, "timeline")


@pytest.mark.parametrize("said", ["", "#take", "#w-chair", f"#{YEAR}-02-31", f"{SAID}."])
def test_without_a_date_that_can_be_read_there_is_nothing(here: Page, base: str, said: str) -> None:
    here.goto(base + path(MADE_UP, "en", "index") + said)
    here.wait_for_load_state("networkidle")
    expect(here.locator("[data-my-meeting]")).to_be_hidden()
    leads = here.locator(".asked a[href*='timeline/']")
    if said == f"{SAID}.":  # the timeline tells what it cannot read
        leads.click()
        expect(here.locator("[data-wrong=unread]")).to_be_visible()
    elif "-02-" not in said:
        expect(leads).not_to_have_attribute("href", re.compile("#"))


def test_a_day_that_has_passed_says_so(here: Page, base: str) -> None:
    here.goto(f"{base}{path(MADE_UP, 'en', 'index')}#{YEAR - 2}-03-03")
    expect(here.locator("[data-past]")).to_be_visible()
    here.goto(f"{base}{path(MADE_UP, 'en', 'index')}{SAID}")
    expect(here.locator("[data-past]")).to_be_hidden()


def test_without_script_there_is_nothing(silent: Page, base: str) -> None:
    silent.goto(base + path(MADE_UP, "en", "index") + SAID)
    expect(silent.locator("[data-my-meeting]")).to_be_hidden()
