"""Nothing scrolls sideways: on a small phone, at 400 % zoom, with letters twice the size."""

import pytest
from playwright.sync_api import Page
from tests.browser_states import STATES, reach
from tests.helpers import (
    CLOSE,
    COUNCILS,
    TRIED,
    WITH,
    doors,
    first,
    paths,
    report,
)

from portal.core.addresses import address

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Size = tuple[int, int, str]
# Those that differ most from council to council; one council is looked at whole.
LAYOUTS = ["index", "timeline", "rights", "contacts", "people", "ready", "sources"]
# A small phone with letters doubled, and as they are; and 1280 x 1024 at 400 %, which is as
# wide and only lower: so it is tried in one language.
SIZES: list[Size] = [(320, 640, "200%"), (320, 640, "100%"), (320, 256, "100%")]
WIDE = """(size) => {
  document.documentElement.style.fontSize = size;
  const width = document.scrollingElement.scrollWidth;
  const out = [...document.querySelectorAll("main *")].filter((e) => {
    const box = e.getBoundingClientRect();
    return !e.closest(".hide") && box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
  });
  return [
    ...(width > innerWidth ? [`scrolls sideways: ${width} px`] : []),
    ...out.slice(0, 3).map((e) => `sticks out: ${e.outerHTML.slice(0, 90)}`),
  ];
}"""
# Links in running text have a line's height around them; all else has to suit a thumb.
SMALL = """() => {
  document.querySelectorAll("details").forEach((list) => { list.open = true; });
  const big = ".ring, .tap, nav a, .langs a, .choices a, .exit, .bar a, summary, button, .box, "
    + ".ticks :not(.need-field) > label, select, textarea, "
    + "input:not([type=checkbox], [type=radio])";
  const text = "main p a:not(.ring, .tap), main li a, main dd a, main h2 a, main h3 a";
  const all = "a:not(.skip), summary, label, input, button, select, textarea";
  const height = (e) => e.matches(text) && !e.matches(big)
    ? parseFloat(getComputedStyle(e).lineHeight) : e.getBoundingClientRect().height;
  return [...document.querySelectorAll(all)]
    .filter((e) => e.checkVisibility() && height(e) < (e.matches(big) ? 44 : 24))
    .map((e) => `${height(e)} px high: ${e.outerHTML.slice(0, 90)}`);
}"""


@pytest.mark.parametrize("lang", first(TRIED, ["en"]))
def test_no_page_is_wider_than_the_window(page: Page, base: str, lang: str) -> None:
    every = [*paths([WITH[lang]], lang=lang), f"/{WITH[lang]}/share/"]
    report(f for path in every for f in look_at(page, base, path, SIZES))


@pytest.mark.parametrize("lang", TRIED[1:])
def test_no_page_that_differs_most_is(page: Page, base: str, lang: str) -> None:
    """What is longest differs from language to language; what is tapped is looked at beside it."""
    found = []
    for path in paths([WITH[lang]], LAYOUTS, lang):
        found += look_at(page, base, path)
        found += [f"{path}: {one}" for one in page.evaluate(SMALL)]
    report(found)


@pytest.mark.parametrize("council", COUNCILS)
def test_no_page_where_another_council_speaks_is(page: Page, base: str, council: str) -> None:
    every = paths([council], ["index", "timeline", "people", "contacts"], "en")
    report(f for path in every for f in look_at(page, base, path))


@pytest.mark.full
@pytest.mark.parametrize("lang", TRIED)
@pytest.mark.parametrize("council", COUNCILS)
def test_no_page_of_another_council_is(page: Page, base: str, council: str, lang: str) -> None:
    every = [*paths([council], LAYOUTS, lang), f"/{council}/share/"]
    report(f for path in every for f in look_at(page, base, path, SIZES))


def test_no_page_at_the_front_door_is(page: Page, base: str) -> None:
    report(f for path in [*doors(), "/404.html"] for f in look_at(page, base, path))


def look_at(page: Page, base: str, path: str, sizes: list[Size] = SIZES[:2]) -> list[str]:
    page.goto(base + path)
    return wide_here(page, path, sizes)


def wide_here(page: Page, path: str, sizes: list[Size] = SIZES[:2]) -> list[str]:
    found = []
    for width, height, size in sizes:
        page.set_viewport_size({"width": width, "height": height})
        told = page.evaluate(WIDE, size)
        found += [f"{path} at {width} x {height}, letters {size}: {one}" for one in told]
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("lang", first(CLOSE, ["en", "ar"]))
def test_no_state_of_a_tool_is(page: Page, base: str, lang: str, state: str) -> None:
    address = reach(page, base, lang, state)
    small = [f"{address}: {one}" for one in page.evaluate(SMALL)]
    report([*wide_here(page, address), *small])


@pytest.mark.parametrize("lang", first(TRIED, ["en"]))
def test_what_is_tapped_is_large_enough(page: Page, base: str, lang: str) -> None:
    found = []
    door = f"/{address(lang, 'index')}"
    for path in [*paths([WITH[lang]], lang=lang), door, f"/{WITH[lang]}/404.html"]:
        page.goto(base + path)
        found += [f"{path}: {one}" for one in page.evaluate(SMALL)]
    report(found)
