"""One page of a council's site: the shared text, with the council's parts in it."""

from dataclasses import dataclass, field

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address, link
from portal.parts.calls import CALLS
from portal.parts.composer import Composer
from portal.site.page_steps import STEPS, Where, inside, questions, with_word_links
from portal.site.skeleton import Call, Skeleton


@dataclass(frozen=True)
class Page:
    """`own` is its HTML with the words still to be linked, as the page that holds all needs it;
    `content` has them linked. `shown` is what of the council's file it has shown.
    """

    lang: str
    own: str
    content: Markup
    questions: list[tuple[str, str]]
    shown: set[str] = field(default_factory=set)


def make_page(skeleton: Skeleton, composer: Composer, where: Where) -> Page:
    """The page for the composer's council; `composer` speaks the language of the skeleton."""
    tree = LexborHTMLParser("".join(_filled(piece, composer) for piece in skeleton.pieces))
    for step in STEPS:
        step(tree, where)
    own, asked = inside(tree), list(questions(tree))
    words = "" if where.name == "words" else link(where.own, address(where.lang, "words"))
    with_word_links(tree, f"{words}#")
    return Page(skeleton.lang, own, Markup(inside(tree)), asked, composer.shown)


def _filled(piece: str | Call, composer: Composer) -> str:
    if isinstance(piece, str):
        return piece
    return CALLS[piece.name](composer, *piece.arguments, **dict(piece.named))
