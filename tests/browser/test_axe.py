"""axe's rules for WCAG 2.0 to 2.2, A and AA, and its best practice: none is left out."""

from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from tests.helpers import EVERY_COUNCIL, LANGUAGES, doors, path, paths, report

from portal.addresses import address

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WHOLE = "durham"
LAYOUTS = ["index", "timeline", "rights", "contacts", "on-the-day"]
LOOKS: list[tuple[int, Literal["light", "dark"]]] = [
    (390, "light"),
    (390, "dark"),
    (1280, "light"),
    (1280, "dark"),
]
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations", "incomplete"],
    # The marks on the timeline's line are drawn by ::before, beside the text and never under it;
    # without this axe gives up on the contrast of every line of text there.
    "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
}
# What axe could not decide counts as found: somebody has to look.
RUN = """async ([within, options]) => {
  const {violations, incomplete} = await axe.run(within, options);
  return [...violations, ...incomplete].flatMap(({id, nodes}) =>
    nodes.map(({target, any, all, none}) => {
      const [told] = [...any, ...all, ...none];
      return `${id}: ${target.join(" ")}: ${told.message}`;
    }));
}"""
# Whatever happens to be under the bar at the bottom of the window can be scrolled out of there.
PREPARE = """(within) => {
  document.querySelector(".exit").style.position = "static";
  document.querySelector(within).open = true;  // only a list of languages takes notice
}"""


def look_at(page: Page, base: str, path: str, within: str = "html") -> list[str]:
    """What axe finds on one page in every look."""
    page.goto(base + path)
    page.evaluate(PREPARE, within)
    page.evaluate(AXE_SCRIPT)
    found = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        told = page.evaluate(RUN, [within, OPTIONS])
        found += [f"{path} at {width} px, {scheme}: {one}" for one in told]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_open_list_of_languages(page: Page, base: str, lang: str) -> None:
    report(look_at(page, base, path(WHOLE, lang, "index"), within=".langs"))
    assert page.locator(".langs a").first.is_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_one_council(page: Page, base: str, lang: str) -> None:
    report(f for at in paths([WHOLE], lang=lang) for f in look_at(page, base, at))


@pytest.mark.parametrize("council", [c for c in EVERY_COUNCIL if c != WHOLE])
def test_every_kind_of_page_of_the_other_councils(page: Page, base: str, council: str) -> None:
    report(f for at in paths([council], LAYOUTS) for f in look_at(page, base, at))


def test_the_front_door_and_pages_not_found(page: Page, base: str) -> None:
    lost = [f"/{WHOLE}/{address(lang, 'index')}no-such-page/" for lang in LANGUAGES]
    every = [*doors(), "/no-such-page/", *lost]
    report(f for at in every for f in look_at(page, base, at))
