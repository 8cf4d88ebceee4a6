"""A whole page by keyboard: everything is reached, in order, seen, and never under the exit bar."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import MADE_UP, path, report

pytestmark = pytest.mark.browser

NUMBER_ALL = """() => {
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex]";
  const all = [...document.querySelectorAll(kinds)];
  // Of a group of radio buttons Tab stops at the chosen one; arrow keys go to the others.
  const reached = all.filter((e) => e.tabIndex >= 0 && e.checkVisibility()
    && !(e.type === "radio" && !e.checked));
  reached.forEach((e, at) => e.setAttribute("data-at", at));
  return reached.length;
}"""
FOCUSED = """() => new Promise((done) => requestAnimationFrame(() => {
  const e = document.activeElement;
  const box = e.getBoundingClientRect();
  const line = e.getClientRects()[0];
  const on = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  const bar = document.querySelector(".bar");
  const edge = bar.getBoundingClientRect();
  const style = getComputedStyle(e);
  done({
    at: Number(e.getAttribute("data-at") ?? -1),
    what: `${e.tagName} ${e.textContent.trim().slice(0, 40)}`,
    inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    on_top: on !== null && (e.contains(on) || on.contains(e) && !on.matches("html, body, main")),
    clear_of_bar: bar.contains(e) || box.bottom <= edge.top || box.top >= edge.bottom,
  });
}))"""
CHECKS = ("inside", "outlined", "on_top", "clear_of_bar")
WALKED = [
    (lang, name)
    for lang in ("en", "ar")
    for name in ("index", "rights", "contacts", "timeline", "ready", "before", "people")
]


@pytest.mark.parametrize(("lang", "name"), WALKED)
def test_tab_goes_through_the_whole_page(page: Page, base: str, lang: str, name: str) -> None:
    page.goto(base + path(MADE_UP, lang, name))
    count = page.evaluate(NUMBER_ALL)
    walked: list[dict[str, Any]] = []
    while len(walked) < count:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        # A field for a time is several stops, and one element.
        if not walked or walked[-1]["at"] != focused["at"]:
            walked.append(focused)
    report(
        f"{focused['what']}: not {check}"
        for focused in walked
        for check in CHECKS
        if not focused[check]
    )
    assert [focused["at"] for focused in walked] == list(range(count))
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.matches('body, [data-at=\"0\"]')")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_shift_and_tab_go_back_without_leaving(page: Page, base: str, lang: str) -> None:
    """Three times Shift leaves the page, but not while it is held down for Tab."""
    page.goto(base + path(MADE_UP, lang, "index"))
    order = []
    for key in ("Tab", "Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"):
        page.keyboard.press(key)
        order.append(page.evaluate("() => document.activeElement.outerHTML"))
    assert order[4:] == [order[2], order[1], order[0]]
    assert len(set(order)) == 4
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_first_tab_offers_the_main_text(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "rights"))
    page.keyboard.press("Tab")
    skip = page.locator("a[href='#main']")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_language_list_opens_and_closes(page: Page, base: str, key: str) -> None:
    page.goto(base + path(MADE_UP, "en", "index"))
    links = page.locator(".langs a")
    page.locator(".langs summary").focus()
    page.keyboard.press(key)
    expect(links.first).to_be_visible()
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(key)
    expect(links.first).to_be_hidden()


def test_space_ticks_and_unticks(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "ar", "rights"))
    box = page.locator("main input").first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
