"""Who speaks on the accessibility and privacy pages: nobody yet, or the council that adopted."""

from markupsafe import Markup

from portal.core.markup import isolated
from portal.parts.composer import Composer


def statement_part(c: Composer, page: str) -> Markup:
    """What stands at the end of `page`, one of STATEMENTS.

    Before adoption the council's note is not shown, since nobody may speak for it. It is not lost
    either: it waits (see `shown.py`), so that an officer can write it first.
    """
    council = c.folder.council
    if not council.adopted:
        return c.part("statement", lines=[c.say(f"statement.{page}_not")], blocks=[])
    by, on = isolated(council.adopted.by), c.words.on_date(council.adopted.on)
    lines = [c.say("statement.adopted", by=by, date=on), c.say(f"statement.{page}")]
    return c.part("statement", lines=lines, blocks=[c.note(page)])
