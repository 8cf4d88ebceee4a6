"""The guide in a browser: nobody else's server, nothing kept, axe, reflow, search, pictures."""

import base64
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_axe import BOTH, CROSSED, OPTIONS, RUN, Look
from tests.helpers import full, report

from portal.guide.screenshots import GUIDE_PICTURES, SHOTS, take_all

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_BYTES = 60_000  # of one picture
KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie]"
PAPER = "() => getComputedStyle(document.body).backgroundColor"
AT_ONCE = "* { transition: none !important; }"
FOCUS = "() => document.activeElement.textContent.trim()"
IN_SIGHT = "() => document.activeElement.getBoundingClientRect().left >= 0"
SIZE = """async (data) => {
  const image = new Image();
  image.src = `data:image/webp;base64,${data}`;
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}"""


@pytest.fixture(scope="module")
def paths(site: Path) -> list[str]:
    """The paths of the guide's pages."""
    files = sorted((site / "guide").rglob("index.html"))
    assert len(files) > 10
    return [f"/{file.parent.relative_to(site).as_posix()}/" for file in files]


@pytest.mark.parametrize("looks", [BOTH, full(CROSSED)])
def test_axe_finds_nothing_on_any_page(
    page: Page, base: str, paths: list[str], looks: list[Look]
) -> None:
    found = []
    for path in paths:
        page.goto(base + path)
        page.evaluate(AXE_SCRIPT)
        page.add_style_tag(content=AT_ONCE)  # or axe looks at colours half-way to dark
        for width, scheme in looks:
            page.set_viewport_size({"width": width, "height": 844})
            page.emulate_media(color_scheme=scheme)
            told = page.evaluate(RUN, ["html", OPTIONS])
            found += [f"{path} at {width} px, {scheme}: {one}" for one in told]
    report(found)


def test_no_page_is_wider_than_a_small_phone(page: Page, base: str, paths: list[str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    found = []
    for path in paths:
        page.goto(base + path)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        inside = page.evaluate(
            "() => [...document.querySelectorAll('article *')].filter((e) => "
            "e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')"
            ".map((e) => e.outerHTML.slice(0, 80))"
        )
        found += [f"{path}: {width} px"] * (width > 320) + [f"{path}: {e}" for e in inside]
    report(found)


@pytest.mark.parametrize("path", ["/guide/", "/guide/compare/", "/guide/social-worker/"])
def test_a_page_asks_nobody_else_and_keeps_nothing(page: Page, base: str, path: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(base + path, wait_until="networkidle")
    page.locator("[data-md-component=search-query]").first.evaluate("(e) => e.focus()")
    page.wait_for_load_state("networkidle")
    assert asked
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {
        urlsplit(base).netloc
    }
    assert page.evaluate(KEPT) == [0, 0, ""]
    assert page.context.cookies() == []
    assert said == []


def test_on_a_phone_the_focus_stays_in_sight_and_the_menu_opens(page: Page, base: str) -> None:
    page.goto(f"{base}/guide/leaving/")
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        page.wait_for_function(IN_SIGHT, timeout=3_000)  # the search opens when it is reached
        reached.append(page.evaluate(FOCUS))
    assert "Skip to content" in reached
    page.goto(f"{base}/guide/leaving/", wait_until="networkidle")
    page.locator("label[for=__drawer]:visible").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary a", has_text="For translators")).to_be_in_viewport()
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "For translators"


def test_it_is_dark_where_the_reader_asks_for_that(page: Page, base: str) -> None:
    page.goto(f"{base}/guide/")
    light = page.evaluate(PAPER)
    page.emulate_media(color_scheme="dark")
    assert (light, page.evaluate(PAPER)) == ("rgb(255, 255, 255)", "rgb(30, 33, 41)")


def test_its_search_finds_the_interpreter(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{base}/guide/", wait_until="networkidle")
    page.locator("[data-md-component=search-query]").click()
    page.wait_for_load_state("networkidle")
    page.keyboard.type("interpreter")
    hits = page.locator(".md-search-result__item a")
    expect(hits.first).to_be_visible()
    assert any("social-worker" in str(a.get_attribute("href")) for a in hits.all())


def test_the_pictures_are_those_that_the_script_takes(
    page: Page, browser: Browser, base: str, tmp_path: Path
) -> None:
    """The same files, as large; what is in them changes with the pages and is for eyes."""
    take_all(browser, base, tmp_path)

    def sizes(folder: Path) -> dict[str, list[int]]:
        files = sorted(folder.iterdir())
        coded = {file.name: base64.b64encode(file.read_bytes()).decode() for file in files}
        return {name: page.evaluate(SIZE, data) for name, data in coded.items()}

    assert sizes(tmp_path) == sizes(GUIDE_PICTURES)
    assert len(sizes(GUIDE_PICTURES)) == len(SHOTS)
    for file in GUIDE_PICTURES.iterdir():
        assert file.stat().st_size < MOST_BYTES, f"{file.name}: take it again: make screenshots"
