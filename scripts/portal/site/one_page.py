"""Every page on one: ids made unique, headings lowered, links between the parts kept inside."""

import re
from collections.abc import Sequence
from posixpath import normpath

from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address
from portal.core.pages import PAGE_ROWS
from portal.site.page_steps import inside, level

REFER = ("id", "for", "aria-describedby", "aria-labelledby")


PAPER_PARTS = [row.name for row in PAGE_ROWS if row.paper == "part"]
PAPER_SHEETS = [row.name for row in PAGE_ROWS if row.paper == "sheet"]
ON_PAPER = (*PAPER_PARTS, *PAPER_SHEETS)


# A link to a word, as `small` leaves it: in all pages at once, a tree of them takes too long.
WORD = re.compile(r'<a href="?word:([a-z0-9-]+)"?>(.*?)</a>', re.S)


def everything(sections: Sequence[str]) -> str:
    """The sections of the printed pages as one, each word linked where it is first used."""
    seen: set[str] = set()

    def linked(found: re.Match[str]) -> str:
        word, text = found.groups()
        if word in seen:
            return text
        seen.add(word)
        return f"<a class=word href=#words--{word}>{text}</a>"

    whole = WORD.sub(linked, "".join(sections))
    assert 'href="word:' not in whole and "href=word:" not in whole, "every link was found"
    return whole


def section(html: str, name: str, lang: str) -> str:
    """A page's own HTML as a part of the page `print`; sheets to write on are extra."""
    own, there = address(lang, "print"), {address(lang, other): other for other in ON_PAPER}
    extra = " class=paper-extra" if name in PAPER_SHEETS else ""
    return f'<section id="{name}"{extra}>\n{_part(html, name, lang, own, there)}\n</section>'


def _part(html: str, name: str, lang: str, own: str, there: dict[str, str]) -> str:
    tree = LexborHTMLParser(html)
    assert tree.body
    # No script works on all pages at once; lines to fill in stand at the top of the paper already.
    for tool in tree.css("[data-tool], .blanks"):
        tool.decompose()
    # Paper has nothing to tap.
    for node in tree.css("details"):
        node.attrs["open"] = ""
    for node in tree.css("h1, h2, h3, h4, h5"):
        lower = tree.create_node(f"h{level(node) + 1}")
        for key, value in node.attributes.items():
            lower.attrs[key] = value
        for child in list(node.iter(include_text=True)):
            lower.insert_child(child)
        node.replace_with(lower)
    for key in REFER:
        for node in tree.css(f"[{key}]"):
            node.attrs[key] = f"{name}--{node.attributes[key]}"
    for node in tree.css("[href]"):
        node.attrs["href"] = _moved(str(node.attributes["href"]), address(lang, name), own, there)
    return inside(tree)


def _moved(href: str, page: str, own: str, there: dict[str, str]) -> str:
    """Where a link of the page at the address `page` leads from the page that holds them all."""
    if re.match(r"[a-z]+:", href):
        return href
    path, _, fragment = href.partition("#")
    target = normpath(f"/{page}{path}").lstrip("/")
    target = f"{target}/" if target and target != "." else ""
    if target in there:
        return f"#{there[target]}--{fragment}" if fragment else f"#{there[target]}"
    depth = own.count("/") - page.count("/")
    return f"{'../' * depth if depth > 0 else ''}{href}"
