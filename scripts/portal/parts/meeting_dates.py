"""The form for a parent's own date, and an example for a reader without script or on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from portal.core.bank_holidays import calendar
from portal.core.dates import Calendar, dates
from portal.core.markup import unlinked
from portal.parts.composer import Composer
from portal.parts.date_rules import Whose, date_rules
from portal.parts.steps import STEPS

WRONG = ("empty", "impossible", "beyond", "unread")
THURSDAY = 3


@dataclass(frozen=True)
class ExampleDate:
    """A step and its date after the made-up conference."""

    title: Markup
    day: Markup


def date_form(c: Composer) -> Markup:
    """The form; its script fills in the dates of the timeline below it."""
    free = calendar(c.day)
    return c.part(
        "dates",
        first=str(free.first),
        last=str(free.last),
        holidays=" ".join(day.isoformat() for day in sorted(free.holidays)),
        same_day=same_day(c),
        wrong=[(why, _wrong(c, why, free)) for why in WRONG],
        **day_names(c),
    )


def day_names(c: Composer) -> dict[str, object]:
    """What a script needs to write a day, here and in English beside it."""
    here, english = c.words.day_names(), (c.words.english or c.words).day_names()
    return {"here": here, "english": english}


def _wrong(c: Composer, why: str, free: Calendar) -> Markup:
    return unlinked(c.say(f"dates.wrong.{why}", first=str(free.first), last=str(free.last)))


def same_day(c: Composer) -> bool:
    """Whether here the day of the meeting is the first that counts."""
    counting = c.folder.council.facts.counting
    return bool(counting and counting.is_ == "same_day")


def date_example(c: Composer) -> Markup:
    """The dates of a made-up first conference, for a reader without script or on paper."""
    free = calendar(c.day)
    meeting = _made_up_meeting(free)
    found = date_rules(c.folder.council)
    rows = _rows(c, found, dates(meeting, "first", [w.rule for w in found], free, same_day(c)))
    return c.part(
        "example",
        meeting=c.words.day(meeting),
        rows=rows,
    )


def _rows(c: Composer, found: Sequence[Whose], days: dict[str, date | None]) -> list[ExampleDate]:
    titles = {step.key: step.title for step in STEPS}
    known = [(w, day) for w in found if w.rule.of == "first" and (day := days.get(w.rule.key))]
    return [_row(c, w, titles[w.what], day) for w, day in sorted(known, key=lambda row: row[1])]


def _row(c: Composer, whose: Whose, title: str, day: date) -> ExampleDate:
    exact = not whose.in_a_month
    return ExampleDate(c.say(title), c.words.day(day) if exact else c.words.month(f"{day:%Y-%m}"))


def _made_up_meeting(free: Calendar) -> date:
    """A Thursday of next year's February that is no holiday: the same all year long."""
    day = date(free.last - 2, 2, 1)
    while day.weekday() != THURSDAY or free.free(day):
        day += timedelta(days=1)
    return day
