"""axe's rules for WCAG 2.0 to 2.2, A and AA, and its best practice: none is left out."""

from collections.abc import Sequence
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from coloraide import Color
from playwright.sync_api import Page
from tests.browser_states import STATES, reach
from tests.helpers import (
    CLOSE,
    COUNCILS,
    EVERY_COUNCIL,
    LANGUAGES,
    MADE_UP,
    SCRIPTS,
    TRIED,
    WITH,
    first,
    full,
    path,
    paths,
    report,
)

from portal.core.addresses import address

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LAYOUTS = ["index", "timeline", "rights", "contacts", "people", "on-the-day", "ready", "disagree"]
Look = tuple[int, Literal["light", "dark"]]
LOOKS: list[Look] = [
    (390, "light"),
    (390, "dark"),
    (1280, "light"),
    (1280, "dark"),
]
# Colours are the same in every language and council: what may differ is what fits on a phone.
ONE, OTHERS = LOOKS[:1], LOOKS[1:]
# Each width once and each scheme once, for what is looked at on every push; and what that leaves.
BOTH, CROSSED = [LOOKS[0], LOOKS[3]], [LOOKS[1], LOOKS[2]]
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations", "incomplete"],
    # The marks on the timeline's line are drawn by ::before, beside the text and never under it;
    # without this axe gives up on the contrast of every line of text there.
    "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
}
# What axe could not decide counts as found: somebody has to look.
RUN = """async ([within, options]) => {
  // The digits in drawings: axe finds them too short to judge. What the drawings say stands in
  // words too, and the digits' contrast is a test of its own below.
  const there = {include: [within], exclude: ["svg text"]};
  const {violations, incomplete} = await axe.run(there, options);
  return [...violations, ...incomplete].flatMap(({id, nodes}) =>
    nodes.map(({target, any, all, none}) => {
      const [told] = [...any, ...all, ...none];
      return `${id}: ${target.join(" ")}: ${told.message}`;
    }));
}"""
# Whatever happens to be under the bar at the bottom of the window can be scrolled out of there.
PREPARE = """(within) => {
  // The page for professionals has no bar.
  document.querySelector(".bar")?.style.setProperty("position", "static");
  document.querySelector(within).open = true;  // only a list of languages takes notice
}"""


def in_looks(langs: Sequence[str]) -> list[object]:
    """English in both, each other way of writing in one; the rest in the whole matrix."""
    others = langs[1:]
    return [
        (langs[0], BOTH),
        full(langs[0], CROSSED),
        *((lang, ONE) if lang in SCRIPTS else full(lang, ONE) for lang in others),
        *(full(lang, OTHERS) for lang in others),
    ]


def look_at(
    page: Page, base: str, path: str, within: str = "html", looks: list[Look] = LOOKS
) -> list[str]:
    """What axe finds on one page in these looks."""
    page.goto(base + path)
    return axe_here(page, path, within, looks)


def axe_here(page: Page, name: str, within: str = "html", looks: list[Look] = LOOKS) -> list[str]:
    """What axe finds on the page as it is now."""
    page.evaluate(PREPARE, within)
    page.evaluate(AXE_SCRIPT)
    found = []
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        told = page.evaluate(RUN, [within, OPTIONS])
        found += [f"{name} at {width} px, {scheme}: {one}" for one in told]
    return found


@pytest.mark.parametrize(("lang", "looks"), in_looks(TRIED))
def test_the_open_list_of_languages(page: Page, base: str, lang: str, looks: list[Look]) -> None:
    report(look_at(page, base, path(WITH[lang], lang, "index"), ".langs", looks))
    assert page.locator(".langs a").first.is_visible()


@pytest.mark.parametrize(
    ("lang", "looks"),
    [("en", BOTH), full("en", CROSSED), *(full(lang, LOOKS) for lang in TRIED[1:])],
)
def test_every_page_of_one_council(page: Page, base: str, lang: str, looks: list[Look]) -> None:
    every = paths([WITH[lang]], lang=lang)
    report(f for at in every for f in look_at(page, base, at, looks=looks))


