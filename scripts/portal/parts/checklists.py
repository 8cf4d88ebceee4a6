"""Lists to tick: what to do or bring, and a parent's rights."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.rights import RIGHTS, right_lines


@dataclass(frozen=True)
class RightLine:
    """A line of the rights checklist: its box, what it says, and what to do if it is not so."""

    box: str
    text: Markup
    if_not: Markup


def checklist(c: Composer, name: str) -> Markup:
    """A list of real tick boxes: things to do or bring, or a group of rights."""
    if name in RIGHTS:
        lines = right_lines(name, c.folder.council)
        return c.part("rights", lines=[_line(c, name, box, keys) for box, keys in lines.items()])
    return c.part("checklist", name=name, keys=tuple(c.words.node(f"checklist.{name}")))


def _line(c: Composer, group: str, box: str, keys: Sequence[str]) -> RightLine:
    def said(part: str) -> Markup:
        sentences = [c.say(f"checklist.{group}.{key}.{part}") for key in keys]
        return Markup(" ").join(dict.fromkeys(sentences))  # two rights may ask for the same

    return RightLine(f"{group}-{box}", said("text"), said("if_not"))


def remember(c: Composer) -> Markup:
    """With which a phone remembers the ticks of this council's pages, if the parent wants it."""
    return c.part("remember", slug=c.folder.slug)
