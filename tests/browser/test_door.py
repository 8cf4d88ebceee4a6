"""The front door: the councils first, then every language, the reader's own at its head."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.helpers import LANGUAGES

from portal.core.addresses import address
from portal.councils.national import national
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


@pytest.mark.parametrize("at", LANGUAGES)
def test_every_language_bears_its_own_name(page: Page, base: str, at: str) -> None:
    page.goto(f"{base}/{address(at, 'index')}")
    for lang in LANGUAGES:
        words = read_words(lang)
        own = page.locator(f"[data-languages] a[lang={lang}][dir={words.dir}]")
        expect(own).to_have_text(words.plain("name"))
        assert own.get_attribute("aria-current") == ("true" if lang == at else None)


@pytest.mark.parametrize("at", LANGUAGES)
def test_the_councils_are_on_the_first_screen(page: Page, base: str, at: str) -> None:
    page.goto(f"{base}/{address(at, 'index')}")
    bar = page.locator(".bar").bounding_box()
    last = page.locator(".choices a").last.bounding_box()
    assert bar
    assert last
    assert last["y"] + last["height"] <= bar["y"]


def test_who_finds_no_council_can_ring_somebody_and_no_link_is_dead(page: Page, base: str) -> None:
    page.goto(base + "/")
    frg = national().helplines["frg"]
    expect(page.locator(f"main a[href='tel:{frg.tel}']")).to_have_text(frg.phone)
    expect(page.locator("main")).to_contain_text(frg.name)
    links = page.locator("main a:not([href^='tel:'])").evaluate_all("all => all.map((a) => a.href)")
    assert len(links) == len(LANGUAGES) + page.locator(".choices a").count()
    for url in links:
        answer = page.goto(url)
        assert answer and answer.ok, url


def test_without_script_they_are_all_there(browser: Browser, base: str) -> None:
    off: dict[str, Any] = {"java_script_enabled": False, "locale": "pl-PL"}
    with browser.new_context(**off) as context:
        page = context.new_page()
        page.goto(base + "/")
        found = page.locator("[data-languages] a").all()
        assert [a.get_attribute("hreflang") for a in found] == LANGUAGES
