"""The lists that lie over a page, of contents and of languages: they open, lead on, and close."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import MADE_UP, TRIED, WITH, path, report

pytestmark = pytest.mark.browser

LISTS = [".contents", ".langs"]
# Of an open list: is each link in the window, or can the list itself be scrolled to it; and is
# nothing of it under the bar.
REACHED = """(list) => {
  const box = document.querySelector(`${list} :is(nav, ul)`);
  const bar = document.querySelector(".bar").getBoundingClientRect();
  return [...document.querySelectorAll(`${list} a`)].flatMap((a) => {
    a.scrollIntoView({block: "nearest"});
    const {left, right, top, bottom, width, height} = a.getBoundingClientRect();
    const on = document.elementFromPoint(left + width / 2, top + height / 2);
    const seen = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
      && (a === on || a.contains(on));
    return seen ? [] : [`${a.textContent}: ${left} to ${right}, ${top} to ${bottom}`];
  });
}"""
EDGE = """(list) => {
  const style = getComputedStyle(document.querySelector(`${list} :is(nav, ul)`));
  return [style.borderTopStyle, parseFloat(style.borderTopWidth), style.borderTopColor];
}"""


def opened(page: Page, which: str) -> None:
    page.locator(f"{which} summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{which} a").first).to_be_visible()


@pytest.mark.parametrize("which", LISTS)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_escape_closes_it_and_the_focus_stays_with_it(
    page: Page, base: str, lang: str, which: str
) -> None:
    page.goto(base + path(MADE_UP, lang, "rights"))
    opened(page, which)
    page.keyboard.press("Tab")
    expect(page.locator(f"{which} a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"{which} a").first).to_be_hidden()
    expect(page.locator(f"{which} summary")).to_be_focused()


@pytest.mark.parametrize("which", LISTS)
def test_it_closes_when_the_focus_goes_on(page: Page, base: str, which: str) -> None:
    """So that it lies over nothing that has the focus."""
    page.goto(base + path(MADE_UP, "en", "rights"))
    opened(page, which)
    for _ in page.locator(f"{which} a").all():
        page.keyboard.press("Tab")
    expect(page.locator(f"{which} a").last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{which} a").last).to_be_hidden()
    opened(page, which)
    page.keyboard.press("Shift+Tab")
    expect(page.locator(f"{which} a").first).to_be_hidden()


@pytest.mark.parametrize("which", LISTS)
def test_a_tap_beside_it_closes_it_and_a_tap_in_it_does_not(
    page: Page, base: str, which: str
) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(f"{which} summary").click()
    page.locator(f"{which} :is(nav, ul)").first.click(position={"x": 2, "y": 2})
    expect(page.locator(f"{which} a").first).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(f"{which} a").first).to_be_hidden()


def test_only_one_of_them_is_open(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(".langs summary").click()
    page.locator(".contents summary").click()
    expect(page.locator(".contents a").first).to_be_visible()
    expect(page.locator(".langs a").first).to_be_hidden()


def test_a_closed_list_leaves_escape_to_others(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    box = page.locator("main input").first
    box.focus()
    page.keyboard.press("Escape")
    expect(box).to_be_focused()


@pytest.mark.parametrize("which", LISTS)
def test_without_script_it_opens_leads_on_and_closes(silent: Page, base: str, which: str) -> None:
    silent.goto(base + path(MADE_UP, "en", "rights"))
    silent.locator(f"{which} summary").click()
    expect(silent.locator(f"{which} a").first).to_be_visible()
    silent.locator(f"{which} summary").click()
    expect(silent.locator(f"{which} a").first).to_be_hidden()
    silent.locator(f"{which} summary").click()
    link = silent.locator(f"{which} a:not([aria-current])").first
    goal = str(link.evaluate("(a) => a.href"))
    link.click()
    silent.wait_for_url(goal)


@pytest.mark.parametrize("lang", TRIED)
def test_each_of_its_links_can_be_reached_on_a_small_phone(
    page: Page, base: str, lang: str
) -> None:
    """In a low window too, at 400 % zoom, and with letters twice the size."""
    found = []
    page.goto(base + path(WITH[lang], lang, "rights"))
    for width, height, size in ((320, 640, "100%"), (320, 256, "100%"), (320, 640, "200%")):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
        for which in LISTS:
            page.locator(f"{which} summary").scroll_into_view_if_needed()
            opened(page, which)
            told = page.evaluate(REACHED, which)
            found += [f"{which} at {width} x {height}, {size}: {one}" for one in told]
            page.keyboard.press("Escape")
    report(found)


@pytest.mark.parametrize("which", LISTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_edge_is_seen_in_forced_colours(page: Page, base: str, which: str, scheme: Any) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(base + path(MADE_UP, "en", "rights"))
    opened(page, which)
    style, width, colour = page.evaluate(EDGE, which)
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert style != "none"
    assert width >= 1
    assert colour != ground


def test_the_contents_are_each_page_once_and_say_where_one_is(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(".contents summary").click()
    names = page.locator(".contents a").all_inner_texts()
    assert len(names) == len(set(names)) > 10
    expect(page.locator(".contents [aria-current=page]")).to_have_count(1)
    assert page.locator(".contents [aria-current=page]").get_attribute("href") == "./"
