"""Lists to tick: what to do or bring, and a parent's rights."""

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.rights import RIGHTS, rights


def checklist(c: Composer, name: str) -> Markup:
    """A list of real tick boxes: things to do or bring, or a group of rights."""
    if name in RIGHTS:
        return c.part("rights", name=name, rights=rights(name, c.folder.council))
    return c.part("checklist", name=name, keys=tuple(c.words.node(f"checklist.{name}")))


def remember(c: Composer) -> Markup:
    """With which a phone remembers the ticks of this council's pages, if the parent wants it."""
    return c.part("remember", slug=c.folder.slug)
