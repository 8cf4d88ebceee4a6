"""What a parent can complain about: for each, who first, who here, and what then."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.contact_cards import ContactCard, contact_card
from portal.parts.national_rules import national_part


@dataclass(frozen=True)
class Complaint:
    """The national rules on who to go to first, purposes of contacts, and the rules after.

    `asked`: who the council is asked for where it gives no contact for it. `also`: the key of one
    more sentence.
    """

    first: tuple[str, ...]
    purposes: tuple[str, ...]
    then: tuple[str, ...] = ()
    asked: Literal["chair", "team"] = "chair"
    also: str = ""


@dataclass(frozen=True)
class ComplaintShown:
    """The key of the complaint's words, its rules as they are shown, and who to ring here."""

    key: str
    first: tuple[Markup, ...]
    contacts: tuple[ContactCard, ...]
    then: tuple[Markup, ...]
    asked: str
    also: str


# By what each is about.
COMPLAINTS = {
    "decision": Complaint(("complaint_chair",), ("complaint_conference", "complaint")),
    "run": Complaint(
        ("complaint_run",), ("complaint_conference", "quality_assurance", "complaint")
    ),
    "worker": Complaint(
        ("complaint_council",), ("complaint_council", "complaint"), ("complaint_outside",), "team"
    ),
    "written": Complaint(
        ("minutes",), ("complaint_council", "complaint"), ("ico",), also="own_words"
    ),
    "data": Complaint((), ("complaint_council", "complaint"), ("ico",), "team"),
}


def complaints(c: Composer) -> Markup:
    """One closed part for each kind of complaint."""
    return c.part("doors", complaints=[_shown(c, key, it) for key, it in COMPLAINTS.items()])


def _shown(c: Composer, key: str, it: Complaint) -> ComplaintShown:
    usable = [one for one in c.folder.council.usable() if one.purpose in it.purposes]
    return ComplaintShown(
        key,
        first=tuple(national_part(c, rule) for rule in it.first),
        contacts=tuple(contact_card(c, one) for one in usable),
        then=tuple(national_part(c, rule) for rule in it.then),
        asked=it.asked,
        also=it.also,
    )
