"""England's bank holidays for the years around the build."""

from datetime import date
from functools import cache

from portal.core.dates import Calendar
from portal.core.kept import kept

YEARS = 5


@cache
def calendar(today: date | None = None) -> Calendar:
    """Five years of bank holidays: the last one, for a meeting that was, this one, three more.

    The law or the government can add a day at any time; a new build then knows it, once the
    library does (https://www.gov.uk/bank-holidays is the official list).
    """
    first = (today or date.today()).year - 1
    years = range(first, first + YEARS)
    found = kept("holidays", (str(first),), lambda: _listed(years))
    return Calendar(years[0], years[-1], found)


def _listed(years: range) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 (slow to load)

    found = country_holidays("GB", subdiv="ENG", years=years)
    # The list has a holiday on a weekend and its substitute; only the substitute changes anything.
    return frozenset(day for day in found if day.weekday() < 5)
