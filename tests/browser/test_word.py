"""A word's meaning opens where the word stands, by tap and by keyboard, and leads back to it."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.helpers import CLOSE, MADE_UP, TRIED, WITH, path, report

from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser

OPEN = ".gloss > :target"
AT = "() => [scrollY, history.length]"
# Where the sheet lies, and what a finger would meet in the middle of the bar's last link.
COVERS = """() => {
  const exit = document.querySelector(".exit").getBoundingClientRect();
  const met = document.elementFromPoint(exit.x + exit.width / 2, exit.y + exit.height / 2);
  const sheet = document.querySelector(".gloss > :target").getBoundingClientRect();
  const wide = document.scrollingElement.scrollWidth > innerWidth;
  return [Boolean(met.closest(".exit")), sheet.x >= 0 && sheet.right <= innerWidth, wide];
}"""


def a_word(page: Page, base: str, lang: str, name: str = "on-the-day") -> Locator:
    """The first word on a page whose link is in sight without opening anything."""
    page.goto(base + path(WITH[lang], lang, name))
    return page.locator("a.word:visible").first


def id_of(word: Locator) -> str:
    return (word.get_attribute("href") or "").removeprefix("#w-")


@pytest.mark.parametrize("lang", CLOSE)
def test_a_tap_opens_it_and_closing_leads_back_without_moving_the_page(
    page: Page, base: str, lang: str
) -> None:
    word = a_word(page, base, lang)
    word.scroll_into_view_if_needed()
    before = page.evaluate(AT)
    word.click()
    sheet, words = page.locator(OPEN), checked_words(lang)
    expect(sheet).to_be_visible()
    expect(sheet).to_be_focused()
    expect(sheet).to_contain_text(str(words.glossary[id_of(word)]["means"])[:20])
    expect(sheet).to_contain_text(str(checked_words("en").glossary[id_of(word)]["say"]))
    assert page.evaluate(AT) == before, "nothing moves, and Exit has no more to leave behind"
    assert page.evaluate(COVERS) == [True, True, False]
    sheet.get_by_role("link", name=words.plain("gloss.close")).click()
    expect(page.locator(OPEN)).to_have_count(0)
    expect(word).to_be_focused()
    assert page.evaluate(AT) == before


@pytest.mark.parametrize("lang", CLOSE)
def test_the_keyboard_opens_it_and_escape_closes_it(page: Page, base: str, lang: str) -> None:
    word = a_word(page, base, lang)
    for _ in range(2):  # a second time too
        word.focus()
        page.keyboard.press("Enter")
        expect(page.locator(OPEN)).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.locator(OPEN).get_by_role("link").first).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(OPEN)).to_have_count(0)
        expect(word).to_be_focused()


@pytest.mark.parametrize("lang", CLOSE)
def test_without_script_the_links_do_it(silent: Page, base: str, lang: str) -> None:
    word = a_word(silent, base, lang)
    word.scroll_into_view_if_needed()
    before = silent.evaluate("scrollY")
    word.click()
    expect(silent.locator(OPEN)).to_be_visible()
    assert silent.evaluate("scrollY") == before
    assert silent.evaluate(COVERS) == [True, True, False]
    silent.keyboard.press("Tab")
    silent.keyboard.press("Enter")
    expect(silent.locator(OPEN)).to_have_count(0)
    expect(word).to_be_focused()
    expect(word).to_be_in_viewport()


@pytest.mark.parametrize("lang", TRIED)
def test_each_linked_word_has_its_meaning_and_no_other_is_there(
    silent: Page, base: str, lang: str
) -> None:
    found = []
    for name in ("index", "before", "decision", "people", "contacts"):
        silent.goto(base + path(WITH[lang], lang, name))
        linked = silent.locator("a.word").evaluate_all("all => all.map((a) => a.hash.slice(1))")
        there = silent.locator(".gloss > div").evaluate_all("all => all.map((e) => e.id)")
        if not linked or linked != there or silent.locator(".gloss > div:visible").count():
            found.append(f"{name}: {linked} are linked, {there} are there")
    report(found)


def test_it_is_seen_in_forced_colours_and_fits_the_narrowest_window(
    browser: Browser, base: str
) -> None:
    size = {"width": 320, "height": 256}
    with browser.new_context(viewport=size, forced_colors="active") as context:  # type: ignore[arg-type]
        page = context.new_page()
        a_word(page, base, "en").click()
        sheet = page.locator(OPEN)
        expect(sheet).to_be_visible()
        border = sheet.evaluate("e => getComputedStyle(e).borderTopWidth")
        assert float(border.removesuffix("px")) >= 2
        box = sheet.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert box["y"] > 0
        sheet.get_by_role("link").last.scroll_into_view_if_needed()
        expect(sheet.get_by_role("link").last).to_be_in_viewport()


def test_it_is_not_on_paper(page: Page, base: str) -> None:
    a_word(page, base, "en").click()
    page.emulate_media(media="print")
    expect(page.locator(".gloss")).to_be_hidden()


def test_the_date_in_a_link_and_a_word_do_not_disturb_each_other(here: Page, base: str) -> None:
    a_word(here, base, "en", "timeline").click()
    expect(here.locator(OPEN)).to_be_visible()
    assert here.locator("[data-calendar]:visible, [data-wrong]:visible").count() == 0


@pytest.mark.parametrize("lang", CLOSE)
def test_all_words_lead_to_the_list_and_a_link_to_one_opens_it(
    page: Page, base: str, lang: str
) -> None:
    a_word(page, base, lang).click()
    page.locator(OPEN).get_by_role("link").last.click()
    page.wait_for_url(base + path(WITH[lang], lang, "words"))
    assert page.locator(".words details[open]").count() == 0
    page.goto(base + path(MADE_UP, lang, "words") + "#chair")
    expect(page.locator("#chair p")).to_be_visible()
    page.locator("#core-group summary").click()
    expect(page.locator("#core-group p")).to_be_visible()
