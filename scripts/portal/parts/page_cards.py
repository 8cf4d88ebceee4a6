"""Links from the start page to the others, and a button that keeps all of them on the phone."""

from markupsafe import Markup

from portal.parts.composer import Composer


def cards(c: Composer) -> Markup:
    """A link to each page that the start page names, with what is on it."""
    return c.part("cards", names=tuple(c.words.node("cards")))


def keep(c: Composer) -> Markup:
    """A button with which a phone keeps the page that holds them all."""
    return c.part("keep")
