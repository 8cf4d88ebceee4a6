"""What a phone shows of a page: how long it is, how many words, and whether it moves."""

import time

from playwright.sync_api import Browser, Page, Route
from tests.aims import PHONE, Length
from tests.browser_states import YEAR

# A day that lies ahead, as a social worker would send it.
DATED = f"#{YEAR}-03-23T10:00"
NOW = f"{YEAR - 1}-11-22T09:00:00Z"
LENGTH = """(height) => [document.documentElement.scrollHeight / height,
  document.querySelector("main").innerText.split(/\\s+/).filter(Boolean).length]"""
LABELLED = """() => [...document.querySelectorAll("main :is(.tag, .mark)")]
  .filter((e) => e.checkVisibility() && !e.closest(".hide")).length"""
EASY_SEEN = """() => [...document.querySelectorAll("main .easy")]
  .filter((e) => e.checkVisibility()).length"""
# The bar stands at the end of the page too, where the page ends: it is no part of the foot.
FOOTED = """() => {
  const bottom = document.querySelector("main").getBoundingClientRect().bottom + scrollY;
  const bar = document.querySelector("body > aside");
  return document.documentElement.scrollHeight - bottom - (bar ? bar.offsetHeight : 0);
}"""
SHIFTED = """() => new Promise((done) => {
  let all = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { all += e.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(all), 100);
})"""
SLOWLY = 0.3  # seconds: time for a phone to paint what came, before it has a script


def length(page: Page) -> Length:
    """Of the page as it is now."""
    screens, words = page.evaluate(LENGTH, PHONE["height"])
    return Length(screens, words)


def labels(page: Page) -> int:
    """Labels of origin and lines about a source that are seen."""
    return int(page.evaluate(LABELLED))


def easy_rows(page: Page) -> int:
    """Rows with a picture that are seen."""
    return int(page.evaluate(EASY_SEEN))


def foot(page: Page) -> float:
    """The height in pixels of what stands below the main part."""
    return float(page.evaluate(FOOTED))


def shift(browser: Browser, address: str) -> float:
    """How far the page moves while it loads: 0 is not at all. Its scripts come late."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.clock.set_fixed_time(NOW)
        page.route("**/*.js", _late)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        return float(page.evaluate(SHIFTED))


def _late(route: Route) -> None:
    time.sleep(SLOWLY)
    route.continue_()
