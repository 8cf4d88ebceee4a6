"""Ways from the start page to the others, and a button that keeps all of them on the phone."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from portal.core.pages import WAY
from portal.parts.blocks import Block, FactBlock
from portal.parts.composer import Composer
from portal.parts.council_facts import fact_block, local_part
from portal.parts.fact_outline import fact_outline
from portal.parts.sentences import Said, plain_sentence

# What a parent wants to know first at a step: the first of these that the council says.
FIRST_FACTS = {
    "before": ("reports_initial", "reports"),
    "on-the-day": ("length",),
    "decision": ("who_decides",),
    "after": ("record", "core_group_first", "core_group_soon"),
}


# What parents ask first, from the first fear on, and where it is answered.
ASKED = {
    "going": "questions#going",
    "people": "people",
    "safer": "safer",
    "ready": "ready",
    "timeline": "timeline",
    "disagree": "disagree",
    "night": "living#night",
}


@dataclass(frozen=True)
class WayStep:
    """A step of the way through: its page, and what this council says about it."""

    page: str
    here: Markup


def way(c: Composer) -> Markup:
    """The steps of the way through, with a link to each and this council's own fact."""
    return c.part("way", steps=[WayStep(page, _first_fact(c, page)) for page in WAY])


def _first_fact(c: Composer, page: str) -> Markup:
    given = c.folder.council.facts.given()
    kinds = [kind for kind in FIRST_FACTS.get(page, ()) if kind in given]
    return local_part(c, [_in_short(c, kinds[0])]) if kinds else Markup("")


def _in_short(c: Composer, kind: str) -> Block:
    """The fact's first sentence: what else it says, and how sure it is, stands on its own page."""
    block = fact_block(c, kind)
    if not isinstance(block, FactBlock):
        return block
    [first, *_], *_ = fact_outline(kind, c.folder.council.facts.given()[kind], c.words).paragraphs
    return replace(block, said=Said((plain_sentence(first, c.words),)), beside=False)


def asked(c: Composer) -> Markup:
    """What parents ask first, each with the page that answers it."""
    return c.part("asked", asked=ASKED)


def keep(c: Composer) -> Markup:
    """A button with which a phone keeps the page that holds them all."""
    return c.part("keep")
