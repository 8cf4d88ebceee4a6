"""One page of a council's site: the shared text, with the council's parts in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address, link
from portal.councils.folder import Folder
from portal.parts.calls import CALLS
from portal.parts.composer import Composer
from portal.site.page_steps import STEPS, Where, inside, questions, with_word_links
from portal.site.skeleton import Call
from portal.translations.trust import checked_words


@dataclass(frozen=True)
class Text:
    """`own` is a page's HTML with the words still to be linked, as the page that holds all needs
    it; `content` has them linked. `questions` are those on it, with their ids."""

    own: str
    content: Markup
    questions: list[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    """`shown` is what of the council's file stands on it; `lang` is the language of its text."""

    lang: str
    text: Text
    shown: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Part:
    """What a call has made, and what of the council's file stands in it."""

    html: str
    shown: frozenset[str]


def maker(call: Call, lang: str, day: date) -> Callable[[Folder], Part]:
    """Makes the part that `call` asks for, in this language, of a council's folder."""

    def make(folder: Folder) -> Part:
        composer = Composer(folder, checked_words(lang), day)
        html = CALLS[call.name](composer, *call.arguments, **dict(call.named))
        return Part(str(html), frozenset(composer.shown))

    return make


def page_text(html: str, where: Where) -> Text:
    """The page's HTML, with all its parts in it, taken through the steps."""
    tree = LexborHTMLParser(html)
    for step in STEPS:
        step(tree, where)
    own, asked = inside(tree), list(questions(tree))
    words = "" if where.name == "words" else link(where.own, address(where.lang, "words"))
    with_word_links(tree, f"{words}#")
    return Text(own, Markup(inside(tree)), asked)
