"""The Markdown of this project: the usual, and `[[English words]]` in another language's text."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from portal.core.kept import kept

if TYPE_CHECKING:
    from markdown import Markdown


@cache
def _markdown() -> "Markdown":
    from portal.core.markdown_reader import reader  # noqa: PLC0415 (slow to load)

    return reader()  # made once: making one takes longer than most sentences


@cache
def block(text: str) -> Markup:
    """Markdown paragraphs and lists as HTML."""
    return Markup(kept("block", (text,), lambda: _markdown().reset().convert(text)))


@cache
def inline(text: str) -> Markup:
    """One sentence of Markdown as HTML, without a paragraph around it."""
    return Markup(kept("inline", (text,), lambda: _inline(text)))


def _inline(text: str) -> str:
    html = _markdown().reset().convert(text.replace("\n", " "))
    return html.removeprefix("<p>").removesuffix("</p>")


SENTENCE_GAP = re.compile(r"\{(\w+)\}")


def fill(html: Markup, values: Mapping[str, str]) -> Markup:
    """The sentence with its {gaps} filled, all at once: a value with braces in it stays as it is.

    What is not Markup is text, and comes out as text. A gap that has no value stays.
    """
    return Markup(SENTENCE_GAP.sub(lambda gap: escape(values.get(gap[1], Markup(gap[0]))), html))


SPECIAL = re.compile(r"[\\`*_\[\]]")


def as_markdown(text: str) -> str:
    """Text that a council has written, so that Markdown shows it as it is."""
    return SPECIAL.sub(r"\\\g<0>", str(escape(text)))


@cache
def isolated(text: str) -> Markup:
    """An English name, number, e-mail or address that must not be turned round or broken."""
    return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(text)


@cache
def unbroken(text: str) -> Markup:
    """A phone number, time or date: kept on one line and read left to right."""
    return Markup('<bdi class="number" dir="ltr">{}</bdi>').format(text)


def unlinked(html: str) -> Markup:
    """The text without its links to words: where the word is explained close by."""
    if 'href="word:' not in html:
        return Markup(html)
    tree = LexborHTMLParser(html)
    for link in tree.css('a[href^="word:"]'):
        link.unwrap()
    assert tree.body
    return Markup(tree.body.inner_html or "")
