"""One page of a council's site: the shared text, with the council's parts in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address, link
from portal.councils.folder import Folder
from portal.parts.calls import CALLS
from portal.parts.composer import Composer
from portal.parts.glossary import meanings
from portal.site.page_steps import PAGE_STEPS, Where, inside, questions, with_word_links
from portal.site.skeleton import Call
from portal.translations.trust import checked_words

# Where the list of words begins: what finds one stands before it.
WORD_LIST = Markup('<div class="words">')


@dataclass(frozen=True)
class Text:
    """A page's own HTML, with the words still to be linked; and the questions on it, with ids."""

    own: str
    questions: list[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    """`lang` is the language of its text; `shown` is what of the council's file stands on it.

    `behind` stands behind its text: all questions on `words`, the whole on `print`; `tool` before
    its list. `key` is another when any of it is.
    """

    where: Where
    lang: str
    text: Text
    key: str
    shown: frozenset[str]
    tool: Markup = Markup("")
    behind: Markup = Markup("")

    def content(self, c: Composer) -> Markup:
        """All that stands on it; the first use of each word opens what the word means.

        `c` speaks the reader's language, where the page's own text may still be English.
        """
        if self.where.name == "words":
            text = linked(self.text.own, "#")[0]
            return text.replace(WORD_LIST, self.tool + WORD_LIST, 1) + self.behind
        text, words = linked(self.text.own, "#w-", "from-w-")
        every = link(self.where.own, address(self.where.lang, "words"))
        return text + meanings(c, words, every, self.lang) + self.behind


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
    return Text(inside(tree), list(questions(tree)))


def linked(html: str, page: str, back: str = "") -> tuple[Markup, list[str]]:
    """The HTML with the first use of each word linked, and these words: see `with_word_links`."""
    tree = LexborHTMLParser(html)
    words = with_word_links(tree, page, back)
    return Markup(inside(tree)), words
