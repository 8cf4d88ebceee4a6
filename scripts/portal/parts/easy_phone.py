"""Who a parent can ring, in Easy Read: one row, with its picture, to each number."""

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.contacts import Contact
from portal.councils.national import national
from portal.parts.composer import Composer
from portal.parts.contact_cards import (
    ContactCard,
    HelplineCard,
    contact_card,
    contacts,
    helpline_card,
)
from portal.parts.easy_composer import in_easy_words
from portal.translations.easy_words import easy_lines


def easy_phone(c: Composer, whose: str) -> Markup:
    """The number of a helpline, or of the council: its `main` one, or `out_of_hours`."""
    c = in_easy_words(c)
    card: ContactCard | HelplineCard | None = None
    if whose in national().helplines:
        card = helpline_card(c, whose)
    elif its := _contact(c, whose):
        card = contact_card(c, its)
    if not card:
        return Markup("")
    own = isinstance(card, ContactCard)
    name = {"name": Markup("<b>{}</b>").format(isolated(card.it.name))}
    [line] = easy_lines(c.words.lang, f"ring.{whose}", name, short=True) or easy_lines(
        "en", f"ring.{whose}", name, short=True
    )
    beside = isinstance(card, ContactCard) and card.beside
    hours = "" if whose == "out_of_hours" else card.hours  # which the sentence says
    return c.part("easy_phone", card=card, line=line, own=own, beside=beside, hours=hours)


def easy_contacts(c: Composer) -> Markup:
    """All contacts of the council, as on the other pages, with their marks in easy words."""
    return contacts(in_easy_words(c))


def _contact(c: Composer, whose: str) -> Contact | None:
    council = c.folder.council
    if whose == "main":
        main = council.main_contact()
        return main if main and main.phone else None
    return next((one for one in council.usable() if one.purpose == whose and one.phone), None)
