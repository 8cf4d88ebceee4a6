"""What is folded away is opened by a tap, by a key, and by an address that leads into it."""

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import MADE_UP, path

from portal.core.pages import PAGE_ROWS

pytestmark = pytest.mark.browser

FOLDED = [(row.name, inside) for row in PAGE_ROWS if row.way == "step" for inside in row.folded]
OF = "(heading) => heading.closest('details').open"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_address_opens_the_question_it_leads_to(page: Page, base: str, lang: str) -> None:
    there = 0
    for name, inside in FOLDED:
        page.goto("about:blank")
        page.goto(f"{base}{path(MADE_UP, lang, name)}#{inside}")
        heading = page.locator(f"h2#{inside}")
        if not heading.count():
            continue  # a question that nobody has answered for this council is not asked
        there += 1
        expect(heading).to_be_in_viewport()
        assert heading.evaluate(OF), f"{name}#{inside} stays closed"
        assert page.locator("main details.fold[open]").count() == 1
    assert there > 5


def test_a_link_on_the_page_itself_opens_it_too(page: Page, base: str) -> None:
    page.goto(base + path(MADE_UP, "en", "before"))
    page.locator(".sure summary").click()
    link = page.locator(".sure a[href='#harm']")
    link.click()
    expect(page.locator("h2#harm")).to_be_in_viewport()
    assert page.locator("h2#harm").evaluate(OF)


def test_one_that_lies_in_another_opens_with_it(page: Page, base: str) -> None:
    """Arrived at from outside, with every fold around it."""
    page.goto(base + path(MADE_UP, "en", "before"))
    page.evaluate(
        "() => { const [outer, inner] = [1, 2].map(() => document.createElement('details'));"
        " inner.innerHTML = '<p id=deep>x</p>'; outer.append(inner);"
        " document.querySelector('main').append(outer); location.hash = 'deep'; }"
    )
    expect(page.locator("#deep")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_it_and_closes_it(page: Page, base: str, key: str) -> None:
    page.goto(base + path(MADE_UP, "en", "before"))
    fold = page.locator("details.fold").first
    fold.locator("summary").focus()
    page.keyboard.press(key)
    expect(fold).to_have_attribute("open", "")
    page.keyboard.press(key)
    expect(fold).not_to_have_attribute("open", "")


def test_without_script_the_question_is_in_sight_and_a_tap_opens_it(
    silent: Page, base: str
) -> None:
    silent.goto(f"{base}{path(MADE_UP, 'en', 'before')}#why")
    heading = silent.locator("h2#why")
    expect(heading).to_be_in_viewport()
    fold = silent.locator("details.fold:has(h2#why)")
    if fold.get_attribute("open") is None:  # a browser may have opened it by itself
        heading.click()
    expect(fold).to_have_attribute("open", "")
