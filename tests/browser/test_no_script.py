"""Everything works with JavaScript switched off."""

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import CLOSE, EXIT_URL, MADE_UP, OFFERED, path, paths, report

pytestmark = pytest.mark.browser
COUNCIL = MADE_UP
OFFERED_THERE = [lang for slug, lang in OFFERED if slug == MADE_UP]


# What a script adds is marked as a tool; all else has to be there without it.
WORDS = """() => {
  document.querySelectorAll("[data-tool]").forEach((e) => e.remove());
  return document.querySelector("main").innerText;
}"""


@pytest.mark.parametrize("lang", CLOSE)
def test_every_page_reads_the_same_as_with_script(
    silent: Page, page: Page, base: str, lang: str
) -> None:
    found = []
    for address in paths([COUNCIL], lang=lang):
        silent.goto(base + address)
        page.goto(base + address)
        if silent.locator("h1:visible").count() != 1:
            found.append(f"{address}: no h1")
        if silent.locator("[data-tool]:visible").count():
            found.append(f"{address}: a tool that does nothing without script is shown")
        text = silent.locator("main").inner_text()
        if len(text) < 200 or text != page.evaluate(WORDS):
            found.append(f"{address}: the text differs, or is hardly there")
    report(found)


def test_the_language_list_leads_to_the_same_page(silent: Page, base: str) -> None:
    """From one language on to the next, through all of them, on pages of several kinds."""
    found = []
    for name in ("index", "timeline", "ready", "easy-read"):
        silent.goto(base + path(COUNCIL, OFFERED_THERE[-1], name))
        for lang in OFFERED_THERE:
            link = silent.locator(f"header .langs a[lang={lang}]")
            hidden = not link.is_visible()
            silent.locator("header summary").click()
            link.click()
            silent.wait_for_load_state()
            there = silent.locator("html").get_attribute("lang")
            if not hidden or silent.url != base + path(COUNCIL, lang, name) or there != lang:
                found.append(f"{name} to {lang}: at {silent.url}, lang={there}, {hidden=}")
    report(found)


@pytest.mark.parametrize("name", ["before", "on-the-day", "rights", "ready"])
def test_lists_can_be_ticked_by_their_words(silent: Page, base: str, name: str) -> None:
    silent.goto(base + path(COUNCIL, "en", name))
    boxes = silent.locator("main .ticks input[type=checkbox]")
    assert boxes.count() > 0
    for box in boxes.all():
        silent.locator(f"label[for={box.get_attribute('id')}]").click(position={"x": 8, "y": 8})
        expect(box).to_be_checked()


def test_the_exit_is_a_plain_link(silent: Page, base: str) -> None:
    found = []
    pages = [at for lang in CLOSE for at in paths([COUNCIL], lang=lang)]
    for address in [*pages, "/", f"/{COUNCIL}/no-such-page/"]:
        silent.goto(base + address)
        leads = [a.get_attribute("href") for a in silent.locator("a[data-exit]").all()]
        if set(leads) != {EXIT_URL} or not silent.locator(".exit").is_visible():
            found.append(f"{address}: {leads}")
    report(found)
    silent.route(EXIT_URL, lambda route: route.fulfill(body="Weather"))
    silent.locator(".exit").click()
    silent.wait_for_url(EXIT_URL)
