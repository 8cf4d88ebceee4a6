"""A parent has little to read, the answer first: the aims of tests/aims.py hold."""

import pytest
from playwright.sync_api import Browser, Page
from tests import aims
from tests.helpers import (
    COUNCILS,
    EVERY_COUNCIL,
    MADE_UP,
    OFFERED,
    TRIED,
    WITH,
    first,
    full,
    path,
    report,
)
from tests.measured import DATED, foot, labels, length, shift

from portal.councils.folder import read_council

pytestmark = pytest.mark.browser

LONGEST = pytest.mark.skipif(aims.LONGEST not in COUNCILS, reason="that council is not here")
# The council whose name takes most room.
LONG_NAME = max(EVERY_COUNCIL, key=lambda slug: len(read_council(slug).council.name))
NOW = {LONG_NAME, "durham"}
# With the row to listen, which is offered where the phone has a voice.
ANSWER = """() => {
  document.querySelector("[data-listen]").hidden = false;
  const {bottom} = document.querySelector(".answer [data-national]").getBoundingClientRect();
  return document.querySelector(".bar").getBoundingClientRect().top - bottom;
}"""
# The tops of the lines in which the words of each thing in the bar stand.
LINES = """() => [...document.querySelectorAll(".bar > a, .bar > details > summary")].map((e) => {
  const words = document.createRange();
  words.selectNodeContents(e.querySelector("span") ?? e.firstChild);
  const tops = [...words.getClientRects()].map(({top}) => Math.round(top));
  const {left, right} = e.getBoundingClientRect();
  return [e.textContent.trim(), new Set(tops).size, left >= 0 && right <= innerWidth, left, right];
})"""


@pytest.mark.parametrize(
    ("council", "lang"), [row if row[0] in NOW else full(*row) for row in OFFERED]
)
def test_the_answer_stands_whole_on_the_first_screen(
    page: Page, base: str, council: str, lang: str
) -> None:
    """ "Can they take my child away?", above the bar, with the row to listen."""
    page.goto(base + path(council, lang, "index"))
    spare = page.evaluate(ANSWER)
    assert spare >= 0, f"{-spare} px of it are under the bar"


@pytest.mark.parametrize("lang", TRIED)
def test_what_is_in_the_bar_stands_in_one_line_on_a_small_phone(
    page: Page, base: str, lang: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(base + path(WITH[lang], lang, "index"))
    things = page.evaluate(LINES)
    assert len(things) == 3
    report(f"{text}: in {n} lines" for text, n, _, _, _ in things if n != 1)
    report(f"{text}: outside the window" for text, _, inside, _, _ in things if not inside)
    spans = sorted((left, right) for *_, left, right in things)
    assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False)), spans


@pytest.mark.parametrize("lang", first(TRIED, ["en", "ur"]))
def test_the_foot_of_a_page_is_small(page: Page, base: str, lang: str) -> None:
    found = []
    for name in aims.PARENTS:
        page.goto(base + path(WITH[lang], lang, name))
        if (tall := foot(page)) > aims.FOOT:
            found.append(f"{lang} {name}: {tall:.0f} px, and {aims.FOOT} is the most")
    report(found)


@LONGEST
def test_the_longest_leaflets_pages_are_short(page: Page, base: str) -> None:
    """Each of them, and all of them together; and few labels stand on them."""
    together, seen, found = aims.Length(0, 0), 0, []
    for name in aims.PARENTS:
        page.goto(base + path(aims.LONGEST, "en", name))
        here, most = length(page), aims.PAGE[name]
        together, seen = together + here, seen + labels(page)
        if here.screens > most.screens or here.words > most.words:
            found.append(f"{name}: {here}, and {most} is the most")
    report(found)
    assert together.screens <= aims.TOGETHER.screens
    assert together.words <= aims.TOGETHER.words
    assert seen <= aims.LABELS


@LONGEST
def test_the_timeline_with_a_date_is_no_longer(here: Page, base: str) -> None:
    here.goto(base + path(aims.LONGEST, "en", "timeline") + DATED)
    here.wait_for_load_state("networkidle")
    told, most = length(here), aims.PAGE["timeline"]
    assert told.screens <= most.screens
    assert told.words <= most.words


@pytest.mark.parametrize("name", aims.SHIFTLESS)
def test_nothing_moves_while_a_page_loads(browser: Browser, base: str, name: str) -> None:
    """Though its scripts come late."""
    at = f"/{MADE_UP}/share/" if name == "share" else path(MADE_UP, "en", name)
    assert shift(browser, f"{base}{at}") == 0


def test_nor_does_the_timeline_that_a_link_gives_a_date(browser: Browser, base: str) -> None:
    assert shift(browser, base + path(MADE_UP, "en", "timeline") + DATED) == 0


def test_every_page_of_a_parent_has_its_aim() -> None:
    assert aims.PAGE.keys() == set(aims.PARENTS)
