"""The scale from 0 to 10 on which people say how safe a child is."""

from markupsafe import Markup

from portal.parts.blocks import Block, one_mark_in_a_row
from portal.parts.composer import Composer
from portal.parts.council_facts import blocks_at, more_part, silence


def scale(c: Composer) -> Markup:
    """The scale as this council uses it; drawn, with what each end means here, on a tap."""
    if not c.folder.council.facts.scale:
        return silence(c, "silent.scale")
    return c.part(
        "scale",
        used=_at(c, "scale"),
        more=more_part(c),
        zero=_at(c, "scale-0"),
        ten=_at(c, "scale-10"),
        reasons=_at(c, "scale-reasons"),
    )


def _at(c: Composer, place: str) -> list[Block]:
    return one_mark_in_a_row(blocks_at(c, place))
