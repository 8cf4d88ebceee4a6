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
from portal.parts.glossary import meanings
from portal.site.framing import small
from portal.site.one_page import ON_PAPER, section
from portal.site.page_steps import PAGE_STEPS, Where, inside, questions, with_word_links
from portal.site.skeleton import Call
from portal.translations.trust import checked_words

# Where the list of words begins: what finds one stands before it.
WORD_LIST = b"<div class=words>"


@dataclass(frozen=True)
class Text:
    """A page's own HTML, made small, with the first use of each word linked.

    `section` is the same as a part of the printed whole, with the words still to be linked.
    `questions` are those on it, with their ids, and `asked` is another when they are. `words` are
    those whose meaning has to stand on the page too.
    """

    html: bytes
    section: bytes
    questions: tuple[tuple[str, str], ...]
    asked: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """`lang` is the language of its text; `shown` is what of the council's file stands on it.

    `behind` stands behind its text: what its words mean, all questions on `words`, the whole on
    `print`; `tool` before its list. `made_from` is another when the text is, `key` when any of it.
    """

    lang: str
    text: Text
    made_from: str
    shown: frozenset[str]
    behind: bytes
    key: str
    tool: bytes = b""

    def content(self) -> bytes:
        """All that stands on it."""
        return self.text.html.replace(WORD_LIST, self.tool + WORD_LIST, 1) + self.behind


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
    if where.name == "words":
        with_word_links(tree, "#")
        words = list[str]()
    else:
        words = with_word_links(tree, "#w-", "from-w-")
    html = small(inside(tree))
    return Text(html.encode(), small(whole).encode(), asked, key_of(repr(asked)), tuple(words))


def meaning(c: Composer, name: str, words: tuple[str, ...], around: str) -> bytes:
    """What the words on a page mean, made small.

    `c` speaks the reader's language, where the page's own text, in `around`, may be English.
    """
    every = link(address(c.words.lang, name), address(c.words.lang, "words"))
    return small(meanings(c, words, every, around)).encode()