@pytest.mark.parametrize("lang", first(TRIED[1:], SCRIPTS))
def test_every_kind_of_page_in_every_language(page: Page, base: str, lang: str) -> None:
    every = paths([WITH[lang]], LAYOUTS, lang)
    report(f for at in every for f in look_at(page, base, at, looks=ONE))


def test_every_kind_of_page_in_the_looks_that_are_left(page: Page, base: str) -> None:
    every = paths([MADE_UP], LAYOUTS, "en")
    report(f for at in every for f in look_at(page, base, at, looks=CROSSED))


@pytest.mark.parametrize("lang", [lang for lang in TRIED if lang not in SCRIPTS])
def test_the_start_in_every_other_language(page: Page, base: str, lang: str) -> None:
    report(look_at(page, base, path(WITH[lang], lang, "index"), looks=ONE))


@pytest.mark.parametrize("council", COUNCILS)
def test_what_every_council_says_for_itself(page: Page, base: str, council: str) -> None:
    every = paths([council], ["index", "people", "contacts"], "en")
    report(f for at in every for f in look_at(page, base, at, looks=ONE))


@pytest.mark.full
@pytest.mark.parametrize("council", COUNCILS)
def test_every_kind_of_page_of_the_other_councils(page: Page, base: str, council: str) -> None:
    every = paths([council], LAYOUTS, "en")
    report(f for at in every for f in look_at(page, base, at))


@pytest.mark.full
@pytest.mark.parametrize("lang", TRIED[1:])
def test_what_differs_between_councils_in_the_other_languages(
    page: Page, base: str, lang: str
) -> None:
    names = ["index", "rights", "contacts", "people", "timeline"]
    every = [at for council in EVERY_COUNCIL for at in paths([council], names, lang)]
    report(f for at in every for f in look_at(page, base, at, looks=ONE))


@pytest.mark.parametrize("lang", first(CLOSE, ["en", "ar"]))
def test_the_page_for_professionals(page: Page, base: str, lang: str) -> None:
    """With a message made in this language, and every doubt that it can have."""
    page.goto(f"{base}/{MADE_UP}/share/")
    page.locator("[name=lang]").select_option(lang)
    page.locator("[name=date]").fill("2020-02-01")
    page.locator("[name=page]").select_option("print/#sheets")
    page.locator("[data-doubt=unread]").wait_for()
    report(axe_here(page, f"share ({lang})", looks=BOTH))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("lang", "looks"),
    [("en", BOTH), full("en", CROSSED), ("ar", ONE), full("ar", OTHERS), full("pl", LOOKS)],
)
def test_every_state_of_a_tool(
    page: Page, base: str, lang: str, state: str, looks: list[Look]
) -> None:
    report(axe_here(page, f"{reach(page, base, lang, state)} ({state})", looks=looks))


@pytest.mark.parametrize(("lang", "looks"), in_looks(LANGUAGES))
def test_the_front_door(page: Page, base: str, lang: str, looks: list[Look]) -> None:
    report(look_at(page, base, f"/{address(lang, 'index')}", looks=looks))


@pytest.mark.parametrize("at", ["/no-such-page/", f"/{MADE_UP}/pl/no-such-page/"])
def test_a_page_that_is_not_found(page: Page, base: str, at: str) -> None:
    """It speaks every language of its site, whichever address was asked for."""
    report(look_at(page, base, at, looks=BOTH))


DIGITS = """() => [...document.querySelectorAll("svg text")].map((e) => {
  const under = e.closest(".room") ? getComputedStyle(document.querySelector(".room-badge")).fill
    : getComputedStyle(document.body).backgroundColor;
  return [e.textContent, getComputedStyle(e).fill, under];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["people", "on-the-day"])
def test_digits_in_drawings_stand_out(page: Page, base: str, name: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(base + path(MADE_UP, "en", name))
    digits = page.evaluate(DIGITS)
    assert len(digits) >= 9  # as many people, or the numbers of the scale
    report(
        f"{digit}: {ink} on {under}"
        for digit, ink, under in digits
        if Color(ink).contrast(under) < 4.5
    )
