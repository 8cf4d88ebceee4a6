"""With the reader's own colours, and on paper."""

from typing import Any

import pytest
from playwright.sync_api import Page
from tests.helpers import CLOSE, MADE_UP, PAGES, first, path, report

pytestmark = pytest.mark.browser

# A border is seen when it is drawn and is not of the colour of the page behind it.
EDGES = """([selector, before]) => [...document.querySelectorAll(selector)].map((e) => {
  const style = getComputedStyle(e, before ? "::before" : null);
  const page = getComputedStyle(document.body).backgroundColor;
  const seen = style.borderInlineStartStyle !== "none" && style.borderInlineEndStyle !== "none"
    && parseFloat(style.borderTopWidth) >= 1 && style.borderTopColor !== page
    && !/^rgba.* 0\\)$/.test(style.borderTopColor);
  return [seen, `${style.borderTop} on ${page}: ${e.outerHTML.slice(0, 80)}`];
})"""
BOXES = """() => [...document.querySelectorAll("input[type=checkbox]")].map((e) => {
  const style = getComputedStyle(e);
  return [style.appearance !== "none" && style.opacity === "1" && e.checkVisibility()
    && e.getBoundingClientRect().width >= 16, e.outerHTML];
})"""
# What is looked for, and a page where it has to be.
EDGED = {
    ".ring": "contacts",
    ".exit": "index",
    ".timeline li:not(.timeline-meeting)::before": "timeline",
    ".timeline-meeting": "timeline",
    ".tool": "ready",
    "button:not([hidden] *)": "timeline",
    "[data-dates] select": "timeline",
    "textarea": "ready",
}
# What the council says has a line at its side.
SIDES = """() => [...document.querySelectorAll("main .here")].map((e) => {
  const style = getComputedStyle(e);
  const page = getComputedStyle(document.body).backgroundColor;
  return [style.borderInlineStartStyle !== "none" && style.borderInlineStartColor !== page
    && parseFloat(style.borderInlineStartWidth) >= 3, e.outerHTML.slice(0, 80)];
})"""
SHOWN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0)
  .map((e) => e.outerHTML.slice(0, 80))"""

# What is for one of both alone: tools, how far one has come, the button of a fold, lines to write.
ONLY = "[data-tool], .step, .more > summary, .blanks"
NO_TOOLS = f"() => document.querySelectorAll('{ONLY}').forEach((e) => e.remove())"
OPEN = "() => document.querySelectorAll('main details').forEach((e) => { e.open = true; })"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", CLOSE)
def test_edges_are_seen_in_forced_colours(page: Page, base: str, lang: str, scheme: Any) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    found = []
    for selector, name in EDGED.items():
        page.goto(base + path(MADE_UP, lang, name))
        element, _, before = selector.partition("::")
        edges = page.evaluate(EDGES, [element, before])
        if not edges:
            found.append(f"{name}: there is no {selector}")
        found += [f"{name}: {selector}: {told}" for seen, told in edges if not seen]
    report(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", CLOSE)
def test_what_the_council_says_is_seen_in_forced_colours(
    page: Page, base: str, lang: str, scheme: Any
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(base + path(MADE_UP, lang, "on-the-day"))
    sides = page.evaluate(SIDES)
    assert len(sides) > 3
    report(told for seen, told in sides if not seen)


def test_boxes_to_tick_are_seen_in_forced_colours(page: Page, base: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(base + path(MADE_UP, "en", "rights"))
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 10
    report(told for seen, told in boxes if not seen)


@pytest.mark.parametrize("lang", first(CLOSE, ["en", "ar"]))
def test_paper_has_the_words_and_not_the_buttons(page: Page, base: str, lang: str) -> None:
    """All of the words, those too that are folded away.

    The sheets to write on, and the page made for paper, have tests of their own.
    """
    found = []
    for name in PAGES:
        page.emulate_media(media="print")
        page.goto(base + path(MADE_UP, lang, name))
        for gone in (".exit", ".bar", ".langs", "nav", ".skip", "button", ".gloss"):
            found += [f"{name}: {told}" for told in page.evaluate(SHOWN, gone)]
        if name in ("ready", "disagree", "print"):
            continue
        page.evaluate(NO_TOOLS)
        words = page.locator("main").inner_text()
        page.emulate_media(media="screen")
        page.evaluate(OPEN)
        if page.locator("main").inner_text() != words:
            found.append(f"{name}: the words differ")
    report(found)
