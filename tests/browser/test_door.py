"""The front door greets in every language and puts the reader's own first."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.helpers import LANGUAGES

from portal.translations.words import read_words

pytestmark = pytest.mark.browser

FIRST = "() => [...document.querySelectorAll('[data-languages] a')].map((a) => a.hreflang)"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readers_language_comes_first_without_going_there(
    browser: Browser, base: str, lang: str
) -> None:
    with browser.new_context(locale=f"{lang}-GB") as context:
        page = context.new_page()
        page.goto(base + "/", wait_until="networkidle")
        assert page.url == base + "/"
        order = page.evaluate(FIRST)
        assert order[0] == lang
        assert sorted(order) == sorted(LANGUAGES)
        assert page.evaluate("() => [localStorage.length, document.cookie]") == [0, ""]


def test_every_language_is_greeted_in_itself(page: Page, base: str) -> None:
    page.goto(base + "/")
    for lang in LANGUAGES:
        words = read_words(lang)
        own = page.locator(f"[data-languages] a[lang={lang}][dir={words.dir}]")
        expect(own).to_contain_text(words.plain("hub.welcome"))
        expect(own).to_contain_text(words.plain("hub.here"))


def test_without_script_they_are_all_there(browser: Browser, base: str) -> None:
    off: dict[str, Any] = {"java_script_enabled": False, "locale": "pl-PL"}
    with browser.new_context(**off) as context:
        page = context.new_page()
        page.goto(base + "/")
        found = page.locator("[data-languages] a").all()
        assert [a.get_attribute("hreflang") for a in found] == LANGUAGES
