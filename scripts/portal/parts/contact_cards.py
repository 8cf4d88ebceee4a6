"""Whom a parent can ring or write to: the council, helplines, and the emergency numbers."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.contacts import Contact
from portal.councils.national import national
from portal.parts.composer import Composer


def contact_key(contact: Contact) -> str:
    return f"contact:{contact.key}"


def contact(c: Composer, it: Contact) -> dict[str, Any]:
    c.shown.add(contact_key(it))
    mark = c.mark(it, False) or c.say("mark.leaflet")
    return {"it": it, "key": contact_key(it), "mark": mark}


def contacts(c: Composer) -> Markup:
    """All contacts that may be used; where there are none, where else to look."""
    chosen = [contact(c, one) for one in c.folder.council.usable()]
    if not chosen:
        return c.part("silent", text=c.say("silent.contacts"))
    return c.part("contacts", contacts=chosen)


def ring(c: Composer) -> Markup:
    """The council's main number, and Family Rights Group's."""
    main = c.folder.council.main_contact()
    own = c.part("contacts", contacts=[contact(c, main)]) if main else Markup("")
    return own + helpline(c, "frg")


def helpline(c: Composer, key: str) -> Markup:
    line = national().helplines[key]
    where = "mark.helpline_seen" if line.at else "mark.helpline_pages"
    mark = c.say(where, at=isolated(line.at or ""), date=c.words.month(line.on))
    return c.part("helpline", key=key, it=line, mark=mark)


def emergency(c: Composer) -> Markup:
    return c.part("emergency")


def blanks(c: Composer) -> Markup:
    return c.part("blanks")


REACH: dict[str, Callable[..., Markup]] = {
    "contacts": contacts,
    "ring": ring,
    "helpline": helpline,
    "emergency": emergency,
    "blanks": blanks,
}
