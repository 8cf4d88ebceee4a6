"""Exit this page: blank at once, out of the history, by button or by Shift three times."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import CLOSE, EXIT_URL, MADE_UP, path

pytestmark = pytest.mark.browser

START = path(MADE_UP, "en", "index")
STAY = """() => navigation.addEventListener("navigate", (event) => {
  event.preventDefault();
  const {visibility} = getComputedStyle(document.body);
  window.left = [event.navigationType, event.destination.url, visibility, document.title];
})"""
GONE = re.compile(r"\bexit-gone\b")


@pytest.fixture
def here(page: Page, base: str) -> Page:
    """On the start page, with a stub for the page that the exit leads to."""
    page.route(EXIT_URL, lambda route: route.fulfill(content_type="text/html", body="<h1>Weather"))
    page.goto(base + START)
    return page


def press_shift(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("lang", CLOSE)
def test_back_after_leaving_does_not_return(page: Page, base: str, lang: str) -> None:
    page.route(EXIT_URL, lambda route: route.fulfill(content_type="text/html", body="<h1>Weather"))
    page.goto(base + path(MADE_UP, lang, "index"))
    page.locator(".contents summary").click()
    page.locator(".contents a[href$='timeline/']").click()
    page.wait_for_url(base + path(MADE_UP, lang, "timeline"))
    page.locator(".exit").click()
    page.wait_for_url(EXIT_URL)
    page.go_back()
    page.wait_for_url(base + path(MADE_UP, lang, "index"))
    expect(page.locator("html")).not_to_have_class(GONE)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("way", ["button", "shift", "first link"])
def test_the_page_is_blank_before_it_asks_for_the_next(here: Page, way: str) -> None:
    """Looks at the page at the moment of leaving, which is stopped for that."""
    here.evaluate(STAY)
    if way == "button":
        here.locator(".exit").click()
    elif way == "shift":
        press_shift(here, 3)
    else:
        here.locator(".skip[data-exit]").press("Enter")
    assert here.evaluate("() => window.left") == ["replace", EXIT_URL, "hidden", "\u200b"]
    expect(here.locator("h1")).to_be_hidden()
    expect(here.locator(".exit")).to_be_hidden()


def test_a_capital_letter_is_not_a_press_of_shift(here: Page) -> None:
    for _ in range(3):
        here.keyboard.press("Shift+A")
    expect(here.locator("html")).not_to_have_class(GONE)
    expect(here.get_by_role("status")).to_be_empty()
    press_shift(here, 3)
    here.wait_for_url(EXIT_URL)


def test_another_key_starts_the_count_again(here: Page) -> None:
    press_shift(here, 2)
    here.keyboard.press("b")
    press_shift(here, 2)
    status, button = here.get_by_role("status"), here.locator(".exit")
    expect(here.locator("html")).not_to_have_class(GONE)
    expect(status).to_have_text(str(button.get_attribute("data-one")))


@pytest.mark.parametrize("lang", CLOSE)
def test_each_press_is_announced_and_so_is_giving_up(page: Page, base: str, lang: str) -> None:
    page.clock.install()
    page.goto(base + path(MADE_UP, lang, "index"))
    status, button = page.get_by_role("status"), page.locator(".exit")
    press_shift(page, 1)
    expect(status).to_have_text(str(button.get_attribute("data-two")))
    press_shift(page, 1)
    expect(status).to_have_text(str(button.get_attribute("data-one")))
    page.clock.run_for(5500)
    expect(status).to_have_text(str(button.get_attribute("data-late")))
    press_shift(page, 1)  # the first of three again, not the third
    expect(page.locator("html")).not_to_have_class(GONE)
    expect(status).to_have_text(str(button.get_attribute("data-two")))


def test_a_page_that_history_restores_is_not_blank(here: Page) -> None:
    title = here.title()
    here.evaluate(
        "() => { document.documentElement.classList.add('exit-gone'); document.title = '';"
        " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }"
    )
    expect(here.locator("html")).not_to_have_class(GONE)
    expect(here.locator("h1")).to_be_visible()
    assert here.title() == title


def test_the_help_promises_no_clean_history(page: Page, base: str) -> None:
    page.goto(base + START)
    page.locator(".contents summary").click()
    page.locator(".contents a[href$='safer/']").click()
    page.wait_for_url(base + path(MADE_UP, "en", "safer"))
    said = page.locator("#exit ~ p").all_inner_texts()
    assert any("does not clear your history" in text for text in said)
