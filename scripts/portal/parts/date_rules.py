"""Which dates follow from a conference in one council: its own rules, and England's beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.core.dates import DateRule
from portal.councils.council import Council
from portal.councils.national import NationalFact, national
from portal.councils.sourced import Duration
from portal.parts.steps import MEETING, STEPS, Counted, Step

# What is counted so is due then at the latest.
LIMITS = ("before", "within", "at_least_every")


@dataclass(frozen=True)
class Whose:
    """A rule for the date of the step `what`, and who says it.

    That is the council's `fact`, a `national` rule, or both. `kind` is how the council counts it.
    """

    rule: DateRule
    what: str
    fact: str
    national: str
    kind: str = ""

    @property
    def limit(self) -> bool:
        """Whether it is due then at the latest; else about then."""
        return bool(self.national) or self.kind in LIMITS

    @property
    def in_a_month(self) -> bool:
        """Whether it only says how often: the day would be one that nobody has set."""
        return self.kind == "every" and not self.limit


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
            yield Whose(rule, step.key, counted.fact, step.national, own.kind)
            return
        yield Whose(rule, step.key, counted.fact, "", own.kind)
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
