"""A reading of a leaflet as a report for an officer, and its proposals as council.yml has them."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from portal.core.yaml_scalar import scalar
from portal.oldleaflet.answers import Answer, Found
from portal.oldleaflet.contacts_found import ContactFound
from portal.oldleaflet.reading import Reading, StaleFound

CLOCK = re.compile(r"\d+:\d\d")  # Some readers of YAML take it for a number.
UNCHECKED = "Nobody here has checked this: ask."
REFUSED = {
    "fax": "a fax number: do not take it over",
    "not a number": "looks like a phone number, but no such number can exist: check each digit",
}


def flow(record: Mapping[str, Any]) -> str:
    """A fact on one line of YAML: `{within: 10, unit: working_day, from: Core group}`."""
    return "{" + ", ".join(f"{name}: {_flow(value)}" for name, value in record.items()) + "}"


def _flow(value: Any) -> str:
    if isinstance(value, list):
        several = [_flow(one) for one in value]
        # One heading needs no list around it; one word of a vocabulary does.
        return several[0] if len(value) == 1 and " " in value[0] else f"[{', '.join(several)}]"
    if isinstance(value, str):
        return f'"{value}"' if CLOCK.fullmatch(value) else scalar(value)
    return str(value).lower()


def where(found: list[Found], counted: str) -> str:
    """`line 5`, `lines 5 and 9`, `page 2, line 3`: each place once."""
    if any(f.page for f in found):
        return "; ".join(dict.fromkeys(f"page {f.page}, line {f.line}" for f in found))
    numbers = list(dict.fromkeys(str(f.line) for f in found))
    return f"{counted} {numbers[0]}" if len(numbers) == 1 else f"{counted}s {', '.join(numbers)}"


def told_source(source: str) -> str:
    """Where it was read that something is out of date, or that nobody has looked."""
    return UNCHECKED if source == "none" else f"Read at {source}."


def report(reading: Reading) -> str:
    """The whole report: what is answered, what is not, contacts, and what is out of date."""
    asked = len(reading.answered) + len(reading.gaps)
    dated = reading.published
    counted = reading.counted
    when = f"{dated.month}, {where([dated.found], counted)}" if dated else "no date found"
    unread = [f"  {where([h], counted)}: {h.heading}" for h in reading.unread]
    parts = [
        f"{reading.file}: {reading.title or 'no title found'} ({when})",
        "A program has read this, and it can be wrong. Compare each line with the leaflet.",
        "",
        f"ANSWERED: {len(reading.answered)} of {asked} questions",
        *(line for answer in reading.answered for line in _answer(answer, counted)),
        "",
        f"NOT ANSWERED: {len(reading.gaps)} of {asked} questions",
        *(f"  {gap.asks} ({gap.kind})" for gap in reading.gaps),
        *(["", "HEADINGS WITH NOTHING FOUND: look yourself", *unread] if unread else []),
        "",
        f"CONTACTS AND NUMBERS: {len(reading.contacts)}",
        *(line for contact in reading.contacts for line in _contact(contact, counted)),
        "",
        f"OUT OF DATE, OR BETTER SAID ANOTHER WAY: {len(reading.out_of_date)}",
        *(line for one in reading.out_of_date for line in _stale(one, counted)),
    ]
    return "\n".join(parts) + "\n"


def _answer(answer: Answer, counted: str) -> Iterator[str]:
    yield f"  {answer.asks}"
    for found in answer.found:
        yield f"    {where([found], counted)}: “{found.words}”"
    for n, fact in enumerate(answer.proposals):
        yield f"    {'or' if n else 'perhaps'} {answer.kind}: {flow(fact)}"
    if answer.doubt:
        yield from _wrapped(f"Look twice. {answer.doubt}.")


def _contact(contact: ContactFound, counted: str) -> Iterator[str]:
    ways = [contact.phone, contact.email, contact.web, contact.address]
    name = contact.name or "no name found"
    yield f"  {where(contact.found, counted)}: {', '.join([name, *filter(None, ways)])}"
    if contact.refused:
        yield f"    {REFUSED[contact.refused]}"
        return
    hours = f", hours: {', '.join(map(flow, contact.hours))}" if contact.hours else ""
    heading = contact.found[0].heading or "no heading"
    yield f"    perhaps for: {' or '.join(contact.purposes)}{hours}, under “{heading}”"


def _stale(one: StaleFound, counted: str) -> Iterator[str]:
    for found in one.found:
        yield f"  {where([found], counted)}: “{found.words}”"
    yield from _wrapped(one.why)
    yield from _wrapped(f"Write instead: {one.instead}")
    yield f"    {told_source(one.source)}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 96, initial_indent="    ", subsequent_indent="    ")
