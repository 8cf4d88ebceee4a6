"""A page that is no more leads on to where its questions are answered now, without a script."""

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Page
from tests.helpers import MADE_UP, OFFERED, PAGES, report
from tests.reading import one, tree

from portal.core.addresses import address
from portal.core.pages import MOVED

BASE = "http://here/"


def files(site: Path, slug: str, lang: str) -> dict[str, Path]:
    return {old: site / slug / address(lang, old) / "index.html" for old in MOVED}


def test_no_page_is_named_as_one_that_is_no_more() -> None:
    assert not MOVED.keys() & set(PAGES)
    assert {new.partition("#")[0] for new in MOVED.values()} <= set(PAGES)


@pytest.mark.parametrize(("slug", "lang"), OFFERED)
def test_each_leads_to_a_page_and_a_part_that_are_there(site: Path, slug: str, lang: str) -> None:
    found = []
    for old, file in files(site, slug, lang).items():
        html = tree(file)
        refresh = str(one(html, "meta[http-equiv=refresh]").attributes["content"])
        delay, _, to = refresh.partition("; url=")
        links = [str(a.attributes["href"]) for a in html.css("a")]
        if delay != "0" or links != [to]:
            found.append(f"{old}: {refresh}, and the link {links}")
        there, inside = urldefrag(urljoin(f"{BASE}{address(lang, old)}", to))
        name, _, wanted = MOVED[old].partition("#")
        if (there, inside) != (f"{BASE}{address(lang, name)}", wanted):
            found.append(f"{old}: leads to {there}#{inside}")
        goal = tree(site / slug / address(lang, name) / "index.html")
        if inside and not goal.css(f"[id='{inside}']"):
            found.append(f"{old}: there is no #{inside} on {name}")
    report(found)


@pytest.mark.parametrize(("slug", "lang"), OFFERED)
def test_it_tells_nobody_what_it_is_about(site: Path, slug: str, lang: str) -> None:
    """A neutral title, nothing for search engines, no script, and its own language."""
    home = site / slug / address(lang, "index") / "index.html"
    neutral = one(tree(home), "title").text().rpartition("– ")[2]
    for file in files(site, slug, lang).values():
        html = tree(file)
        assert one(html, "title").text() == neutral
        assert one(html, "meta[name=robots]").attributes["content"] == "noindex"
        assert one(html, "meta[name=referrer]").attributes["content"] == "no-referrer"
        assert not html.css("script")
        assert one(html, "html").attributes["lang"] == lang


@pytest.mark.browser
def test_a_browser_arrives(silent: Page, base: str) -> None:
    for old, new in MOVED.items():
        name, _, inside = new.partition("#")
        silent.goto(f"{base}/{MADE_UP}/{old}/")
        goal = f"{base}/{MADE_UP}/{name}/" + (f"#{inside}" if inside else "")
        silent.wait_for_url(goal)
        assert silent.locator("h1").count() == 1
