"""Every page on one: ids made unique, headings lowered, links between the parts kept inside."""

import re
from posixpath import normpath

from selectolax.lexbor import LexborHTMLParser

LEFT_OUT = frozenset({"print", "sources", "accessibility", "privacy", "find", "easy-read"})
# To write on: there when the reader asks for them, after all the others.
SHEETS = ("my-say", "need")
REFERS = re.compile(r'\b(id|for|aria-describedby|aria-labelledby)="([^"]+)"')


def without_tools(html: str) -> str:
    """The page without what only a script shows: no script works on all pages at once.

    Lines to fill in stand at the top of the paper already.
    """
    body = LexborHTMLParser(html).body
    assert body
    for tool in body.css("[data-tool], .blanks"):
        tool.decompose()
    return body.inner_html or ""


def everything(pages: dict[str, str], addresses: dict[str, str], own: str) -> str:
    """The pages' HTML, in order, as one; `addresses` and `own` are site addresses of folders."""
    inside = {address: name for name, address in addresses.items() if name in pages}
    order = [*(name for name in pages if name not in SHEETS), *(n for n in SHEETS if n in pages)]
    parts = {name: _part(pages[name], name, addresses[name], own, inside) for name in order}
    return "\n".join(
        f'<section id="{name}"{" class=paper-extra" if name in SHEETS else ""}>\n{html}\n</section>'
        for name, html in parts.items()
    )


def _part(html: str, name: str, address: str, own: str, inside: dict[str, str]) -> str:
    html = without_tools(html)
    html = re.sub(r"(</?h)([1-5])\b", lambda m: f"{m[1]}{int(m[2]) + 1}", html)
    html = REFERS.sub(rf'\1="{name}--\2"', html)
    depth = own.count("/") - address.count("/")

    def moved(match: re.Match[str]) -> str:
        href = match[1]
        if re.match(r"[a-z]+:", href):
            return match[0]
        path, _, fragment = href.partition("#")
        target = normpath(f"/{address}{path}").lstrip("/")
        target = f"{target}/" if target and target != "." else ""
        if target in inside:
            page = inside[target]
            return f'href="#{page}--{fragment}"' if fragment else f'href="#{page}"'
        return f'href="{"../" * depth if depth > 0 else ""}{href}"'

    return re.sub(r'href="([^"]*)"', moved, html)
