"""Which dates follow from a conference in one council: its own rules, and England's beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.core.dates import DateRule
from portal.councils.council import Council
from portal.councils.national import NationalFact, national
from portal.councils.sourced import Duration
from portal.parts.steps import MEETING, STEPS, Counted, Step


@dataclass(frozen=True)
class Whose:
    """A rule for the date of the step `what`, and who says it.

    That is the council's `fact`, a `national` rule, or both.
    """

    rule: DateRule
    what: str
    fact: str
    national: str


def date_rules(council: Council) -> list[Whose]:
    """The rules, in the order of the steps.

    Where the council's own number is not the national one, both stand, the council's first and
    the one that others are counted from.
    """
    return [
        whose for step in STEPS for counted in step.dates for whose in _both(council, step, counted)
    ]


def _both(council: Council, step: Step, counted: Counted) -> Iterator[Whose]:
    fact = council.facts.given().get(counted.fact)
    own = fact if isinstance(fact, Duration) and not fact.outdated else None
    limit = national().facts[step.national] if step.national else None
    key = step.key
    if own:
        count = -own.number if own.kind == "before" else own.number
        rule = _rule(counted, key, count, own.unit)
        if limit and (limit.unit, _number(limit)) == (own.unit, own.number):
            yield Whose(rule, step.key, counted.fact, step.national)
            return
        yield Whose(rule, step.key, counted.fact, "")
        key = f"{key}-england"
    if limit:
        rule = _rule(counted, key, _number(limit), str(limit.unit))
        yield Whose(rule, step.key, "", step.national)


def _rule(counted: Counted, key: str, count: int, unit: str) -> DateRule:
    start = MEETING if counted.start == MEETING else f"{counted.of}-{counted.start}"
    return DateRule(f"{counted.of}-{key}", counted.of, start, count, unit)


def _number(limit: NationalFact) -> int:
    found = limit.duration()
    assert found, "a rule that sets a date has a number"
    return found[1]
