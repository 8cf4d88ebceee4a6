"""Who speaks on the accessibility and privacy pages: nobody yet, or the council that adopted."""

from typing import TYPE_CHECKING

from markupsafe import Markup

from portal.markup import isolated

if TYPE_CHECKING:
    from portal.compose import Composer

# The notes that only an adopted site shows: they speak in the council's name.
STATEMENTS = ("accessibility", "privacy")


def statement(c: "Composer", page: str) -> Markup:
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
