"""A draft of a council's folder from its leaflet: every proposal a comment, nothing a fact.

It is the folder of a new council (see new_council.py), in which each proposal takes the place of
the example for its field, so that it stands beside what the field means.
"""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import ValidationError

from portal.core.yaml_scalar import scalar
from portal.councils.contacts import Contact
from portal.councils.facts import Facts
from portal.officer.new_council import New, council_yml, notes_md
from portal.oldleaflet.answers import HEADING_UNKNOWN
from portal.oldleaflet.contacts_found import ContactFound
from portal.oldleaflet.reading import Reading
from portal.oldleaflet.reading_report import REFUSED, flow, told_source, where
from portal.site.style import HOUSE_COLOUR
from portal.translations.words import Words

DRAFT_HEAD = """\
# A program read {file}.
# What it found stands under lines with FOUND. Each is a guess: look it up in the leaflet. If it is
# right, take out the # and the space behind it. If it is not, put it right or leave it.
# Begin with the line `leaflet`: what comes `from` a heading of the leaflet needs it.
"""
NOTES = """\
<!--
A program read {file}.
It may say something of its own here. Its sentences were not copied: write yours.

{list}
-->
"""


def council_text(reading: Reading, name: str, words: Words, shown: Facts) -> str:
    """The text of council.yml: no fact, no contact. `words`, `shown`: see portal.newcouncil."""
    new = New(name=name, contact="", phone="", colour=HOUSE_COLOUR, on=date.today())
    facts, notes = _answers(reading)
    proposed = {
        "notes:": [line for lines in notes.values() for line in lines],
        "contacts:": list(_contacts(reading)),
        "out_of_date:": list(_out_of_date(reading)),
    }
    result: list[str] = []
    for line in council_yml(new, words, shown).splitlines():
        kind = re.match(r"  # (\w+): \{", line)
        if line.startswith("# leaflet:"):
            result += _leaflet(reading, name)
        elif kind and kind[1] in facts:
            # With nothing that could be proposed, the example stays.
            result += facts[kind[1]] if len(facts[kind[1]]) > 1 else [*facts[kind[1]], line]
        else:
            result += [line, *proposed.get(line, [])]
    first, *rest = result
    return "\n".join([first, *DRAFT_HEAD.format(file=reading.file).splitlines(), *rest]) + "\n"


def notes_text(reading: Reading, name: str) -> str:
    """The text of notes.en.md: comments that say where to look, no sentence of the leaflet."""
    rows = [
        f"{answer.kind}: {where(answer.found, reading.counted)}. {answer.asks}"
        for answer in reading.answered
        if answer.kind not in Facts.model_fields
    ]
    rows += [
        f"{where([found], reading.counted)}: the part under this heading, where nothing was found"
        for found in reading.unread
    ]
    listed = "\n".join(rows) or "Nothing was found."
    return notes_md(name) + "\n" + NOTES.format(file=reading.file, list=listed)


def _leaflet(reading: Reading, name: str) -> Iterator[str]:
    """A proposal like all the others: a title that was guessed wrongly would be published."""
    title, dated = reading.title or "HEADING on its first page", reading.published
    told = "Is the title right, as on the first page?"
    if dated:
        told += f" And the month, in {where([dated.found], reading.counted)}?"
    yield f"#     FOUND: {told}"
    record = {"title": title, "by": name, "file": reading.file}
    fields = [f"{key}: {scalar(value)}" for key, value in record.items()]
    fields += [f"published: {dated.month}"] if dated else []
    yield f"# leaflet: {{{', '.join(fields)}}}"


def _answers(reading: Reading) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lines of each fact, and of each note, that was found."""
    facts: dict[str, list[str]] = {}
    notes: dict[str, list[str]] = {}
    for answer in reading.answered:
        told = f"  #     FOUND in {where(answer.found, reading.counted)}: {answer.asks}"
        lines = [f"{told} Look twice. {answer.doubt}." if answer.doubt else told]
        for n, fact in enumerate(answer.proposals):
            lines.append(f"  #{'     or' if n else ''} {answer.kind}: {flow(fact)}")
        (facts if answer.kind in Facts.model_fields else notes)[answer.kind] = lines
    return facts, notes


def _contacts(reading: Reading) -> Iterator[str]:
    for contact in reading.contacts:
        told = f"  #     FOUND in {where(contact.found, reading.counted)}"
        if contact.refused:
            yield f"{told}: {contact.phone}, {REFUSED[contact.refused]}"
            continue
        also = ", ".join(contact.purposes[1:])
        yield f"{told}. Is this still so? Ring it, or look it up today."
        if also:
            yield f"  #     It may also be for: {also}"
        yield from _contact(contact)


def _contact(contact: ContactFound) -> Iterator[str]:
    ways = ("phone", "email", "web", "address")
    record = {"purpose": contact.purposes[0], "name": contact.name or "What it is called"}
    record |= {way: value for way in ways if (value := getattr(contact, way))}
    heading = contact.found[0].heading or HEADING_UNKNOWN
    try:
        Contact.model_validate(record | {"hours": contact.hours, "from": heading})
    except ValidationError as error:
        yield f"  #     It cannot be written as it stands: {error.errors()[0]['msg']}"
    for n, (field, value) in enumerate(record.items()):
        yield f"  # {'  ' if n else '- '}{field}: {scalar(value)}"
    if contact.hours:
        yield f"  #   hours: [{', '.join(map(flow, contact.hours))}]"
    yield f"  #   from: {scalar(heading)}"


def _out_of_date(reading: Reading) -> Iterator[str]:
    for one in reading.out_of_date:
        told = where(one.found, reading.counted)
        yield f"  #     FOUND in {told}: {one.why} {told_source(one.source)}"
        if one.word:
            headings = dict.fromkeys(f.heading or HEADING_UNKNOWN for f in one.found)
            yield f"  # - {{what: {one.word}, from: [{', '.join(map(scalar, headings))}]}}"
