"""The steps from the first worry to the end of a plan, and what says how long each takes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """`places` give the council's own time; without one, the `national` rules stand in."""

    key: str
    ask: str
    page: str
    places: tuple[str, ...] = ()
    national: tuple[str, ...] = ()
    open: str = ""


STEPS = (
    Step("worry", "ask_council", "contacts", open="when_worry"),
    Step("enquiry", "ask_social_worker", "what-it-is", open="when_enquiry"),
    Step("conference", "ask_social_worker", "before", national=("first_conference",)),
    Step("core-first", "ask_social_worker", "after", ("core-group-first",), ("first_core_group",)),
    Step("core-next", "ask_social_worker", "after", ("core-group-rhythm",), open="when_core"),
    Step("review-first", "ask_chair", "after", ("review-first",), ("first_review",)),
    Step("review-next", "ask_chair", "after", ("review-later",), ("later_reviews",)),
    Step("end", "ask_chair", "after", open="when_end"),
)
