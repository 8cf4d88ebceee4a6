"""The rights checklist remembers only what it is asked to, and forgets without a trace."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import PHONE
from tests.helpers import CLOSE, COUNCILS, MADE_UP, path

from portal.translations.words import read_words

pytestmark = pytest.mark.browser

KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie]"
NOTHING = [0, 0, ""]
RIGHTS = ".rights input"


def ticked(page: Page) -> list[str]:
    boxes = page.locator(f"{RIGHTS}:checked").all()
    return [str(box.get_attribute("id")) for box in boxes]


@pytest.mark.parametrize("lang", CLOSE)
def test_ticks_are_kept_only_when_asked_and_forgotten_whole(
    page: Page, base: str, lang: str
) -> None:
    """By keyboard alone, in each language, over reloads."""
    words = read_words(lang)
    page.goto(base + path(MADE_UP, lang, "rights"))
    first, second = page.locator(RIGHTS).nth(0), page.locator(RIGHTS).nth(3)
    first.press("Space")
    page.reload()
    assert ticked(page) == []
    assert page.evaluate(KEPT) == NOTHING

    remember = page.locator("[data-remember]")
    first.press("Space")
    remember.press("Space")
    second.press("Space")
    expect(page.locator("[data-told=remembered]")).to_be_visible()
    page.reload()
    assert len(ticked(page)) == 2
    expect(remember).to_be_checked()
    expect(page.locator("[data-told=remembered]")).to_be_visible()
    every = page.locator(".ticks input").count()
    count = words.plain("ticks.count").replace("{done}", "2").replace("{all}", str(every))
    expect(page.locator("[data-count]")).to_have_text(count)

    page.locator("[data-forget]").press("Enter")
    assert page.evaluate(KEPT) == NOTHING
    assert ticked(page) == []
    expect(remember).not_to_be_checked()
    expect(page.locator("[data-told=forgotten]")).to_be_visible()
    expect(page.locator("[data-told=remembered]")).to_be_hidden()
    page.reload()
    assert ticked(page) == []


def test_ticks_go_with_the_reader_to_another_language_but_not_council(
    page: Page, base: str
) -> None:
    page.goto(base + path(MADE_UP, "pl", "rights"))
    page.locator(RIGHTS).first.check()
    page.locator("[data-remember]").check()
    page.goto(base + path(MADE_UP, "ar", "rights"))
    assert len(ticked(page)) == 1
    page.goto(base + path(COUNCILS[0], "en", "rights"))
    assert ticked(page) == []


def test_turning_it_off_leaves_the_ticks_and_keeps_nothing(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(RIGHTS).first.check()
    page.locator("[data-remember]").check()
    page.locator("[data-remember]").uncheck()
    assert page.evaluate(KEPT) == NOTHING
    assert len(ticked(page)) == 1


def test_a_phone_that_keeps_nothing_says_so(page: Page, base: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(RIGHTS).first.check()
    page.locator("[data-remember]").click()
    expect(page.locator("[data-told=cannot]")).to_be_visible()
    expect(page.locator("[data-remember]")).not_to_be_checked()
    page.locator("[data-forget]").click()
    expect(page.locator("[data-told=forgotten]")).to_be_visible()


def test_the_count_waits_its_turn_for_a_screen_reader(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    count = page.locator("[data-count]")
    expect(count).to_have_role("status")  # polite: said when the reader pauses
    page.locator(RIGHTS).nth(2).check()
    expect(count).to_contain_text("Ticked: 1 of ")


def test_nothing_is_counted_or_forgotten_before_the_first_tick(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "rights"))
    count, forget = page.locator("[data-count]"), page.locator("[data-forget]")
    expect(page.locator("[data-ticks]")).to_contain_text("Your ticks stay on this phone.")
    expect(count).to_have_text("")
    expect(forget).to_be_hidden()
    page.locator(RIGHTS).first.check()
    expect(forget).to_be_visible()
    page.locator(RIGHTS).first.uncheck()
    expect(count).to_have_text("")
    expect(forget).to_be_visible()  # it does not go while it may have the focus


def test_what_to_do_if_it_does_not_happen_opens_on_a_tap(silent: Page, base: str) -> None:
    silent.goto(base + path(MADE_UP, "en", "rights"))
    lines = silent.locator(".rights > li")
    assert lines.count() == silent.locator(RIGHTS).count()
    for line in lines.all():
        expect(line.locator("details p")).to_be_hidden()
        line.locator("summary").press("Enter")
        expect(line.locator("details p")).not_to_be_empty()
        expect(line.locator("details p")).to_be_visible()


@pytest.mark.parametrize("lang", CLOSE)
def test_without_script_the_list_is_there_and_the_tool_is_not(
    browser: Browser, base: str, lang: str
) -> None:
    off: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": False}
    with browser.new_context(**off) as context:
        page = context.new_page()
        page.goto(base + path(MADE_UP, lang, "rights"))
        page.locator(RIGHTS).first.check()
        assert len(ticked(page)) == 1
        expect(page.locator("[data-ticks]")).to_be_hidden()


def test_what_is_ticked_is_printed_ticked(page: Page, base: str) -> None:
    """The box on paper is darker than an empty one: counted in its own pixels."""
    page.emulate_media(media="print")
    page.goto(base + path(MADE_UP, "en", "rights"))
    page.locator(RIGHTS).first.check()
    one, other = (page.locator(RIGHTS).nth(n).screenshot() for n in (0, 1))
    assert one != other
    expect(page.locator("[data-ticks]")).to_be_hidden()
