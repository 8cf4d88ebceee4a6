"""A council: its leaflet, facts, contacts and where its notes come from."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationInfo, field_validator, model_validator

from portal.core.colour import with_contrast
from portal.core.languages import languages
from portal.councils.contacts import Contact
from portal.councils.facts import Facts
from portal.councils.sourced import Confirmed, Month, Outdated, Role, Sourced, Strict

# What an officer may leave with nothing but comments under it.
MAY_BE_EMPTY = ("facts", "notes", "contacts", "out_of_date")
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]


class Leaflet(Strict):
    """The leaflet the site was made from. `published` is left out when the leaflet has no date."""

    title: str
    by: str
    file: str | None = None
    published: Month | None = None


class Adopted(Strict):
    """Who took the site on for the council (a role, never a name), and when."""

    by: Role
    on: date


class LawRead(Confirmed):
    """Who read the national texts as somebody who knows the law, and just which texts.

    It is the council's own, because each council answers for its own reading.
    """

    of: str = Field(
        pattern=r"^[0-9a-f]{12}$",
        description="The fingerprint of the texts that were read, from `portal council adopt`",
    )


class Note(Sourced):
    """Where a note in notes.<lang>.md comes from. `promise: true` when it promises a service."""

    promise: bool = False


class OutOfDate(Strict):
    """Something in the leaflet that is no longer so, and the headings where it stands."""

    what: Outdated
    from_: list[str] = Field(alias="from", min_length=1)
    fact: str | None = Field(default=None, description="National fact that gives today's rule")


@dataclass(frozen=True)
class Entry:
    """Something a council is said to do: its name, and where it stands in council.yml.

    The name is that of a fact (`core_group_first`), `note:` and its place, or `contact:` and
    what it is known by.
    """

    name: str
    path: tuple[str | int, ...]
    it: Sourced


class Council(Strict):
    """Everything in one council.yml."""

    name: str = Field(min_length=2, max_length=40)
    colour: str = Field(description="Accent colour, #rrggbb; must be readable with white on it")
    languages: list[str] = Field(default_factory=languages, description="English first")
    short_url: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9.-]+\.[a-z]{2,}(/[\w./-]*[\w-])?$",
        description="A short address of the council's own that leads to its site here and passes "
        "on what follows it, without https:// and last slash, for example derby.gov.uk/meeting",
    )
    fictional: bool = False
    law_read: LawRead | None = Field(
        default=None, description="The national texts were read; written by `portal council adopt`"
    )
    adopted: Adopted | None = Field(default=None, description="Written by `portal council adopt`")
    leaflet: Leaflet | None = Field(default=None, description="Left out where there is none")
    facts: Facts = Field(default_factory=Facts)  # one made here would take time in every run
    notes: dict[str, Note] = {}
    contacts: list[Contact] = []
    out_of_date: list[OutOfDate] = []

    _colour = field_validator("colour")(with_contrast)

    @field_validator(*MAY_BE_EMPTY, mode="before")
    @classmethod
    def _nothing_yet(cls, value: object, info: ValidationInfo) -> object:
        """`facts:` with nothing but comments under it is as good as no facts."""
        empty: object = {} if info.field_name in ("facts", "notes") else []
        return empty if value is None else value

    @field_validator("languages")
    @classmethod
    def _english_first(cls, value: list[str]) -> list[str]:
        if value[:1] != ["en"]:
            raise ValueError("the list of languages starts with `en`")
        return value

    @model_validator(mode="after")
    def _one_main_contact(self) -> "Council":
        if sum(contact.main for contact in self.contacts) > 1:
            raise ValueError("only one contact can have `main: true`")
        return self

    def usable(self) -> list[Contact]:
        """The contacts a parent may use: all but the superseded ones, the main one first."""
        return sorted((c for c in self.contacts if not c.superseded), key=lambda c: not c.main)

    def main_contact(self) -> Contact | None:
        return next((c for c in self.contacts if c.main), None)

    def entries(self) -> list[Entry]:
        """Every fact, note and contact in use, in the order of the file's parts."""
        facts = [Entry(kind, ("facts", kind), it) for kind, it in self.facts.given().items()]
        notes = [Entry(f"note:{p}", ("notes", p), it) for p, it in self.notes.items()]
        contacts = [
            Entry(f"contact:{it.key}", ("contacts", at), it)
            for at, it in enumerate(self.contacts)
            if not it.superseded
        ]
        return [*facts, *notes, *contacts]
