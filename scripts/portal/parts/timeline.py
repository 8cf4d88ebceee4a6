"""All the steps of a case, each with how long it takes and whom to ask."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.council_facts import blocks_at, local_part
from portal.parts.national_rules import rule_beside
from portal.parts.steps import STEPS, Step


@dataclass(frozen=True)
class TimelineStep:
    """A step of the timeline, and how long it takes; what to do where nobody says it."""

    it: Step
    how_long: Markup
    open: Markup


def timeline(c: Composer) -> Markup:
    """Each step with the council's own time for it, else the national rule."""
    steps = [_shown(c, step) for step in STEPS if step.ask]
    return c.part("timeline", steps=steps)


def _shown(c: Composer, step: Step) -> TimelineStep:
    own = local_part(c, [block for place in step.places for block in blocks_at(c, place)])
    rule = rule_beside(c, step.places, step.national) if step.national else Markup("")
    how_long = own + rule
    open_ = Markup("") if how_long else c.say(f"timeline.{step.open}")
    return TimelineStep(step, how_long, open_)
