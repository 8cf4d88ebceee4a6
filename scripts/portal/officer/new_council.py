"""A new council's folder as text: what is known, and every field explained with its words.

What nobody knows yet is a comment: an officer takes the `# ` out and puts in what is so.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.core.languages import languages
from portal.core.yaml_scalar import scalar
from portal.councils.contacts import Contact
from portal.councils.facts import Facts
from portal.councils.places import PLACES
from portal.officer.vocabulary import comment, facts, out_of_date, purposes
from portal.translations.words import Words

CONTACT_LINES = {
    "phone": "0113 496 0000",
    "email": "name@yourcouncil.gov.uk",
    "web": "yourcouncil.gov.uk/complaints",
    "address": "Street, town and postcode",
    "hours": '[{is: mon_fri, from: "9:00", to: "17:00"}]  # or {is: always}, {is: other_times}',
    "superseded": "true  # only for one in your leaflet that must not be used any more",
}


@dataclass(frozen=True)
class New:
    """What is known of a new council. The number has been given by somebody with the role `by`,
    or was seen at the address `seen`."""

    name: str
    contact: str
    phone: str
    colour: str
    on: date
    by: str = ""
    seen: str = ""
    purpose: str = "information"
    languages: tuple[str, ...] = ()


def slug_of(name: str) -> str:
    """The folder's name: `St Helen's & Wick` becomes `st-helens-and-wick`."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).encode("ascii", "ignore")
    words = re.sub(r"['.]", "", plain.decode()).lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def council_yml(new: New, words: Words, shown: Facts) -> str:
    """The text of council.yml: valid, with a name, a colour and one contact.

    `words` are the English ones; `shown` are the facts of the fictional council, which has every
    kind, so that each can be explained with a value that it allows.
    """
    parts = (_head(new), facts(words, shown), _notes(), _contacts(new, words), out_of_date(words))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def notes_md(name: str) -> str:
    """The text of notes.en.md: nothing yet, and how to write the first note.

    It says so where a file's own lines stand, between `---`: translators are not given those.
    """
    paragraphs = (
        f"What only {name} says, in plain English. There is nothing here yet, and there need not "
        "be. Write below the second line of three dashes.",
        "One part for each place in the pages. It begins with a line of its own: two number signs, "
        "a space, and the place, such as tips. The place also stands under `notes:` in "
        "council.yml, with where the note comes from. Write as you would to a parent: short "
        "sentences, one idea in each.",
        "Before your council takes the site on, it needs two, for the page About this site: "
        "`accessibility` (who to tell when something does not work) and `privacy` (who is "
        "responsible, and who to ask).",
    )
    lines = [line for text in paragraphs for line in comment(text)]
    return "\n".join(["---", *lines, "---", ""])


def _head(new: New) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../council.schema.json"
    yield f"# {new.name}. The line above gives completion and help in an editor that knows it."
    yield "#"
    yield from comment(
        "A line that begins with # is not read. What you do not know stays one: the site then says "
        "what holds in all of England. Where you do know it, take out the # and the space behind "
        "it, and put in what is so at your council."
    )
    yield from comment(
        "Everything that you add needs a source, one or more of these: `from: HEADING` (write the "
        "heading in your leaflet under which it stands), `seen: {at: yourcouncil.gov.uk/page, on: "
        "2026-11}` (the page on which you read it), `confirmed: {by: your role, on: 2026-11-22}` "
        "(you know it, and say so: your role, never your name)."
    )
    yield f"name: {scalar(new.name)}"
    yield "# The colour of links, of buttons, and of the line beside what your council says."
    yield "# White has to be readable on it: the build checks it."
    yield f'colour: "{new.colour}"'
    yield "# The languages of the site, English first."
    offered = ", ".join(new.languages or languages())
    yield f"{'' if new.languages else '# '}languages: [{offered}]"
    yield "# A short address of your own that leads here, to print and to say."
    yield "# short_url: yourcouncil.gov.uk/meeting"
    yield "# Your leaflet for parents, if there is one. Leave `published` out if it has no date."
    yield '# leaflet: {title: "HEADING on its first page", by: the council, published: 2026-05}'
    yield "# `portal council adopt` writes here: `law_read` when a person who knows the law has"
    yield "# read the national texts, and `adopted` when the council takes the site on."


def _notes() -> Iterator[str]:
    yield from comment(
        "Your own paragraphs. Each stands in notes.en.md under its place; here is where it comes "
        f"from. `promise: true` says that it promises a service. The places: {', '.join(PLACES)}."
    )
    yield "notes:"
    yield "  # tips: {from: HEADING}"


def _contacts(new: New, words: Words) -> Iterator[str]:
    yield from comment(
        "Who a parent can ring or write to. `main` is the one that is shown first. The purposes:"
    )
    yield from purposes(words)
    yield "contacts:"
    yield from _known_contact(new) if new.phone else ()
    yield "  # - purpose: complaint"
    yield "  #   name: What the service is called"
    for name, field in Contact.model_fields.items():
        if name in CONTACT_LINES:
            yield f"  #   {field.alias or name}: {CONTACT_LINES[name]}"
    yield "  #   confirmed: {by: your role, on: 2026-11-22}"


def _known_contact(new: New) -> Iterator[str]:
    yield f"  - purpose: {new.purpose}"
    yield f"    name: {scalar(new.contact)}"
    yield f"    phone: {scalar(new.phone)}"
    yield "    main: true"
    if new.seen:
        yield f"    seen: {{at: {scalar(new.seen)}, on: {new.on:%Y-%m}}}"
    if new.by:
        yield f"    confirmed: {{by: {scalar(new.by)}, on: {new.on}}}"
