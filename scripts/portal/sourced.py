"""The small types every council file is made of: where a fact came from, choices, durations."""

from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Stale = Literal[
    "lscb", "dpa_1998", "pct", "ten_days", "six_monthly", "one_stop_shop", "http",
    "emergency_101", "harm_definition", "number_label", "subject_to", "at_the_moment",
]  # fmt: skip


class Strict(BaseModel):
    """A record that refuses fields it does not know, so that a typing slip is not lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Seen(Strict):
    """A published page on which somebody read this: its address and the month it was read."""

    at: str = Field(description="Address without https://, for example durham-scp.org.uk/contact")
    on: Month


class Confirmed(Strict):
    """Who at the council confirmed this (a role, never a name) and when."""

    by: str
    on: date


class Sourced(Strict):
    """Anything a council is said to do. Needs `from` (leaflet headings) or `seen` (a page)."""

    from_: list[str] = Field(default=[], alias="from", description="Headings in the leaflet")
    seen: Seen | None = None
    confirmed: Confirmed | None = None
    outdated: Stale | None = Field(default=None, description="Why the leaflet is out of date here")

    @model_validator(mode="before")
    @classmethod
    def _one_heading_is_enough(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("from"), str):
            return {**data, "from": [data["from"]]}
        return data

    @model_validator(mode="after")
    def _has_a_source(self) -> "Sourced":
        if not self.from_ and not self.seen:
            raise ValueError("has no source: add `from:` (a heading of the leaflet) or `seen:`")
        return self


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
        return next(k for k in KINDS if getattr(self, k) is not None)

    @property
    def number(self) -> int:
        return int(getattr(self, self.kind))

    @model_validator(mode="after")
    def _one_known_kind(self) -> "Duration":
        given = [k for k in KINDS if getattr(self, k) is not None]
        if len(given) != 1:
            raise ValueError(f"needs exactly one of {', '.join(KINDS)}")
        if self.unit not in KINDS[given[0]]:
            raise ValueError(f"`{given[0]}` is counted in {' or '.join(KINDS[given[0]])}")
        if self.number < 1:
            raise ValueError("a duration is at least 1")
        return self


KINDS: dict[str, tuple[str, ...]] = {
    "within": ("day", "working_day", "week", "month"),
    "after": ("week", "month"),
    "every": ("week", "month"),
    "at_least_every": ("week", "month"),
    "before": ("day", "working_day", "week"),
    "early": ("minute",),
}
