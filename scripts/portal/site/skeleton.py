"""A shared page in one language, ready for any council: its HTML, with gaps where calls stand."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from portal.core.folders import PAGES
from portal.core.front_matter import split_front
from portal.core.kept import kept, key_of
from portal.core.pages import ROW
from portal.core.problem import Problem, Wrong
from portal.core.remembered import remembered
from portal.parts.calls import CALLS
from portal.translations.shared_pages import ready_page

CALL = re.compile(r"\{\{ *(\w+)\((.*?)\) *\}\}")
CALL_GAP = re.compile(r'<div data-gap="(\d+)"></div>')
ANY_BRACES = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)", re.M)


@dataclass(frozen=True)
class Call:
    """`{{ local("reports", silent="reports") }}`: what a page asks for."""

    name: str
    arguments: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Skeleton:
    """`pieces` are HTML and calls in turn; `lang` is the language of the HTML.

    `ids` are those of its headings, `links` where it leads: (page, id or "").
    """

    lang: str
    pieces: tuple[str | Call, ...]
    ids: frozenset[str]
    links: frozenset[tuple[str, str]]


def page_html(markdown: str) -> str:
    """A whole page's Markdown as HTML."""
    return kept("page", (key_of(markdown),), lambda: _converted(markdown))


def _converted(markdown: str) -> str:
    from portal.site.page_markdown import converted  # noqa: PLC0415 (slow to load)

    return converted(markdown)


@remembered
def skeleton(lang: str, name: str) -> Skeleton:
    """The page, in English where the language has none or it cannot be trusted.

    Wrong for braces that are no call, and for links to pages that do not exist.
    """
    file = PAGES / lang / f"{name}.md"
    own = lang if file.exists() else "en"
    file = PAGES / own / f"{name}.md"
    english = split_front(file.read_text(encoding="utf-8"))[1] if own == "en" else ""
    text, page_lang = ready_page(own, name, english)
    key = (name, page_lang, key_of(text))
    return kept("skeleton", key, lambda: _skeleton(name, page_lang, text))


def _skeleton(name: str, page_lang: str, text: str) -> Skeleton:
    try:
        marked, calls = gapped(text)
    except (ValueError, SyntaxError) as error:
        raise Wrong([_told(name, page_lang, str(error))]) from None
    if odd := ANY_BRACES.search(marked):
        raise Wrong([_told(name, page_lang, odd[0])])
    html = _converted(marked)
    tree = LexborHTMLParser(html)
    found = [_target(str(link.attributes["href"])) for link in tree.css('a[href^="page:"]')]
    if unknown := [page for page, _ in found if page not in ROW]:
        raise Wrong([_told(name, page_lang, f"{unknown[0]}.md", "Link to a page that there is")])
    ids = frozenset(str(node.attributes["id"]) for node in tree.css("[id]"))
    return Skeleton(page_lang, tuple(_pieces(html, calls)), ids, frozenset(found))


def _target(href: str) -> tuple[str, str]:
    """The page that `page:people#who` leads to, and the part of it."""
    page, _, part = href.removeprefix("page:").partition("#")
    return page, part


def gapped(text: str) -> tuple[str, list[Call]]:
    """A page's Markdown with a gap for each of its calls, and these in order.

    ValueError or SyntaxError for a call that nothing answers to, or that is not written as one.
    """
    calls: list[Call] = []

    def gap(found: re.Match[str]) -> str:
        calls.append(_call(found[1], found[2]))
        return f'<div data-gap="{len(calls) - 1}"></div>'

    return CALL.sub(gap, text), calls


def _pieces(html: str, calls: list[Call]) -> Iterator[str | Call]:
    for at, piece in enumerate(CALL_GAP.split(html)):
        yield calls[int(piece)] if at % 2 else piece


def _call(name: str, inside: str) -> Call:
    """ValueError for a name that nothing answers to, or a value that is no text."""
    if name not in CALLS:
        raise ValueError(f"{{{{ {name}(")
    made = ast.parse(f"call({inside})", mode="eval").body
    assert isinstance(made, ast.Call)
    arguments = tuple(str(ast.literal_eval(one)) for one in made.args)
    named = tuple((str(one.arg), str(ast.literal_eval(one.value))) for one in made.keywords)
    return Call(name, arguments, named)


def _told(name: str, lang: str, odd: str, mend: str = "") -> Problem:
    file = PAGES / lang / f"{name}.md"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next((n for n, line in enumerate(lines, 1) if odd in line), 0)
    mend = mend or f'Write a call as {{{{ local("reports") }}}}: {", ".join(sorted(CALLS))}'
    return Problem(file, at, f"`{odd}` cannot stand in a page", mend)
