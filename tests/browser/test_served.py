"""The tools work under the headers that a real server sends, and nothing breaks its policy."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser_states import YEAR, put_in
from tests.helpers import MADE_UP, path, report
from tests.nginx import HOST, free_port, publish, serving, some_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("served")]

POLICY = """addEventListener("securitypolicyviolation",
  (e) => console.error("policy", e.effectiveDirective, e.blockedURI, e.sample))"""


@pytest.fixture(scope="module")
def served(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder, port = tmp_path_factory.mktemp("served"), free_port()
    publish(some_of(small / "site", folder / "site"), folder / "out", port)
    with serving(folder / "nginx", port, [folder / "out" / "nginx.conf"]):
        yield f"http://{HOST}:{port}"


@pytest.fixture
def said(here: Page) -> Iterator[list[str]]:
    """All that the browser says against a page, such as a policy broken or a header not known."""
    lines: list[str] = []
    here.on("console", lambda message: lines.append(f"{here.url}: {message.text}"))
    here.on("pageerror", lambda error: lines.append(f"{here.url}: {error}"))
    here.add_init_script(POLICY)
    yield lines
    report(lines)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_parents_tools_work(here: Page, served: str, said: list[str], lang: str) -> None:
    here.goto(served + path(MADE_UP, lang, "index"))
    colour = "e => getComputedStyle(e).backgroundColor"
    assert here.locator(".ring").first.evaluate(colour) != "rgba(0, 0, 0, 0)"
    here.goto(served + path(MADE_UP, lang, "timeline"))
    put_in(here, date(YEAR, 3, 23))
    expect(here.locator("[data-meeting=first]")).to_contain_text(str(YEAR))
    with here.expect_download() as download:
        here.locator("[data-calendar]").press("Enter")
    assert "BEGIN:VCALENDAR" in download.value.path().read_text(encoding="utf-8")
    here.goto(served + path(MADE_UP, lang, "rights"))
    here.locator(".rights input").first.check()
    expect(here.locator(".rights input").first).to_be_checked()
    here.goto(served + path(MADE_UP, lang, "words"))
    here.locator("#find-word").fill("solicitor")
    here.locator("#find-word").press("Enter")
    expect(here.locator("[data-hits] a").first).to_be_visible()
    here.goto(served + path(MADE_UP, lang, "easy-meeting"))
    here.wait_for_function("() => document.images[0]?.naturalWidth > 0")


def test_a_social_workers_page_works(here: Page, served: str, said: list[str]) -> None:
    here.goto(f"{served}/{MADE_UP}/share/")
    here.context.grant_permissions(["clipboard-write"])
    here.locator("[name=lang]").select_option("pl")
    expect(here.locator("[data-link]")).to_have_attribute("href", f"{served}/{MADE_UP}/pl/")
    here.locator("[data-copy=link]").click()
    expect(here.locator("[data-copy=link]")).to_be_visible()


def test_the_way_out_leads_away(here: Page, served: str, said: list[str]) -> None:
    here.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
    here.goto(f"{served}/{MADE_UP}/rights/")
    here.locator("aside [data-exit]").click()
    here.wait_for_url("https://www.bbc.co.uk/**")


def test_the_guide_and_its_search_work(here: Page, served: str, said: list[str]) -> None:
    here.goto(f"{served}/guide/")
    here.locator("label.md-header__button[for=__search]").click()
    here.locator("input.md-search__input").press_sequentially("translation")
    expect(here.locator(".md-search-result__item").first).to_be_attached()
    assert (
        here.evaluate("getComputedStyle(document.querySelector('.md-header')).position") != "static"
    )


def test_a_page_that_is_not_there_looks_like_the_others(here: Page, served: str) -> None:
    answer = here.goto(f"{served}/{MADE_UP}/pl/nowhere/deep")
    assert answer
    assert answer.status == 404
    assert here.locator("main").evaluate("e => getComputedStyle(e).maxWidth") != "none"
