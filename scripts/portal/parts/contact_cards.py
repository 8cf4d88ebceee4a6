"""Whom a parent can ring or write to: the council, helplines, and the emergency numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import isolated, unbroken
from portal.councils.contacts import Contact, Hours
from portal.councils.national import Helpline, national
from portal.parts.composer import Composer
from portal.parts.council_facts import silence
from portal.parts.marks import mark_at


@dataclass(frozen=True)
class ContactCard:
    """A contact of this council: its key, when it answers, and how sure we are.

    `beside`: nobody has seen or confirmed it of late, so that the doubt stays at the number.
    """

    key: str
    it: Contact
    hours: Markup
    mark: Markup
    beside: bool


@dataclass(frozen=True)
class HelplineCard:
    """A national helpline; `textphone` says its number for a textphone, if it has one."""

    key: str
    it: Helpline
    hours: Markup
    textphone: Markup
    mark: Markup


def contact_key(contact: Contact) -> str:
    """What a contact is known by on the pages."""
    return f"contact:{contact.key}"


def contact_card(c: Composer, it: Contact) -> ContactCard:
    """The card of a contact, which counts as shown from here on."""
    c.shown.add(contact_key(it))
    mark, beside = mark_at(c, it) or c.say("mark.leaflet"), not (it.holds(c.day) or it.seen)
    return ContactCard(contact_key(it), it, hours_said(c, it.hours), mark, beside)


def hours_said(c: Composer, hours: Sequence[Hours]) -> Markup:
    """When somebody answers, one sentence after another."""
    return Markup(" ").join(_hours(c, one) for one in hours)


def _hours(c: Composer, one: Hours) -> Markup:
    times = {"from": unbroken(one.from_), "to": unbroken(one.to)} if one.from_ and one.to else {}
    return c.say(f"contact.hours_{one.is_}", **times)


def contacts(c: Composer) -> Markup:
    """All contacts that may be used; where there are none, where else to look."""
    cards = [contact_card(c, one) for one in c.folder.council.usable()]
    return c.part("contacts", contacts=cards) if cards else silence(c, "silent.contacts")


def ring(c: Composer) -> Markup:
    """The council's main number, and Family Rights Group's."""
    main = c.folder.council.main_contact()
    own = c.part("contacts", contacts=[contact_card(c, main)]) if main else Markup("")
    return own + helpline(c, "frg")


def helpline(c: Composer, key: str) -> Markup:
    """A national helpline."""
    return c.part("helpline", card=helpline_card(c, key))


def helpline_card(c: Composer, key: str) -> HelplineCard:
    """The card of a national helpline."""
    it = national().helplines[key]
    where = "mark.helpline_seen" if it.at else "mark.helpline_pages"
    mark = c.say(where, at=isolated(it.at or ""), date=c.words.month(it.on))
    number = unbroken(it.textphone or "")
    textphone = c.say("contact.textphone", number=number) if it.textphone else Markup("")
    return HelplineCard(key, it, hours_said(c, it.hours), textphone, mark)


def emergency(c: Composer) -> Markup:
    """999 and 101."""
    return c.part("emergency")


def blanks(c: Composer) -> Markup:
    """Lines on which a parent writes down their social worker and the number."""
    return c.part("blanks")
