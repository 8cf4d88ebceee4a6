"""Every link leads somewhere: clicked in a browser, and followed through the whole built site."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import EXIT_URL, LANGUAGES, PAGES, built_pages, doors, full, path, report

COUNCIL = "example"
# The list from A to Z is followed below: a tap on each of its links would take minutes.
TAPPED = [name for name in PAGES if name != "words"]
TEL = re.compile(r"tel:(\+44[1-9]\d{8,9}|0800\d{7}|0808\d{7}|08001111|116123|999|101)")
MAILTO = re.compile(r"mailto:[a-z0-9.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
# The way back from a word's meaning closes it and leads nowhere: test_word.py.
NUMBER_LINKS = """() => {
  document.querySelectorAll("details").forEach((list) => { list.open = true; });
  return [...document.querySelectorAll("a[href]:not(.gloss a[href^='#from-'])")]
    .map((a, at) => { a.setAttribute("data-at", at); return [at, a.href, a.hreflang]; })
    .filter(([, href]) => href.startsWith(location.origin));
}"""
ARRIVED = """() => [
  location.href, document.documentElement.lang, document.querySelector("h1") !== null,
  location.hash === "" || document.querySelector(":target") !== null,
]"""


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "names"),
    [("en", TAPPED), ("ar", ["index", "contacts"]), full("ar", TAPPED), full("pl", TAPPED)],
)
def test_a_tap_on_any_link_arrives(page: Page, base: str, lang: str, names: list[str]) -> None:
    """From the front door on, each address once, in the language of the page or of the link."""
    answers: dict[str, int] = {}
    page.on("response", lambda answer: answers.update({answer.url: answer.status}))
    tapped, found = set(), []
    pages = [path(COUNCIL, lang, name) for name in names]
    for start in (doors()[LANGUAGES.index(lang)], *pages):
        page.goto(base + start)
        for at, href, hreflang in page.evaluate(NUMBER_LINKS):
            if (href, hreflang) in tapped:
                continue
            tapped.add((href, hreflang))
            if urldefrag(page.url).url != base + start:
                page.goto(base + start)
            page.evaluate(NUMBER_LINKS)
            with page.expect_navigation(url=href):
                page.locator(f"[data-at='{at}']").dispatch_event("click")
            wanted = [href, hreflang or lang, True, True]
            arrived, status = page.evaluate(ARRIVED), answers.get(urldefrag(href).url)
            if arrived != wanted or status != 200:
                found.append(f"{start}: {href}: {arrived}, not {wanted}, status {status}")
    report(found)
    assert len(tapped) > 2 * len(names)


@cache
def links_and_ids(file: Path) -> tuple[list[str], frozenset[str]]:
    html = LexborHTMLParser(file.read_bytes())
    ids = [str(node.attributes["id"]) for node in html.css("[id]")]
    assert len(ids) == len(set(ids)), f"{file} has an id twice"
    return [str(a.attributes["href"]) for a in html.css("[href]")], frozenset(ids)


def wrong(site: Path, file: Path, href: str) -> str:
    """What is wrong with a link inside the site, or nothing."""
    page = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
    there = urlsplit(urljoin(f"http://here{page}", href))
    target = site / unquote(there.path).lstrip("/")
    if target.is_dir():
        if not there.path.endswith("/"):
            return "no slash at the end"
        target /= "index.html"
    if not target.is_file():
        return "nothing there"
    lost = there.fragment and unquote(there.fragment) not in links_and_ids(target)[1]
    return "no such part of the page" if lost else ""


def test_every_link_of_the_whole_site(site: Path) -> None:
    found, outside = [], set()
    for file in built_pages(site):
        for href in dict.fromkeys(links_and_ids(file)[0]):
            kind = urlsplit(href).scheme
            if kind in ("tel", "mailto"):
                told = "" if (TEL if kind == "tel" else MAILTO).fullmatch(href) else "malformed"
            elif kind or href.startswith("//"):
                outside.add(href)
                told = ""
            else:
                told = wrong(site, file, href)
            if told:
                found.append(f"{file.relative_to(site)}: {href}: {told}")
    report(found)
    assert outside == {EXIT_URL, "data:,"}  # and the icon that is none
