"""What holds in all of England, where it was read, and the helplines for every parent."""

from functools import cache
from typing import Literal

from pydantic import Field

from portal.contacts import Hours, national_form
from portal.problem import ROOT
from portal.read import typed
from portal.sourced import KINDS, Confirmed, Month, Strict

FILE = ROOT / "docs" / "national.yml"


class NationalFact(Strict):
    """A national rule: how sure we are, where it was read, and its numbers."""

    state: Literal["law", "law_advice", "official", "advice", "local"]
    at: list[str] = Field(min_length=1)
    within: int | None = None
    at_least_every: int | None = None
    unit: Literal["working_day", "month"] | None = None
    hours: int | None = None
    months: int | None = None
    more: int | None = None

    def numbers(self) -> dict[str, str]:
        """The numbers that stand in the gaps of its sentence, by the name of the gap."""
        names = ("hours", "months", "more")
        return {name: str(value) for name in names if (value := getattr(self, name))}

    def duration(self) -> tuple[str, int] | None:
        """The key of the duration's words and its number, or None when the rule has none."""
        for kind in KINDS:
            number = getattr(self, kind, None)
            if number is not None:
                return f"duration.{kind}.{self.unit}", number
        return None


class Helpline(Strict):
    """A national helpline; hours only where published copies agree. `at`: where it was read."""

    name: str
    phone: str
    textphone: str | None = None
    hours: list[Hours] = []
    at: str | None = None
    on: Month

    @property
    def tel(self) -> str:
        # As it is dialled: 0800 1111 is too short to be written with +44.
        return "".join(national_form(self.phone).split())


class National(Strict):
    working_together: int
    read: Month
    law_read: Confirmed | None = Field(
        default=None, description="A person who knows the law has read the national texts"
    )
    facts: dict[str, NationalFact]
    helplines: dict[str, Helpline]


@cache
def national() -> National:
    """docs/national.yml, read once."""
    return typed(FILE, National)
