"""The guide's page that lays the councils side by side, as Markdown with HTML in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import get_args

from markupsafe import Markup

from portal.councils.contacts import Contact, Purpose
from portal.councils.council import Council
from portal.councils.folder import Folder
from portal.guide.comparison import ComparedQuestion, answered, compared_questions, title
from portal.guide.comparison_rows import (
    Answers,
    Noted,
    answers,
    no_longer_used,
    noted,
    reached,
)
from portal.parts.blocks import NationalRule
from portal.parts.composer import Composer
from portal.parts.national_rules import national_rule
from portal.parts.templates import parts
from portal.translations.trust import checked_words


@dataclass(frozen=True)
class CouncilAtOnce:
    """A council in one line: how many questions it answers, its notes, its leaflet."""

    slug: str
    council: Council
    link: str
    answered: int
    published: Markup


@dataclass(frozen=True)
class QuestionShown:
    """A question with every council's answers and notes, and what holds in all of England."""

    wording: str
    answers: list[Answers]
    noted: list[Noted]
    without: list[str]
    rules: list[NationalRule]


def comparison_page(
    folders: Sequence[Folder], broken: Sequence[str], order: Sequence[str], published: Sequence[str]
) -> str:
    """The page for these councils; `broken` ones have a mistake in their files and are named only.

    `order` is the reading order of the shared pages. `published` are the councils with a site
    beside the guide: only those are linked to.
    """
    words = checked_words("en")
    every = [Composer(folder, words, date.today()) for folder in folders]
    found = compared_questions(order)
    asked = [question for question in found if question.kinds]
    pages = [
        (title(name), [_question(every, question, published) for question in group])
        for name, group in groupby(found, lambda question: question.page)
    ]
    purposes = [
        (
            words.say(f"contact.{purpose}").striptags(),
            [reached(c, _used_for(c, purpose)) for c in every],
        )
        for purpose in get_args(Purpose)
    ]
    gone = [one for one in map(no_longer_used, every) if one.contacts]
    return (
        parts()
        .get_template("comparison.html")
        .render(
            councils=[_at_once(c, asked, published) for c in every],
            broken=broken,
            pages=pages,
            asked=len(asked),
            purposes=purposes,
            superseded=gone,
            england=words.say("tag.national"),
            read_at=words.say("source.read_at"),
        )
    )


def _at_once(
    c: Composer, asked: Sequence[ComparedQuestion], published: Sequence[str]
) -> CouncilAtOnce:
    slug, council = c.folder.slug, c.folder.council
    link = f"../../{slug}/" if slug in published else ""
    return CouncilAtOnce(slug, council, link, answered(council, asked), c.leaflet_date())


def _used_for(c: Composer, purpose: str) -> list[Contact]:
    """In the order of the council's file."""
    return [k for k in c.folder.council.contacts if k.purpose == purpose and not k.superseded]


def _question(
    every: Sequence[Composer], question: ComparedQuestion, published: Sequence[str]
) -> QuestionShown:
    has = [c for c in every if question.place in c.folder.council.notes]
    without = [] if question.kinds else [c.folder.council.name for c in every if c not in has]
    return QuestionShown(
        question.wording,
        [answers(c, question) for c in every] if question.kinds else [],
        [noted(c, question, c.folder.slug in published) for c in has],
        without,
        [national_rule(c, key) for c in every[:1] for key in question.rules],
    )
