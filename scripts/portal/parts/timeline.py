"""All the steps of a case in one list: how long each takes here, or a parent's own dates.

A date line is there for each rule, hidden, until the script fills it in.
"""

from dataclasses import dataclass

from markupsafe import Markup

from portal.core.bank_holidays import calendar
from portal.councils.national import national
from portal.councils.sourced import Duration
from portal.parts.composer import Composer
from portal.parts.date_rules import Whose, date_rules
from portal.parts.national_rules import differs, national_part
from portal.parts.sentences import fact_sentences
from portal.parts.steps import STEPS, Step


@dataclass(frozen=True)
class DatedLine:
    """A line that the script fills in with a date. `often`: how often it is, in a few words."""

    by: Whose
    often: Markup


@dataclass(frozen=True)
class TimelineStep:
    """A step, and how long it takes: the council's `own` words, `england`'s, or what is `open`.

    `some`: England's were read in the rules of some councils alone.
    """

    it: Step
    own: Markup
    england: Markup
    some: bool
    open: Markup
    lines: tuple[DatedLine, ...]


def timeline(c: Composer) -> Markup:
    """Each step with the council's own time for it, and the national one where it is another."""
    found = [_shown(c, step) for step in STEPS]
    steps = [step for step in found if step.own or step.england or step.open]
    return c.part(
        "timeline",
        before=[step for step in steps if step.it.when == "before"],
        around=[step for step in steps if step.it.when == "around"],
        plan=[step for step in steps if step.it.when == "plan"],
        meeting_rule=national_part(c, "first_conference"),
        last=str(calendar(c.day).last),
    )


def _shown(c: Composer, step: Step) -> TimelineStep:
    own = Markup(" ").join(filter(None, (_shortly(c, kind) for kind in step.facts)))
    england = _limit(c, step, own)
    open_ = c.say(step.open) if step.open and not own and not england else Markup("")
    lines = [DatedLine(w, _shortly(c, w.fact)) for w in date_rules(c.folder.council)]
    some = bool(england) and national().facts[step.national].state == "local"
    return TimelineStep(
        step, own, england, some, open_, tuple(d for d in lines if d.by.what == step.key)
    )


def _shortly(c: Composer, kind: str) -> Markup:
    """What the council says, in a few words: the whole stands under "Why these dates?"."""
    fact = c.folder.council.facts.given().get(kind)
    if not fact or fact.outdated:
        return Markup("")
    if isinstance(fact, Duration):
        return c.words.duration(f"duration.{fact.kind}.{fact.unit}", fact.number)
    return Markup(" ").join(fact_sentences(kind, fact, c.words).sentences)


def _limit(c: Composer, step: Step, own: Markup) -> Markup:
    """England's limit in a few words, unless the council has the same."""
    if not step.national or (own and not differs(c, step.facts, step.national)):
        return Markup("")
    limit = national().facts[step.national].duration()
    assert limit, "a rule for a step says how long"
    return c.words.duration(*limit)
