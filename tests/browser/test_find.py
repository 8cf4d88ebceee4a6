"""Find a word: the list from A to Z without script, the index on first use, in each language."""

from typing import Any

import brotli
import pytest
from playwright.sync_api import Page, expect
from tests.helpers import EVERY_COUNCIL, MADE_UP, OFFERED, TRIED, WITH, path

from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser

MOST_BYTES = 10_000
MOST_WORDS, MOST_SCREENS = 150, 3
# What somebody types, in part or with another word for it, and where it has to lead.
TYPED = {
    "en": {"solicitor": "solicitor", "lawyer": "solicitor", "SOCIAL work": "social-worker"},
    "pl": {"adwokat": "solicitor", "solicitor": "solicitor", "Tłumacz": "interpreter"},
    "ar": {"محام": "solicitor", "مُترجم": "interpreter", "solicitor": "solicitor"},
}


# Everyday words that no title has, and the questions they have to lead to.
EVERYDAY = {
    "mum": "people/#bring", "dad": "questions/#apart", "scared": "safer/#ask",
    "tonight": "living/#night", "appeal": "living/#appeal", "baby": "questions/#baby",
    "online": "questions/#going", "vote": "questions/#split-views", "ex": "safer/#ask",
    "court": "questions/#letter", "removed": "#take", "lawyer": "questions/#solicitor",
    "holiday": "living/#moving", "benefits": "living/#status", "gran": "questions/#relatives",
}  # fmt: skip


def look_for(page: Page, word: str) -> list[str]:
    page.evaluate("() => document.querySelector('[data-hits]').replaceChildren()")
    page.evaluate("() => { document.querySelector('[data-none]').hidden = true; }")
    page.locator("#find-word").fill(word)
    page.locator("#find-word").press("Enter")
    page.locator("[data-hits] li, [data-none]:visible").first.wait_for()
    return [str(a.get_attribute("href")) for a in page.locator("[data-hits] a").all()]


@pytest.mark.parametrize("lang", TRIED)
def test_every_word_is_found_by_its_own_name_and_in_english(
    page: Page, base: str, lang: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + path(WITH[lang], lang, "words"), wait_until="networkidle")
    assert not any(url.endswith(".mjs") for url in asked)
    words = checked_words(lang)
    some = ["solicitor", "interpreter", "core-group", "chair"]
    for id_ in some:
        found = look_for(page, str(words.glossary[id_]["say"]))
        assert any(href.endswith(f"#{id_}") for href in found), (lang, id_, found)
    assert sum(url.endswith(f"find-{lang}.mjs") for url in asked) == 1
    english = checked_words("en").glossary["core-group"]["say"]
    assert any(href.endswith("#core-group") for href in look_for(page, str(english)))


def test_everyday_words_lead_to_what_parents_ask(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    found = {typed: look_for(page, typed) for typed in EVERYDAY}
    lost = {t: hits for t, hits in found.items() if not any(h.endswith(EVERYDAY[t]) for h in hits)}
    assert lost == {}
    # A short word is not found in the middle of another: "ex" is in "next" and "sexual".
    assert not any("sexual" in href for href in look_for(page, "ex"))


@pytest.mark.parametrize(
    ("lang", "typed", "leads"),
    [(lang, typed, leads) for lang, all_ in TYPED.items() for typed, leads in all_.items()],
)
def test_other_words_and_parts_of_words_lead_there_too(
    page: Page, base: str, lang: str, typed: str, leads: str
) -> None:
    page.goto(base + path(WITH[lang], lang, "words"))
    assert any(href.endswith(f"#{leads}") for href in look_for(page, typed))


def test_a_question_is_found_and_can_be_opened(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    look_for(page, "take child away")
    page.locator("[data-hits] a").first.click()
    page.wait_for_url(base + path(MADE_UP, "en", "index") + "#take")


def test_nothing_found_says_so(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    assert look_for(page, "xyzzy") == []
    expect(page.locator("[data-none]")).to_be_visible()
    assert look_for(page, "chair")
    expect(page.locator("[data-none]")).to_be_hidden()


@pytest.mark.parametrize("lang", TRIED)
def test_without_script_the_list_has_every_word(silent: Page, base: str, lang: str) -> None:
    silent.goto(base + path(WITH[lang], lang, "words"))
    expect(silent.locator("[data-find]")).to_be_hidden()
    shown = silent.locator(".words summary").all_inner_texts()
    words = checked_words(lang).glossary
    for entry in words.values():
        assert any(str(entry["say"]) in text for text in shown), entry
    expect(silent.locator(".find-list a").first).to_be_hidden()
    silent.locator(".find-list > summary").click()
    asked = [str(a.get_attribute("href")) for a in silent.locator(".find-list a").all()]
    assert len(asked) > 40
    assert not [href for href in asked if "words" in href or href.startswith("./#")]


def test_a_word_that_is_found_opens_on_the_same_page(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    look_for(page, "lawyer")
    page.locator("[data-hits] a").first.click()
    expect(page.locator("#solicitor p")).to_be_visible()


def test_nothing_about_the_making_of_the_site_is_in_it(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    for typed in ("how we tested", "cookies", "everything on one page", "where this comes from"):
        assert look_for(page, typed) == [], typed


def test_the_page_is_short_until_something_is_opened(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "words"))
    words = len(page.locator("main .text").inner_text().split())
    height = page.evaluate("document.documentElement.scrollHeight")
    assert (words <= MOST_WORDS, height <= MOST_SCREENS * 844) == (True, True), (words, height)


@pytest.mark.parametrize("lang", TRIED)
def test_the_index_is_small(site: Any, lang: str) -> None:
    for slug in [slug for slug in EVERY_COUNCIL if (slug, lang) in OFFERED]:
        text = (site / slug / "assets" / f"find-{lang}.mjs").read_bytes()
        assert len(brotli.compress(text)) <= MOST_BYTES
