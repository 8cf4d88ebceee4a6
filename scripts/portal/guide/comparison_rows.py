"""What the comparison shows of each council, question by question and contact by contact."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import unlinked
from portal.councils.contacts import Contact
from portal.councils.sourced import Sourced
from portal.guide.comparison import ComparedQuestion
from portal.parts.composer import Composer
from portal.parts.marks import mark_at
from portal.parts.national_rules import national_rule, rule_of_today
from portal.parts.sentences import Said, fact_sentences


@dataclass(frozen=True)
class ComparedAnswer:
    """A fact: what it says, or why it is out of date and what holds today; and its source."""

    kind: str
    said: Said
    source: Markup


@dataclass(frozen=True)
class Answers:
    """What one council says to a question; nothing is a gap, and `silent` says whose."""

    slug: str
    name: str
    given: list[ComparedAnswer]
    silent: str


@dataclass(frozen=True)
class Noted:
    """A council that has a note of its own about a question, and where parents read it."""

    slug: str
    key: str
    name: str
    link: str
    source: Markup


@dataclass(frozen=True)
class Reached:
    """A council's contacts, each in one line with its source."""

    slug: str
    name: str
    contacts: list[tuple[str, Markup]]


def answers(c: Composer, question: ComparedQuestion) -> Answers:
    """What the council of `c` says to the question."""
    council = c.folder.council
    given = [
        ComparedAnswer(kind, _said(c, kind, fact), source(c, fact))
        for kind, fact in question.answers(council)
    ]
    leaflet = "The leaflet does not say."
    silent = leaflet if council.leaflet else "There is no leaflet, and nobody has said."
    return Answers(c.folder.slug, council.name, given, silent)


def _said(c: Composer, kind: str, fact: Sourced) -> Said:
    if fact.outdated:
        today = unlinked(national_rule(c, rule_of_today(c, fact.outdated)).text)
        then = unlinked(c.words.say(f"outdated.{fact.outdated}"))
        return Said((then, Markup("Today: {}").format(today)))
    said = fact_sentences(kind, fact, c.words)
    return Said(tuple(map(unlinked, said.paragraphs)), tuple(map(unlinked, said.items)))


def noted(c: Composer, question: ComparedQuestion, linked: bool) -> Noted:
    """The council of `c`, which has a note about the question; its page only when `linked`."""
    slug, council = c.folder.slug, c.folder.council
    part = "" if question.part == "top" else f"#{question.part}"
    link = f"../../{slug}/{question.page}/{part}" if linked else ""
    note = council.notes[question.place]
    return Noted(slug, f"note:{question.place}", council.name, link, source(c, note))


def reached(c: Composer, contacts: Sequence[Contact]) -> Reached:
    """These contacts of the council of `c`, with where each comes from and who confirmed it."""
    rows = [(_reach(it), source(c, it)) for it in contacts]
    return Reached(c.folder.slug, c.folder.council.name, rows)


def no_longer_used(c: Composer) -> Reached:
    """The contacts that stand in the leaflet of `c` and that nobody should use."""
    gone = [one for one in c.folder.council.contacts if one.superseded]
    rows = [(_reach(it), Markup("Leaflet: “{}”.").format("”; “".join(it.from_))) for it in gone]
    return Reached(c.folder.slug, c.folder.council.name, rows)


def _reach(it: Contact) -> str:
    ways = (it.phone, it.email, it.web, it.address)
    return f"{it.name}: {', '.join(way for way in ways if way)}"


def source(c: Composer, it: Sourced) -> Markup:
    """Where it comes from, and who at the council confirmed it, or that nobody has."""
    headings = "; ".join(f"“{heading}”" for heading in it.from_)
    told = [Markup("Leaflet: {}.").format(headings)] if headings else []
    if it.seen:
        told.append(Markup("Seen at {}, {}.").format(it.seen.at, c.words.month(it.seen.on)))
    confirmed = mark_at(c, it) if it.confirmed else None
    return Markup(" ").join([*told, confirmed or Markup("Not confirmed by the council.")])
