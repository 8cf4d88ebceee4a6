"""What I want to say, what I need, a letter: written, printed, saved; never kept by the page."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect
from pypdf import PdfReader
from tests.conftest import PHONE
from tests.helpers import CLOSE, COUNCILS, EXIT_URL, MADE_UP, path
from tests.reading import tree

from portal.councils.folder import read_council
from portal.translations.words import read_words

pytestmark = pytest.mark.browser

KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie]"
LONG = "He gets up by himself now and is at school on time. " * 12


def paper(page: Page) -> tuple[int, str]:
    """The number of pages, and the text on them."""
    pdf = PdfReader(BytesIO(page.pdf(format="A4")))
    return len(pdf.pages), " ".join(" ".join(p.extract_text() for p in pdf.pages).split())


def fill(page: Page) -> None:
    page.locator("#need-woman").check()
    page.locator("#mine-well").fill(LONG + "Ende")
    page.locator("#mine-worried").fill("The move in May.")
    page.locator("#mine-phrase-disagree").check()


@pytest.mark.parametrize("lang", CLOSE)
def test_both_sheets_are_printed_whole_on_at_most_two_pages(
    page: Page, base: str, lang: str
) -> None:
    page.goto(base + path(MADE_UP, lang, "ready"))
    fill(page)
    count, text = paper(page)
    assert count <= 2
    assert text.count("on time") == 12
    assert "Ende" in text
    assert "The move in May." in text
    assert "I disagree" in text
    assert "Please stop a moment" not in text  # not ticked
    words = read_words("en")
    assert words.plain("need.woman") in text  # both sheets in one print
    assert words.plain("need.large_print") not in text
    assert words.plain("need.group.papers") not in text  # nothing of that is ticked
    assert "0808" not in text  # what stands around the sheets stays on the screen


@pytest.mark.parametrize("council", COUNCILS)
def test_an_empty_sheet_has_room_to_write_on(page: Page, base: str, council: str) -> None:
    page.goto(base + path(council, "pl", "ready"))
    count, text = paper(page)
    assert count <= 3  # the words of both languages on two, and the card in one piece
    assert "Please say that without initials" in text


@pytest.mark.parametrize("lang", CLOSE)
def test_it_is_saved_as_text_and_nothing_is_kept(page: Page, base: str, lang: str) -> None:
    page.goto(base + path(MADE_UP, lang, "ready"))
    fill(page)
    page.locator("#mine-number").select_option("4")
    with page.expect_download() as waiting:
        page.locator("[data-save]").press("Enter")
    assert waiting.value.suggested_filename == "notes.txt"
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    words = read_words(lang)
    assert words.plain("mine.well.label") in text
    assert "Ende" in text
    assert "\n4\n" in text
    assert "Please write down that I disagree" in text
    assert "Please stop" not in text
    assert f"- {words.plain('need.woman')}" in text
    assert words.plain("mine.changed.label") not in text  # left empty
    expect(page.locator("[data-saved]")).to_be_visible()
    assert page.evaluate(KEPT) == [0, 0, ""]
    page.goto(base + path(MADE_UP, lang, "rights"))
    page.go_back()
    page.reload()
    expect(page.locator("#mine-well")).to_have_value("")


def test_the_page_asks_before_words_are_lost_but_not_on_exit(page: Page, base: str) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.route(EXIT_URL, lambda route: route.fulfill(content_type="text/html", body="<h1>Weather"))
    page.goto(base + path(MADE_UP, "en", "ready"))
    page.locator("#mine-well").press_sequentially("Much")
    page.locator(".foot a").first.click()
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert page.url.endswith("/ready/")
    page.locator("[data-clear]").click()
    assert asked[1:] == ["confirm"]
    expect(page.locator("#mine-well")).to_have_value("Much")
    page.locator(".bar .exit").click()
    page.wait_for_url(EXIT_URL)
    assert len(asked) == 2


def test_all_of_it_can_be_cleared(page: Page, base: str) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(base + path(MADE_UP, "en", "ready"))
    fill(page)
    page.locator("[data-clear]").press("Enter")
    expect(page.locator("#mine-well")).to_have_value("")
    expect(page.locator(".box-typed").first).to_have_text("")
    expect(page.locator("#mine-phrase-disagree")).not_to_be_checked()
    expect(page.locator("#need-woman")).not_to_be_checked()


@pytest.mark.parametrize("council", COUNCILS)
def test_the_scale_is_asked_only_where_the_council_has_one(site: Path, council: str) -> None:
    page = tree(site / council / "ready" / "index.html")
    scale = read_council(council).council.facts.scale is not None
    assert bool(page.css("#mine-number")) == scale
    drawn = tree(site / council / "on-the-day" / "index.html").css("svg.scale-line")
    assert bool(drawn) == scale


def test_who_reads_it_is_said_before_the_first_field(site: Path) -> None:
    for council in COUNCILS:
        html = (site / council / "ready" / "index.html").read_text(encoding="utf-8")
        said = html.index(
            "may be read by everyone at the meeting, the police too, "
            "and the other parent if they come. It may be kept"
        )
        assert said < html.index("<textarea")


@pytest.mark.parametrize("lang", CLOSE)
def test_the_card_has_both_languages_and_shows_what_is_ticked(
    page: Page, base: str, lang: str
) -> None:
    words, english = read_words(lang), read_words("en")
    page.goto(base + path(MADE_UP, lang, "ready"))
    items = page.locator(".need-card li:has([type=checkbox])")
    assert items.count() == 12
    page.locator("#need-interpreter").press("Space")
    page.locator("#need-woman").press("Space")
    page.locator("#need-dialect").fill("Sylheti")
    only = page.locator("[data-only]")
    only.press("Enter")
    expect(only).to_have_attribute("aria-pressed", "true")
    shown = page.locator(".need-card li:has([type=checkbox]):visible")
    assert shown.count() == 2
    assert page.locator(".need-card legend:visible").count() == 1
    expect(shown.first).to_contain_text(english.plain("need.interpreter"))
    expect(shown.first).to_contain_text(words.plain("need.interpreter"))
    if lang != "en":
        expect(shown.first.locator("[lang=en][dir=ltr]")).to_have_count(1)
        assert words.plain("name") in page.locator("#need-language").input_value()
    _, text = paper(page)
    assert english.plain("need.woman") in text
    assert "large print" not in text
    only.press("Enter")
    assert page.locator(".need-card li:has([type=checkbox]):visible").count() == 12


@pytest.mark.parametrize("lang", CLOSE)
def test_a_letter_is_printed_alone_and_saved_with_what_it_asks_for(
    page: Page, base: str, lang: str
) -> None:
    english = read_words("en")
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(base + path(MADE_UP, lang, "disagree"))
    page.evaluate("() => { document.querySelector('.fold:has(.sheet)').open = true; }")
    page.locator("#letter-to").fill("The chair")
    page.locator("#letter-what").fill(LONG + "Ende")
    with page.expect_download() as waiting:
        page.locator("[data-save]").press("Enter")
    saved = Path(waiting.value.path()).read_text(encoding="utf-8")
    page.locator("[data-print]").press("Enter")
    assert page.evaluate("window.printed")
    count, printed = paper(page)  # while it prints, the rest of the page is not there
    assert count == 1
    for text in (saved, printed):
        assert "The chair" in text or text is printed  # a field's own words are no text on paper
        assert text.count("on time") == 12
        assert english.plain("letter.answer") in text
        assert "Ombudsman" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Ombudsman" in paper(page)[1]
    assert page.evaluate(KEPT) == [0, 0, ""]


@pytest.mark.parametrize(("name", "box"), [("ready", "mine-well"), ("disagree", "letter-what")])
@pytest.mark.parametrize("lang", CLOSE)
def test_without_script_it_can_be_filled_in_and_printed(
    browser: Browser, base: str, lang: str, name: str, box: str
) -> None:
    off: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": False}
    with browser.new_context(**off) as context:
        page = context.new_page()
        page.goto(base + path(MADE_UP, lang, name))
        if name == "disagree":
            page.locator("summary:has(#letter)").click()
        expect(page.locator("[data-print]")).to_be_hidden()
        page.locator(f"#{box}").fill("All of it. " * 60)
        assert paper(page)[1].count("All of it") == 60
