"""Who speaks about accessibility and privacy: nobody yet, or the council that adopted."""

from markupsafe import Markup

from portal.core.markup import isolated
from portal.parts.blocks import NoteBlock
from portal.parts.composer import Composer
from portal.parts.council_facts import note_block


def statement_part(c: Composer, about: str) -> Markup:
    """What the page about this site says of `about`, one of STATEMENTS.

    Before adoption the council's note is not shown, since nobody may speak for it. It is not lost
    either: it waits (see `completeness.py`), so that an officer can write it first.
    """
    council = c.folder.council
    notes: list[NoteBlock] = []
    lines = [c.say(f"statement.{about}_not")]
    if council.adopted:
        by, on = isolated(council.adopted.by), c.words.on_date(council.adopted.on)
        lines = [c.say("statement.adopted", by=by, date=on), c.say(f"statement.{about}")]
        notes = [note_block(c, about)]
    return c.part("statement", lines=lines, notes=notes)
