"""The dates that follow from a conference: from the parent's own date, and for an example.

The form and its list work by a script and are hidden without it; the example is there for a
reader without one, and on paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from portal.core.bank_holidays import calendar
from portal.core.dates import Calendar, DateRule, dates
from portal.core.markup import unlinked
from portal.councils.sourced import Sourced
from portal.parts.composer import Composer
from portal.parts.date_rules import Whose, date_rules
from portal.parts.national_rules import national_rule
from portal.parts.sentences import fact_sentences
from portal.parts.steps import STEPS, Step

WRONG = ("empty", "impossible", "beyond")
THURSDAY = 3


@dataclass(frozen=True)
class DatedRule:
    """A date that a script fills in: its step, its rule, what says so, and who.

    `doubt` is true where the leaflet does not say if weekends count.
    """

    what: str
    rule: DateRule
    said: Markup
    local: bool
    national: bool
    doubt: bool


@dataclass(frozen=True)
class DatedStep:
    """A step of the list: the meeting itself, or the rules for one date."""

    it: Step
    rules: tuple[DatedRule, ...]


@dataclass(frozen=True)
class ExampleDate:
    """A step and its date after the made-up conference."""

    what: str
    day: Markup


def date_form(c: Composer) -> Markup:
    """The form for a parent's own date, and the list that a script fills in."""
    free = calendar(c.day)
    found = [_dated(c, whose) for whose in date_rules(c.folder.council)]
    english = (c.words.english or c.words).day_names()
    here = c.words.day_names()
    return c.part(
        "dates",
        steps=[
            DatedStep(s, tuple(d for d in found if d.what == s.key))
            for s in STEPS
            if s.dates or s.is_meeting
        ],
        first=str(free.first),
        last=str(free.last),
        holidays=" ".join(day.isoformat() for day in sorted(free.holidays)),
        same_day=_same_day(c),
        wrong=[(why, _wrong(c, why, free)) for why in WRONG],
        here=here,
        english=english,
        months=list(zip(here.alone, english.months, strict=True)),
    )


def _wrong(c: Composer, why: str, free: Calendar) -> Markup:
    return unlinked(c.say(f"dates.wrong.{why}", first=str(free.first), last=str(free.last)))


def _dated(c: Composer, whose: Whose) -> DatedRule:
    fact = c.folder.council.facts.given().get(whose.fact)
    return DatedRule(
        what=whose.what,
        rule=whose.rule,
        said=unlinked(_said(c, whose, fact)),
        local=bool(whose.fact),
        national=bool(whose.national),
        doubt=whose.rule.unit == "day" and bool(fact and fact.from_),
    )


def _said(c: Composer, whose: Whose, fact: Sourced | None) -> Markup:
    if not fact:
        return national_rule(c, whose.national).text
    return Markup(" ").join(fact_sentences(whose.fact, fact, c.words).paragraphs)


def _same_day(c: Composer) -> bool:
    counting = c.folder.council.facts.counting
    return bool(counting and counting.is_ == "same_day")


def date_example(c: Composer) -> Markup:
    """The dates of a made-up first conference, for a reader without script or on paper."""
    free = calendar(c.day)
    meeting = _made_up_meeting(free)
    found = date_rules(c.folder.council)
    rows = _rows(c, found, dates(meeting, "first", [w.rule for w in found], free, _same_day(c)))
    return c.part(
        "example",
        meeting=c.words.day(meeting),
        rows=rows,
        last=str(free.last),
        same_day=_same_day(c),
    )


def _rows(c: Composer, found: Sequence[Whose], days: dict[str, date | None]) -> list[ExampleDate]:
    known = [(whose.what, days.get(whose.rule.key)) for whose in found if whose.rule.of == "first"]
    dated = sorted(((what, day) for what, day in known if day), key=lambda row: row[1])
    return [ExampleDate(what, c.words.day(day)) for what, day in dated]


def _made_up_meeting(free: Calendar) -> date:
    """A Thursday of next year's February that is no holiday: the same all year long."""
    day = date(free.last - 2, 2, 1)
    while day.weekday() != THURSDAY or free.free(day):
        day += timedelta(days=1)
    return day
