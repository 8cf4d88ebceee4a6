"""Why the timeline's dates are what they are: what the council says, and England's rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.bank_holidays import calendar
from portal.parts.composer import Composer
from portal.parts.council_facts import fact_block, local_part
from portal.parts.date_rules import Whose, date_rules
from portal.parts.meeting_dates import same_day
from portal.parts.national_rules import rule_beside
from portal.parts.steps import STEPS, Step


@dataclass(frozen=True)
class DateDoubt:
    """What may be in doubt about the date of a rule: of which step, and if its `days` are.

    They are where the leaflet does not say if weekends count.
    """

    key: str
    title: str
    days: bool


def why_dates(c: Composer) -> Markup:
    """The rules in whole sentences, then what is in doubt about a parent's own dates."""
    given = c.folder.council.facts.given()
    kinds = [kind for kind in dict.fromkeys(_kinds()) if kind in given]
    return c.part(
        "why_dates",
        own=local_part(c, [fact_block(c, kind) for kind in kinds], named=True),
        england=list(filter(None, (_england(c, step) for step in STEPS))),
        doubts=[_doubt(c, whose) for whose in date_rules(c.folder.council)],
        same_day=same_day(c),
        last=str(calendar(c.day).last),
    )


def _kinds() -> Iterator[str]:
    """The facts that a date of some step is counted by, or that stand in its place."""
    for step in STEPS:
        if step.dates:
            yield from (*step.facts, *(counted.fact for counted in step.dates))


def _england(c: Composer, step: Step) -> Markup:
    given = c.folder.council.facts.given()
    named = any(kind in given for kind in step.facts)
    return rule_beside(c, step.facts, step.national, named) if step.national else Markup("")


def _doubt(c: Composer, whose: Whose) -> DateDoubt:
    [title] = (step.title for step in STEPS if step.key == whose.what)
    fact = c.folder.council.facts.given().get(whose.fact)
    return DateDoubt(whose.rule.key, title, whose.rule.unit == "day" and bool(fact and fact.from_))
