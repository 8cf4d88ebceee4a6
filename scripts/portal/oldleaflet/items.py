"""What in a line of a leaflet is a phone number, an e-mail, a web address or an address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:gov|org|co|nhs|ac)\.uk\b[^\s<>\"')]*",
    re.I,
)
# A whole postcode, a district after a comma at the end ("Peckham Library, SE15"), or Freepost.
POSTAL_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|, ?[A-Z]{1,2}\d{1,2}[A-Z]?(?=[.)]?$)|\bFREEPOST\b[^.;]*"
)
LIKE_A_PHONE = re.compile(r"(?<![\w/.])(?:\+44|0)[\d() -]{6,15}\d(?!\w)")
FAX = re.compile(r"\bfax\b[^\d@]*$", re.I)
LABEL = re.compile(
    r"\b(?:tel(?:ephone)?|phone|ring|call|e-?mail|web(?:site)?|visit|address|minicom|textphone|fax|"
    r"please|alternatively|you can|contact|on|at|by|or|and|the|our|us)\b|[:.,;()*-]|\d",
    re.I,
)


@dataclass(frozen=True)
class Item:
    """One of them: where it starts and ends, and the field of a contact it goes into.

    `refused`: why it must not be taken over, `fax` or `not a number`, or "". `own`: the words
    before it that are more than a label such as `Tel:`.
    """

    start: int
    end: int
    field: str
    value: str
    refused: str = ""
    own: str = ""


def items(text: str) -> Iterator[Item]:
    """What stands in the text, in its order, none inside another."""
    found = [Item(m.start(), m.end(), "email", m[0].rstrip(".")) for m in EMAIL.finditer(text)]
    for m in WEB.finditer(text):
        bare = re.sub(r"^https?://", "", m[0]).rstrip(".,;:")
        host, slash, path = bare.partition("/")
        bare = host.lower() + (slash + path if path else "")
        found.append(Item(m.start(), m.end(), "web", bare))
    for p in PhoneNumberMatcher(text, "GB", leniency=Leniency.VALID):
        written = format_number(p.number, PhoneNumberFormat.NATIONAL)
        fax = "fax" if FAX.search(text[: p.start]) else ""
        found.append(Item(p.start, p.end, "phone", written, fax))
    for m in LIKE_A_PHONE.finditer(text):
        found.append(Item(m.start(), m.end(), "phone", m[0].strip(), "not a number"))
    for m in POSTAL_ADDRESS.finditer(text):
        house = re.search(r"\b\d{1,4}[a-z]? [A-Z]", text[: m.start()])
        start = m.start() if m[0].startswith("FREEPOST") else house.start() if house else 0
        found.append(Item(start, m.end(), "address", text[start : m.end()].strip(" ,")))
    taken: list[Item] = []
    for item in found:
        if not any(item.start < t.end and t.start < item.end for t in taken):
            taken.append(item)
    end = 0
    for item in sorted(taken, key=lambda item: item.start):
        before = text[end : item.start].strip()
        yield replace(item, own=before if LABEL.sub("", before).strip() else "")
        end = item.end
