"""Reading the built site's pages: files, trees, text and sentences."""

import re
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.helpers import EVERY_COUNCIL, LANGUAGES, PAGES

from portal.core.addresses import address
from portal.councils.folder import read_council

BLOCKS = {"p", "li", "div", "ul", "ol", "dl", "dt", "dd", "h2", "h3"}


@cache
def tree(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def one(within: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first element of that kind; fails where there is none."""
    found = within.css_first(selector)
    assert found is not None, f"there is no {selector}"
    return found


def text(file: Path) -> str:
    """All that a page says, its white space folded."""
    return re.sub(r"\s+", " ", one(tree(file), "body").text())


def main_text(file: Path) -> str:
    """What the main part of a page says, its white space folded. Read anew: it may be rebuilt."""
    html = LexborHTMLParser(file.read_text(encoding="utf-8"))
    return re.sub(r"\s+", " ", one(html, "main").text())


def pages_of(site: Path, slug: str, lang: str) -> dict[str, Path]:
    """The files of a council's pages in one language, by page name; none if not offered."""
    if lang not in read_council(slug).council.languages:
        return {}
    return {name: site / slug / address(lang, name) / "index.html" for name in PAGES}


def all_pages(site: Path) -> dict[str, Path]:
    """Every page of every council, by its address."""
    return {
        f"{slug}/{address(lang, name)}": file
        for slug in EVERY_COUNCIL
        for lang in LANGUAGES
        for name, file in pages_of(site, slug, lang).items()
    }


def sentences(file: Path) -> list[str]:
    """The page's main text, each heading, paragraph and list item ended with a stop."""
    found = []
    for node in tree(file).css("main p, main li, main h1, main h2, main h3, main dt, main dd"):
        inside = [child.tag for child in node.traverse() if child != node]
        line = re.sub(r"\s+", " ", node.text()).strip().replace(":", ".")
        if line and not BLOCKS & set(inside):
            found.append(line if line[-1] in ".?!" else f"{line}.")
    return found
