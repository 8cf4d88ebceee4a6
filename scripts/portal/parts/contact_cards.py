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

FOR_PARENTS = ("frg", "domestic_abuse")
# What these are for says already when they answer.
SAY_WHEN = ("out_of_hours", "worried_anytime")


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
    """A national helpline; `more` are other ways to it, where the page tells them.

    `own`: it is there for the parent, and stands out from those for others.
    """

    key: str
    own: bool
    it: Helpline
    hours: Markup
    more: tuple[Markup, ...]
    mark: Markup


def contact_key(contact: Contact) -> str:
    """What a contact is known by on the pages."""
    return f"contact:{contact.key}"


def contact_card(c: Composer, it: Contact) -> ContactCard:
    """The card of a contact, which counts as shown from here on."""
    c.shown.add(contact_key(it))
    mark, beside = mark_at(c, it) or c.say("mark.leaflet"), not (it.holds(c.day) or it.seen)
    silent = not it.hours and (not it.phone or it.purpose in SAY_WHEN)
    hours = Markup("") if silent else hours_said(c, it.hours)
    return ContactCard(contact_key(it), it, hours, mark, beside)


def hours_said(c: Composer, hours: Sequence[Hours]) -> Markup:
    """When somebody answers, one sentence after another; or that we do not know it."""
    said = [_hours(c, one) for one in hours] or [c.say("contact.hours_unknown")]
    return Markup(" ").join(said)


def _hours(c: Composer, one: Hours) -> Markup:
    times = {"from": unbroken(one.from_), "to": unbroken(one.to)} if one.from_ and one.to else {}
    return c.say(f"contact.hours_{one.is_}", **times)


def contacts(c: Composer, when: str = "") -> Markup:
    """The contacts that may be used; where there are none, where else to look.

    `when`: "now" gives those that answer while offices are closed, "day" the others and the main
    one.
    """
    usable = c.folder.council.usable()
    if when == "now":
        return _cards(c, [one for one in usable if _out_of_hours(one)])
    if when == "day":
        usable = [one for one in usable if one.main or not _out_of_hours(one)]
    return _cards(c, usable) if usable else silence(c, "silent.contacts")


def _out_of_hours(it: Contact) -> bool:
    return it.purpose == "out_of_hours" or any(hours.is_ != "mon_fri" for hours in it.hours)


def _cards(c: Composer, them: Sequence[Contact]) -> Markup:
    return c.part("contacts", contacts=[contact_card(c, one) for one in them])


def helpline(c: Composer, key: str, more: str = "") -> Markup:
    """A national helpline: what it is, its number, its hours; `more`: other ways to it too."""
    return c.part("helpline", card=helpline_card(c, key, more))


def helpline_card(c: Composer, key: str, more: str = "") -> HelplineCard:
    """The card of a national helpline, with other ways to it when `more` asks for them."""
    it = national().helplines[key]
    where = "mark.helpline_seen" if it.at else "mark.helpline_pages"
    mark = c.say(where, at=isolated(it.at or ""), date=c.words.month(it.on))
    others = _other_ways(c, key, it) if more else ()
    return HelplineCard(key, key in FOR_PARENTS, it, hours_said(c, it.hours), others, mark)


def _other_ways(c: Composer, key: str, it: Helpline) -> tuple[Markup, ...]:
    ways = [c.say(f"contact.{key}_more")] if c.words.has(f"contact.{key}_more") else []
    if it.textphone:
        ways.append(c.say("contact.textphone", number=unbroken(it.textphone)))
    return tuple(ways)


def emergency(c: Composer) -> Markup:
    """999 and 101, as links in the text: nobody should ring them by accident."""
    return c.part("emergency")


def blanks(c: Composer) -> Markup:
    """On paper, lines on which a parent writes down their social worker and the number."""
    return c.part("blanks")
