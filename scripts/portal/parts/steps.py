"""The steps of a case, from the first worry to the end of a plan: one row is a step.

The timeline (`timeline.py`) and a parent's own dates (`date_rules.py`, `meeting_dates.py`) are both
made from it. Its words are `timeline.steps.<key>` and `dates.what.<key>` in locales/en.yml.
"""

from dataclasses import dataclass

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
    """`places` give the council's own time; without one, the `national` rule stands in.

    On the timeline, `ask` is the sentence about whom to ask, `page` the page that says more, and
    `open` what stands where nobody says how long it takes. A step without `ask` is not there: it
    has only a date, as `dates` says; `late` is the sentence about what to ask once that has passed.
    """

    key: str
    ask: str = ""
    page: str = ""
    places: tuple[str, ...] = ()
    national: str = ""
    open: str = ""
    dates: tuple[Counted, ...] = ()
    late: str = "soon"
    is_meeting: bool = False

    @property
    def date(self) -> str:
        """What its date is known by when the first conference's date is put in."""
        return MEETING if self.is_meeting else f"first-{self.key}"


# As they follow each other in time.
STEPS = (
    Step("worry", "ask_council", "contacts", open="when_worry"),
    Step("enquiry", "ask_social_worker", "before", open="when_enquiry"),
    Step(
        "reports",
        dates=(
            Counted("first", MEETING, "reports_initial"),
            Counted("review", MEETING, "reports_review"),
        ),
        late="reports",
    ),
    Step("conference", "ask_social_worker", "before", national="first_conference", is_meeting=True),
    Step(
        "core-first",
        "ask_social_worker",
        "after",
        places=("core-group-first",),
        national="first_core_group",
        dates=(Counted("first", MEETING, "core_group_first"),),
    ),
    Step(
        "core-next",
        "ask_social_worker",
        "after",
        places=("core-group-rhythm",),
        open="when_core",
        dates=(Counted("first", "core-first", "core_group_rhythm"),),
    ),
    Step(
        "review-reports",
        dates=(Counted("first", "review-first", "reports_review"),),
        late="reports",
    ),
    Step(
        "review-first",
        "ask_chair",
        "after",
        places=("review-first",),
        national="first_review",
        dates=(Counted("first", MEETING, "review_first"),),
    ),
    Step(
        "review-next",
        "ask_chair",
        "after",
        places=("review-later",),
        national="later_reviews",
        dates=(
            Counted("first", "review-first", "review_later"),
            Counted("review", MEETING, "review_later"),
        ),
    ),
    Step("end", "ask_chair", "after", open="when_end"),
)
