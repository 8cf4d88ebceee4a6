"""The small types every council file is made of: where a fact came from, choices, durations."""

from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from portal.core.dates import months_after

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Outdated = Literal[
    "lscb", "dpa_1998", "pct", "ten_days", "six_monthly", "one_stop_shop", "http",
    "emergency_101", "harm_definition", "number_label", "subject_to", "at_the_moment",
]  # fmt: skip
Role = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)]
# A confirmation holds so long when it names no other day. This is the project's own choice and
# no rule of law: numbers and teams change, and a year is a round that a council can keep.
REVIEW_MONTHS = 12


class Strict(BaseModel):
    """A record that refuses fields it does not know, so that a typing slip is not lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)


class Seen(Strict):
    """A published page on which somebody read this: its address and the month it was read."""

    at: str = Field(
        pattern=r"^[a-z0-9.-]+\.[a-z]{2,}(/\S*)?$",
        description="Address without https://, for example durham-scp.org.uk/contact",
    )
    on: Month


class Confirmed(Strict):
    """Who at the council confirmed this (a role, never a name), when, and until when it holds."""

    by: Role = Field(description="A role, for example Conference manager; never a name")
    on: date
    review: date | None = Field(
        default=None, description=f"When to look again: {REVIEW_MONTHS} months later if left out"
    )

    @property
    def due(self) -> date:
        """The last day on which this counts as confirmed."""
        return self.review or months_after(self.on, REVIEW_MONTHS)

    def holds(self, today: date) -> bool:
        """Whether it counts as confirmed on this day: a day in the future confirms nothing yet."""
        return self.on <= today <= self.due

    @model_validator(mode="after")
    def _reviewed_later(self) -> "Confirmed":
        if self.review and self.review <= self.on:
            raise ValueError("`review` is the day to look again: it comes after `on`")
        return self


class Sourced(Strict):
    """Anything a council is said to do. Needs `from` (leaflet headings), `seen` (a page), or
    `confirmed`: an officer who gives her own council's number is a source."""

    from_: list[str] = Field(default=[], alias="from", description="Headings in the leaflet")
    seen: Seen | None = None
    confirmed: Confirmed | None = None
    outdated: Outdated | None = Field(
        default=None, description="Why the leaflet is out of date here"
    )

    @model_validator(mode="before")
    @classmethod
    def _one_heading_is_enough(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("from"), str):
            return {**data, "from": [data["from"]]}
        return data

    @model_validator(mode="after")
    def _has_a_source(self) -> "Sourced":
        if not self.from_ and not self.seen and not self.confirmed:
            raise ValueError(
                "has no source: add `from:` (a heading of the leaflet), `seen:` or `confirmed:`"
            )
        return self

    def holds(self, today: date) -> bool:
        """Whether somebody at the council has confirmed it, and not too long ago."""
        return bool(self.confirmed and self.confirmed.holds(today))


T = TypeVar("T", bound=str)


class One(Sourced, Generic[T]):
    """One word of a shared vocabulary; its sentence is written once for each language."""

    is_: T = Field(alias="is")


class Many(Sourced, Generic[T]):
    """Several words of a shared vocabulary, in the order the council gives them."""

    are: list[T] = Field(min_length=1)


class Duration(Sourced):
    """A number and a unit, with the way they hold: exactly one of within, after, every, ..."""

    within: int | None = None
    after: int | None = None
    every: int | None = None
    at_least_every: int | None = None
    before: int | None = None
    early: int | None = None
    unit: Literal["minute", "day", "working_day", "week", "month"]

    @property
    def kind(self) -> str:
        return next(k for k in UNITS_OF if getattr(self, k) is not None)

    @property
    def number(self) -> int:
        return int(getattr(self, self.kind))

    @model_validator(mode="after")
    def _one_known_kind(self) -> "Duration":
        given = [k for k in UNITS_OF if getattr(self, k) is not None]
        if len(given) != 1:
            raise ValueError(f"needs exactly one of {', '.join(UNITS_OF)}")
        if self.unit not in UNITS_OF[given[0]]:
            raise ValueError(f"`{given[0]}` is counted in {' or '.join(UNITS_OF[given[0]])}")
        if self.number < 1:
            raise ValueError("a duration is at least 1")
        return self


UNITS_OF: dict[str, tuple[str, ...]] = {
    "within": ("day", "working_day", "week", "month"),
    "after": ("week", "month"),
    "every": ("week", "month"),
    "at_least_every": ("week", "month"),
    "before": ("day", "working_day", "week"),
    "early": ("minute",),
}
