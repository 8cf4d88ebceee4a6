"""Phones, e-mails, web addresses and addresses in a leaflet, as contacts to be looked at."""

import re

from portal.councils.sourced import Strict
from portal.oldleaflet.answers import Found, place
from portal.oldleaflet.hours import hours_in
from portal.oldleaflet.items import LABEL, Item, items
from portal.oldleaflet.passages import Passage
from portal.oldleaflet.questions import Questions

# A verb, not the name of a service: "please contact the manager", but not "First Contact".
NAMED = re.compile(
    r"(?:\b(?:contact|telephone|ring|call|write to|visit|phone)|^(?:Contact|Ring|Write to|Phone))"
    r" (?:the |our |us |your )?(?!us\b)(.{3,80}?)(?: on| at| by|:|$)"
)
LONGEST_NAME = 80
CLOSE = 4  # lines: what stands nearer may belong to the same contact


class ContactFound(Strict):
    """A contact that the leaflet seems to give. `phone` and the like are as council.yml has them.

    `name` and `purposes` are guesses from the words around, the likeliest purpose first. `refused`
    is why it must not be taken over: `fax`, `not a number`, or "".
    """

    name: str
    purposes: list[str]
    phone: str | None = None
    email: str | None = None
    web: str | None = None
    address: str | None = None
    hours: list[dict[str, str]] = []
    refused: str = ""
    found: list[Found]


def contacts_in(passages: list[Passage], known: Questions) -> list[ContactFound]:
    """Every contact, in the order of the leaflet; those that stand close together are one."""
    found: list[ContactFound] = []
    before = ""
    for passage in passages:
        for item in items(passage.text):
            one = _contact(passage, item, before, known)
            last = found[-1] if found else None
            if last and _same(last, one, item):
                merged = last.model_dump() | {item.field: item.value}
                found[-1] = ContactFound(**merged | {"found": [*last.found, *one.found]})
            else:
                found.append(one)
        before = "" if passage.is_heading else passage.text
    return found


def _contact(passage: Passage, item: Item, before: str, known: Questions) -> ContactFound:
    above = passage.lead if item.own else f"{passage.lead} {before}"
    scopes = [passage.text, above, passage.heading]
    purposes = next((p for scope in scopes if (p := _purposes(scope, known))), ["useful"])
    return ContactFound(
        name=_name(item, before),
        purposes=purposes,
        hours=hours_in(passage.text) if item.field == "phone" else [],
        refused=item.refused,
        found=[place(passage, item.start, passage.text[max(0, item.start - 40) : item.end])],
        **{item.field: item.value},
    )


def _purposes(text: str, known: Questions) -> list[str]:
    return [p for p, pattern in known.purposes.items() if known.filled(pattern).search(text)]


def _name(item: Item, before: str) -> str:
    """What the contact may be called, from the words before it, or "" when nothing says so."""
    own = re.split(r"(?<=[.!?])\s", item.own)[-1]
    if not own and item.field == "address":
        return re.split(r"[,\d]", item.value)[0].strip()
    sentence = before.endswith((".", ":", "!", "?"))
    return _called(own, True) if own else _called(before, not sentence)


def _called(text: str, whole: bool) -> str:
    """The name in the text: behind `please contact ...`, or else the whole of it when short."""
    named = list(NAMED.finditer(text))
    if named and LABEL.sub("", named[-1][1]).strip():
        return named[-1][1].strip(" .:,")
    text = re.sub(r"^[-*+] |\b(?:tel(?:ephone)?|phone|e-?mail)\b\W*$", "", text, flags=re.I)
    text = text.strip(" .:,(")
    return text if whole and len(text) <= LONGEST_NAME else ""


def _same(last: ContactFound, one: ContactFound, item: Item) -> bool:
    """Does this belong to the contact before: another way to reach it, with no name of its own?"""
    here, there = one.found[0], last.found[-1]
    near = here.page == there.page and here.line - there.line <= CLOSE
    heading = here.heading == there.heading
    free = getattr(last, item.field) is None and not (last.refused or one.refused)
    return near and heading and free and not item.own
