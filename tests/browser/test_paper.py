"""The page that holds them all, on paper: readable, in large print, and with sheets to write on."""

from io import BytesIO

import pytest
from coloraide import Color
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from tests.helpers import CLOSE, EVERY_COUNCIL, LANGUAGES, MADE_UP, path, report
from tests.reading_codes import read_shown

from portal.councils.folder import read_council
from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser

LARGE = 24  # pixels: 18 points
# Every line of text that would be on the paper, with the size of its letters in pixels.
SIZES = """() => {
  const sizes = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: at, textContent } = walker.currentNode;
    if (!textContent.trim() || !at.checkVisibility() || at.closest(".hide, svg")) continue;
    const size = parseFloat(getComputedStyle(at).fontSize);
    sizes[size] ??= textContent.trim().slice(0, 40);
  }
  return Object.entries(sizes).map(([size, text]) => [Number(size), text]);
}"""
COLOURS = """() => [...document.querySelectorAll("main *")]
  .filter((e) => e.checkVisibility() && !e.closest("svg"))
  .map((e) => getComputedStyle(e)).flatMap((s) => [s.color, s.backgroundColor])"""


def on_paper(page: Page, base: str, council: str, lang: str) -> None:
    page.goto(base + path(council, lang, "print"))
    page.emulate_media(media="print", color_scheme="dark")


@pytest.mark.parametrize("lang", CLOSE)
def test_large_print_has_no_letter_under_18_points(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "print"))
    page.get_by_label(checked_words(lang).plain("paper.large"), exact=True).check()
    page.emulate_media(media="print")
    small = [(size, text) for size, text in page.evaluate(SIZES) if size < LARGE]
    assert not small


@pytest.mark.parametrize("lang", CLOSE)
def test_it_is_black_on_white_even_from_a_dark_screen(page: Page, base: str, lang: str) -> None:
    on_paper(page, base, MADE_UP, lang)
    colours = set(page.evaluate(COLOURS)) - {"rgba(0, 0, 0, 0)"}
    assert colours
    assert not [c for c in colours if Color(c).convert("oklch")["chroma"] > 0.01]


@pytest.mark.parametrize("lang", CLOSE)
def test_the_sheets_are_there_when_asked_for(silent: Page, base: str, lang: str) -> None:
    """By the box, or by the link that a social worker sends; without script too."""
    silent.goto(base + path(MADE_UP, lang, "print"))
    sheets = silent.locator("section.paper-extra")
    assert [s.get_attribute("id") for s in sheets.all()] == ["ready"]
    silent.emulate_media(media="print")
    expect(sheets.first).to_be_hidden()
    silent.emulate_media(media="screen")
    silent.get_by_label(checked_words(lang).plain("paper.sheets"), exact=True).check()
    silent.emulate_media(media="print")
    expect(sheets.first).to_be_visible()
    silent.goto("about:blank")
    silent.goto(base + path(MADE_UP, lang, "print") + "#sheets")
    expect(sheets.last).to_be_visible()


@pytest.mark.parametrize("lang", CLOSE)
def test_lines_to_write_on_and_the_code_are_on_the_paper(page: Page, base: str, lang: str) -> None:
    words = checked_words(lang)
    on_paper(page, base, MADE_UP, lang)
    lines = page.locator(".paper-front dt").all_inner_texts()
    assert lines == [
        words.plain(key)
        for key in ("paper.when", "paper.where", "ui.your_social_worker", "ui.their_number")
    ]
    assert page.locator(".blanks").count() == 1
    link = read_shown(page.locator(".paper-foot .qr"))
    assert link.endswith(path(MADE_UP, lang, "index"))
    shown = page.locator(".paper-foot bdi[dir=ltr]").inner_text()
    assert shown.rstrip("/") in link
    for gone in (".gloss", "#safer", ".exit", "footer a", "[data-paper]", "#whole"):
        assert not page.locator(gone).first.is_visible(), gone


@pytest.mark.parametrize("lang", CLOSE)
def test_on_a_screen_only_the_choices_are_in_sight_until_the_text_is_asked_for(
    silent: Page, base: str, lang: str
) -> None:
    silent.goto(base + path(MADE_UP, lang, "print"))
    expect(silent.locator("section#rights")).to_be_hidden()
    assert silent.evaluate("document.documentElement.scrollHeight") < 2 * 844
    silent.get_by_label(checked_words(lang).plain("paper.show"), exact=True).check()
    expect(silent.locator("section#rights")).to_be_visible()
    # What opens on a tap on its own page is open here: paper has nothing to tap.
    folds = silent.locator("section:not(.paper-extra) details")
    assert folds.count() > 20
    assert silent.locator("section details:not([open])").count() == 0


def test_the_button_prints(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "print"))
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    page.locator("[data-print] button").click()
    assert page.title() == "printed"


@pytest.mark.slow
@pytest.mark.parametrize("council", EVERY_COUNCIL)
def test_the_paper_has_every_contact_and_says_what_is_not_sure(
    page: Page, base: str, council: str
) -> None:
    found = []
    for lang in read_council(council).council.languages:
        if lang not in LANGUAGES:
            continue
        words = checked_words(lang)
        on_paper(page, base, council, lang)
        text = page.locator("body").inner_text()
        for contact in read_council(council).council.usable():
            for said in (contact.phone, contact.email, contact.name):
                if said and said not in text:
                    found.append(f"{council} {lang}: {said} is not on the paper")
        if lang != "en" and words.plain("notice.draft")[:30] not in text:
            found.append(f"{council} {lang}: does not say that it is a draft")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{council} {lang}: wider than the window")
    report(found)


def test_sheets_and_parts_to_look_up_begin_a_new_page(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "print") + "#sheets")
    # The number of the page is read first.
    paper = PdfReader(BytesIO(page.pdf())).pages
    pages = [p.extract_text().strip().lstrip("0123456789 \n") for p in paper]
    for name in ("rights", "contacts", "words", "ready"):
        title = page.locator(f"section#{name} > h2").inner_text()
        assert any(text.startswith(title) for text in pages), name
