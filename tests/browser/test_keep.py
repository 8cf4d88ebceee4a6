"""A copy of everything as one file: opens without a network, and asks nobody for anything."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.helpers import CLOSE, MADE_UP, path

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", CLOSE)
def test_the_copy_opens_by_itself(
    page: Page, browser: Browser, base: str, tmp_path: Path, lang: str
) -> None:
    page.goto(base + path(MADE_UP, lang, "print"))
    with page.expect_download() as waiting:
        page.locator("[data-keep] button").press("Enter")
    assert waiting.value.suggested_filename == "information.html"
    expect(page.locator("[data-keep] [role=status]")).to_contain_text("information.html")
    file = tmp_path / "information.html"
    file.write_bytes(Path(waiting.value.path()).read_bytes())

    with browser.new_context(offline=True) as context:
        copy = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        copy.on("request", lambda request: asked.append(request.url))
        copy.on("console", lambda message: said.append(message.text))
        copy.goto(file.as_uri())
        assert asked == [file.as_uri()]
        assert said == []
        assert copy.locator("html").get_attribute("lang") == lang
        expect(copy.locator("svg.room")).to_be_visible()
        expect(copy.locator("section#rights")).to_be_visible()
        assert copy.title() == page.title()
        accent = "() => getComputedStyle(document.querySelector('.ring')).backgroundColor"
        assert copy.evaluate(accent) == page.evaluate(accent)
        for number in page.locator("main a[href^=tel]").all():
            href = number.get_attribute("href")
            assert copy.locator(f"main a[href='{href}']").count() > 0
        inside = copy.locator("main a[href^='#']")
        assert inside.count() > 20
        lost = copy.evaluate(
            "() => [...document.querySelectorAll('main a[href^=\"#\"]')]"
            ".map((a) => a.getAttribute('href').slice(1))"
            ".filter((id) => !document.getElementById(id))"
        )
        assert lost == []
        assert copy.locator("script, [data-tool], .bar, #whole").count() == 0
