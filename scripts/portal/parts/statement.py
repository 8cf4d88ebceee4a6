"""Who speaks on the accessibility and privacy pages: nobody yet, or the council that adopted."""

from markupsafe import Markup

from portal.core.markup import isolated
from portal.parts.blocks import NoteBlock
from portal.parts.composer import Composer
from portal.parts.council_facts import note_block


def statement_part(c: Composer, page: str) -> Markup:
    """What stands at the end of `page`, one of STATEMENTS.

    Before adoption the council's note is not shown, since nobody may speak for it. It is not lost
    either: it waits (see `completeness.py`), so that an officer can write it first.
    """
    council = c.folder.council
    notes: list[NoteBlock] = []
    lines = [c.say(f"statement.{page}_not")]
    if council.adopted:
        by, on = isolated(council.adopted.by), c.words.on_date(council.adopted.on)
        lines = [c.say("statement.adopted", by=by, date=on), c.say(f"statement.{page}")]
        notes = [note_block(c, page)]
    return c.part("statement", lines=lines, notes=notes)
