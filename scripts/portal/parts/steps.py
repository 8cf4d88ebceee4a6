"""The steps of a case, from the first worry to the end of a plan: one row is a step.

The timeline (`timeline.py`) and a parent's own dates in it (`date_rules.py`) are both made from
it. Its words are `timeline.steps.<key>` in locales/en.yml, where the row names no others.
"""

from dataclasses import dataclass
from typing import Literal

MEETING = "meeting"


@dataclass(frozen=True)
class Counted:
    """How a step's date follows from a meeting, `first` conference or `review`.

    `start` is what is counted from: `meeting`, or the key of another step. `fact` is the kind of
    fact with the council's own number.
    """

    of: str
    start: str
    fact: str


@dataclass(frozen=True)
class Step:
    """`facts` are the kinds that say how long it takes here, `national` is England's rule for it.

    `when`: it comes `before` the meeting is fixed, `around` the meeting, or only if there is a
    `plan`. `open` is what stands where nobody says how long; without it the step then goes. `page`
    says more. `of` is the meeting that it belongs to; "" is for both. `title_key` and `do_key` are
    its words where they stand elsewhere.
    """

    key: str
    when: Literal["before", "around", "plan"] = "plan"
    facts: tuple[str, ...] = ()
    national: str = ""
    open: str = ""
    page: str = ""
    of: str = ""
    dates: tuple[Counted, ...] = ()
    title_key: str = ""
    do_key: str = ""
    says_what: bool = True

    @property
    def is_meeting(self) -> bool:
        """Whether it is the conference itself."""
        return self.key == "conference"

    @property
    def title(self) -> str:
        """The key of its name."""
        return self.title_key or f"timeline.steps.{self.key}.title"

    @property
    def do(self) -> str:
        """The key of what a parent can do."""
        return self.do_key or f"timeline.steps.{self.key}.do"

    @property
    def happens(self) -> str:
        """The key of what happens; "" where the name says it."""
        return f"timeline.steps.{self.key}.happens" if self.says_what else ""


# As they follow each other in time.
STEPS = (
    Step("worry", "before", open="timeline.when_worry", page="contacts"),
    Step("enquiry", "before", open="timeline.when_enquiry"),
    Step(
        "reports",
        "around",
        facts=("reports_initial",),
        open="silent.reports",
        dates=(
            Counted("first", MEETING, "reports_initial"),
            Counted("review", MEETING, "reports_review"),
        ),
        title_key="dates.what.reports",
        do_key="dates.ask.reports",
        says_what=False,
    ),
    Step("conference", "around", facts=("length",), open="silent.length", page="on-the-day"),
    Step(
        "core-first",
        facts=("core_group_first", "core_group_soon"),
        national="first_core_group",
        of="first",
        dates=(Counted("first", MEETING, "core_group_first"),),
    ),
    Step(
        "core-next",
        facts=("core_group_rhythm",),
        open="timeline.when_core",
        dates=(Counted("first", "core-first", "core_group_rhythm"),),
        says_what=False,
    ),
    Step(
        "review-reports",
        facts=("reports_review",),
        of="first",
        dates=(Counted("first", "review-first", "reports_review"),),
        title_key="dates.what.review-reports",
        do_key="dates.ask.reports",
        says_what=False,
    ),
    Step(
        "review-first",
        facts=("review_first",),
        national="first_review",
        of="first",
        dates=(Counted("first", MEETING, "review_first"),),
    ),
    Step(
        "review-next",
        facts=("review_later",),
        national="later_reviews",
        dates=(
            Counted("first", "review-first", "review_later"),
            Counted("review", MEETING, "review_later"),
        ),
        says_what=False,
    ),
    Step("end", open="timeline.when_end", says_what=False),
)
