"""A council's contacts: what each is for, how to reach it, when, and how sure we are."""

import re
from datetime import date
from typing import Literal

from pydantic import Field, field_validator, model_validator

from portal.core.kept import kept
from portal.councils.sourced import Sourced, Strict

Purpose = Literal[
    "worried_new", "worried_anytime", "out_of_hours", "complaint_conference",
    "complaint_council", "complaint", "useful", "quality_assurance", "other_format", "information",
]  # fmt: skip


# The numbers that Ofcom keeps free for films: each of these with any three figures behind it. With
# brackets, hyphens or spaces, as people write them.
FOR_FILMS = (
    "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960",
    "01414960", "01514960", "01614960", "01914980", "02079460", "02890180", "02920180", "01632960",
    "07700900", "08081570", "09098790", "03069990",
)  # fmt: skip
_FIRST = "|".join(r"[ ()-]{0,2}".join(figures) for figures in FOR_FILMS)
MADE_UP = re.compile(rf"(?<!\d)(?:{_FIRST})(?:[ -]?\d){{3}}(?!\d)")


class Hours(Strict):
    """When a contact answers: always, all other times, or from and to on the days given."""

    is_: Literal["always", "other_times", "mon_fri"] = Field(alias="is")
    from_: str | None = Field(default=None, alias="from", pattern=r"^\d{1,2}:\d{2}$")
    to: str | None = Field(default=None, pattern=r"^\d{1,2}:\d{2}$")

    @model_validator(mode="after")
    def _times_go_with_days(self) -> "Hours":
        if {bool(self.from_), bool(self.to)} != {self.is_ == "mon_fri"}:
            raise ValueError('`mon_fri` needs `from: "9:00"` and `to: "17:00"`; the others none')
        return self


def national_form(phone: str) -> str:
    """A UK number as people write it, `01454 866000`; ValueError when it cannot be one.

    Most of those for films (`MADE_UP`) pass: the fictional council has some.
    """
    if not phone.startswith("0"):
        raise ValueError(f"`{phone}` does not start with 0: write it as people dial it")
    if wrong := dialled(phone)[1]:
        raise ValueError(wrong)
    return phone


def dialled(phone: str) -> tuple[str, str]:
    """The number for a `tel:` link, `+441454866000`, and what is wrong with it, or nothing."""
    return kept("phones", (phone,), lambda: _dialled(phone))


def _dialled(phone: str) -> tuple[str, str]:
    import phonenumbers  # noqa: PLC0415 (slow to load)

    try:
        parsed = phonenumbers.parse(phone, "GB")
    except phonenumbers.NumberParseException:
        return "", f"`{phone}` is not a phone number"
    if not phonenumbers.is_valid_number(parsed):
        return "", f"`{phone}` is not a number that can exist in the UK: check each digit"
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164), ""


class Contact(Sourced):
    """One way to reach somebody. `superseded` ones stand on the sources page as text only."""

    purpose: Purpose
    name: str = Field(description="What the service is called, in English")
    main: bool = Field(default=False, description="true for the number to show first")
    phone: str | None = None
    email: str | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    web: str | None = Field(default=None, pattern=r"^[a-z0-9.-]+\.[a-z]{2,}(/\S*)?$")
    address: str | None = None
    hours: list[Hours] = []
    superseded: bool = False

    _phone = field_validator("phone")(lambda value: value and national_form(value))

    @model_validator(mode="after")
    def _can_be_reached(self) -> "Contact":
        if not (self.phone or self.email or self.web or self.address):
            raise ValueError("gives no phone, email, web or address")
        if self.superseded and self.main:
            raise ValueError("a superseded contact cannot be the main one")
        return self

    @property
    def tel(self) -> str:
        """The number for a `tel:` link, `+441454866000`."""
        return dialled(self.phone or "")[0]

    @property
    def key(self) -> str:
        """What it is known by: its number, else its e-mail, web or postal address."""
        return str(self.phone or self.email or self.web or self.address)

    def state(self, today: date) -> Literal["confirmed", "superseded", "seen", "leaflet"]:
        """How sure we are, surest first; a superseded contact is never shown as usable.

        One whose review has passed is not confirmed any more.
        """
        if self.superseded:
            return "superseded"
        if self.holds(today):
            return "confirmed"
        return "seen" if self.seen else "leaflet"
