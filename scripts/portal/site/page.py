"""One page of a council's site: the shared text, with the council's parts in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address, link
from portal.core.kept import key_of
from portal.councils.folder import Folder
from portal.parts.calls import CALLS
from portal.parts.composer import Composer
from portal.site.framing import small
from portal.site.one_page import ON_PAPER, section
from portal.site.page_steps import PAGE_STEPS, Where, inside, questions, with_word_links
from portal.site.skeleton import Call
from portal.translations.trust import checked_words


@dataclass(frozen=True)
class Text:
    """A page's own HTML, made small, with the first use of each word linked.

    `section` is the same as a part of the printed whole, with the words still to be linked.
    `questions` are those on it, with their ids, and `asked` is another when they are.
    """

    html: bytes
    section: bytes
    questions: tuple[tuple[str, str], ...]
    asked: str


@dataclass(frozen=True)
class Page:
    """`lang` is the language of its text; `shown` is what of the council's file stands on it.

    `behind` stands behind its text: the list on `find`, the whole on `print`. `key` is another
    when any of it is.
    """

    lang: str
    text: Text
    key: str
    shown: frozenset[str]
    behind: bytes = b""

    def content(self) -> bytes:
        """All that stands on it."""
        return self.text.html + self.behind


@dataclass(frozen=True)
class MadePart:
    """What a call has made, and what of the council's file stands in it."""

    html: str
    shown: frozenset[str]


def maker(call: Call, lang: str, day: date) -> Callable[[Folder], MadePart]:
    """Makes the part that `call` asks for, in this language, of a council's folder."""

    def make(folder: Folder) -> MadePart:
        composer = Composer(folder, checked_words(lang), day)
        html = CALLS[call.name](composer, *call.arguments, **dict(call.named))
        return MadePart(str(html), frozenset(composer.shown))

    return make


def page_text(html: str, where: Where) -> Text:
    """The page's HTML, with all its parts in it, taken through the steps."""
    tree = LexborHTMLParser(html)
    for step in PAGE_STEPS:
        step(tree, where)
    asked = tuple(questions(tree))
    whole = section(inside(tree), where.name, where.lang) if where.name in ON_PAPER else ""
    words = link(where.own, address(where.lang, "words"))
    with_word_links(tree, "#" if where.name == "words" else f"{words}#")
    html = small(inside(tree))
    return Text(html.encode(), small(whole).encode(), asked, key_of(repr(asked)))
