"""The dates that follow from a conference, by the rules of a council and of England.

`overrides/assets/dates.js` is the same for a parent's phone: shared cases and made-up ones hold
the two together (tests/browser/test_dates.py).
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class DateRule:
    """The date `key`: `count` units from the date `start`; a negative count is before it.

    `start` is `meeting`, or the key of an earlier rule. `of` says for which meeting it holds:
    `first` or `review`. `unit` is `day`, `working_day`, `week` or `month`.
    """

    key: str
    of: str
    start: str
    count: int
    unit: str


@dataclass(frozen=True)
class Calendar:
    """England's bank holidays of whole years, from `first` to `last`."""

    first: int
    last: int
    holidays: frozenset[date]

    def holds(self, day: date) -> bool:
        return self.first <= day.year <= self.last

    def free(self, day: date) -> bool:
        """A Saturday, Sunday or bank holiday: not a working day."""
        return day.weekday() > 4 or day in self.holidays


def months_after(day: date, count: int) -> date:
    """The same day of the month, `count` months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, count: int, unit: str, calendar: Calendar, same_day: bool = False) -> date:
    """`count` units after `day`, or before it when negative.

    Days are counted from the next day; with `same_day` the day itself is the first of them. A
    month later is the same day of the month, or its last day when there is none such (31 August
    and six months: 28 or 29 February).
    """
    if unit == "month":
        return months_after(day, count)
    step = ONE_DAY if count > 0 else -ONE_DAY
    if unit == "week":
        return day + count * 7 * ONE_DAY
    at = day - ONE_DAY if same_day and count > 0 else day
    if unit == "day":
        return at + count * ONE_DAY
    left = abs(count)
    while left:
        at += step
        left -= not calendar.free(at)
    return at


def dates(
    meeting: date, of: str, rules: Iterable[DateRule], calendar: Calendar, same_day: bool = False
) -> dict[str, date | None]:
    """Each date by its key; None for one that lies outside the calendar, and all that follow it.

    A rule may stand before the one that it is counted from.
    """
    known = {rule.key: rule for rule in rules if rule.of == of}

    def find(key: str) -> date | None:
        if key == "meeting":
            return meeting
        rule = known[key]
        start = find(rule.start)
        day = add(start, rule.count, rule.unit, calendar, same_day) if start else None
        return day if day and calendar.holds(day) else None

    return {key: find(key) for key in ["meeting", *known]}


def other_count(
    day: date, rule: DateRule, calendar: Calendar, same_day: bool = False
) -> date | None:
    """For a rule in bare days: the date if weekends did not count, where that is another."""
    if rule.unit != "day":
        return None
    other = add(day, rule.count, "working_day", calendar, same_day)
    return other if other != add(day, rule.count, "day", calendar, same_day) else None
