"""Which dates follow from a conference in one council: its own rules, and England's beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.core.dates import DateRule
from portal.councils.council import Council
from portal.councils.national import NationalFact, national
from portal.councils.sourced import Duration

# What is counted: its key, of which meeting, from when, the council's fact, the national rule.
COUNTED = (
    ("reports", "first", "meeting", "reports_initial", ""),
    ("core-first", "first", "meeting", "core_group_first", "first_core_group"),
    ("core-next", "first", "core-first", "core_group_rhythm", ""),
    ("review-first", "first", "meeting", "review_first", "first_review"),
    ("review-reports", "first", "review-first", "reports_review", ""),
    ("review-next", "first", "review-first", "review_later", "later_reviews"),
    ("reports", "review", "meeting", "reports_review", ""),
    ("review-next", "review", "meeting", "review_later", "later_reviews"),
)


@dataclass(frozen=True)
class Whose:
    """A rule for a date, and who says it: the council's `fact`, a `national` rule, or both."""

    rule: DateRule
    what: str
    fact: str
    national: str


def date_rules(council: Council) -> list[Whose]:
    """The rules in the order in which they can be counted.

    Where the council's own number is not the national one, both stand, the council's first and
    the one that others are counted from.
    """
    return [whose for row in COUNTED for whose in _row(council, *row)]


def _row(
    council: Council, key: str, of: str, start: str, kind: str, england: str
) -> Iterator[Whose]:
    fact = getattr(council.facts, kind)
    own = fact if isinstance(fact, Duration) and not fact.outdated else None
    limit = national().facts[england] if england else None
    if own:
        count = -own.number if own.kind == "before" else own.number
        rule = DateRule(f"{of}-{key}", of, _name(of, start), count, own.unit)
        if limit and (limit.unit, _number(limit)) == (own.unit, own.number):
            yield Whose(rule, key, kind, england)
            return
        yield Whose(rule, key, kind, "")
        key = f"{key}-england"
    if limit:
        rule = DateRule(f"{of}-{key}", of, _name(of, start), _number(limit), str(limit.unit))
        yield Whose(rule, key.removesuffix("-england"), "", england)


def _number(limit: NationalFact) -> int:
    found = limit.duration()
    assert found, "a rule that sets a date has a number"
    return found[1]


def _name(of: str, start: str) -> str:
    return start if start == "meeting" else f"{of}-{start}"
