"""Every page on one: ids made unique, headings lowered, links between the parts kept inside."""

import re
from posixpath import normpath

from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address
from portal.core.pages import ROW
from portal.site.page_steps import inside, level, with_word_links

REFER = ("id", "for", "aria-describedby", "aria-labelledby")


def everything(pages: dict[str, str], lang: str) -> str:
    """The printed parts of these pages, sheets to write on last, as the page `print` holds them."""
    own = address(lang, "print")
    parts = [name for name in pages if ROW[name].paper == "part"]
    sheets = [name for name in pages if ROW[name].paper == "sheet"]
    there = {address(lang, name): name for name in (*parts, *sheets)}
    sections = [
        f'<section id="{name}"{" class=paper-extra" if name in sheets else ""}>\n'
        f"{_part(pages[name], name, lang, own, there)}\n</section>"
        for name in (*parts, *sheets)
    ]
    whole = LexborHTMLParser("\n".join(sections))
    with_word_links(whole, "#words--")
    return inside(whole)


def _part(html: str, name: str, lang: str, own: str, there: dict[str, str]) -> str:
    tree = LexborHTMLParser(html)
    assert tree.body
    # No script works on all pages at once; lines to fill in stand at the top of the paper already.
    for tool in tree.css("[data-tool], .blanks"):
        tool.decompose()
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
