"""Where everything on the site comes from: headings of the leaflet, pages, persons, the law."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.contacts import Contact
from portal.councils.council import OutOfDate
from portal.councils.national import national
from portal.councils.places import STATEMENTS
from portal.councils.sourced import Sourced
from portal.parts.blocks import Block, FactBlock, NoteBlock
from portal.parts.composer import Composer
from portal.parts.council_facts import note_html
from portal.parts.marks import confirmed_mark, seen_mark
from portal.parts.national_rules import national_part, national_rule
from portal.parts.sentences import fact_sentences

Headings = tuple[str, ...]


@dataclass(frozen=True)
class UnderHeadings:
    """What stands in the leaflet under these headings."""

    headings: Headings
    blocks: list[Block]


@dataclass(frozen=True)
class OutOfDateShown:
    """What is out of date in the leaflet, under which headings, and what holds today."""

    headings: Headings
    says: Markup
    today: Markup


@dataclass(frozen=True)
class ContactSource:
    """A contact as text, the headings of the leaflet that name it, and how sure we are."""

    text: str
    headings: str
    mark: Markup


def sources(c: Composer) -> Markup:
    """Every local fact by the heading of the leaflet it stands under, and all the rest."""
    under: dict[Headings, list[Block]] = {}
    for source, block in _entries(c):
        under.setdefault(tuple(source.from_), []).append(block)
    pages = under.pop((), [])
    council = c.folder.council
    return c.part(
        "sources",
        leaflet=council.leaflet,
        leaflet_date=c.leaflet_date(),
        confirmed=any(entry.it.confirmed for entry in council.entries()),
        under=[UnderHeadings(*group) for group in under.items()],
        pages=pages,
        out_of_date=[_out_of_date(c, one) for one in council.out_of_date],
        superseded=[_superseded(one) for one in council.contacts if one.superseded],
        contacts=[_contact(c, one) for one in council.usable()],
    )


def rules(c: Composer) -> Markup:
    """Every rule for all of England, with where it was read."""
    known = [national_rule(c, key) for key in national().facts]
    return c.part("rules", year=str(national().working_together), rules=known)


def _entries(c: Composer) -> Iterator[tuple[Sourced, Block]]:
    """Each fact and note with who says so; they do not count as shown here."""
    council = c.folder.council
    for kind, fact in council.facts.given().items():
        yield fact, FactBlock(kind, fact_sentences(kind, fact, c.words), _known(c, fact))
    for place, source in council.notes.items():
        if council.adopted or place not in STATEMENTS:
            html, lang = note_html(c, place)
            yield source, NoteBlock(f"note:{place}", html, _known(c, source), lang)


def _known(c: Composer, it: Sourced) -> Markup | None:
    """Who confirmed it, and on which page it was seen, with the whole address."""
    confirmed = [confirmed_mark(c, it.confirmed)] if it.confirmed else []
    seen = [seen_mark(c, it.seen), isolated(it.seen.at)] if it.seen else []
    return Markup(" ").join([*confirmed, *seen]) or None


def _out_of_date(c: Composer, it: OutOfDate) -> OutOfDateShown:
    today = national_part(c, it.fact) if it.fact else Markup("")
    return OutOfDateShown(tuple(it.from_), c.say(f"outdated.{it.what}"), today)


def _superseded(it: Contact) -> ContactSource:
    reach = it.phone or it.web or it.address
    return ContactSource(f"{it.name}: {reach}", "; ".join(it.from_), Markup(""))


def _contact(c: Composer, it: Contact) -> ContactSource:
    mark = _known(c, it) or c.say("mark.leaflet")
    ways = [way for way in (it.phone, it.email, it.web, it.address) if way]
    return ContactSource(f"{it.name}: {', '.join(ways)}", "; ".join(it.from_), mark)
