"""What holds in all of England, where it was read, and the helplines for every parent."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, Literal

from phonenumbers import is_valid_short_number, parse
from pydantic import Field, field_validator, model_validator

from portal.core.folders import LOCALES, ROOT
from portal.core.problem import Problem, Wrong
from portal.core.remembered import remembered
from portal.core.yaml_file import line_in, raw, typed
from portal.councils.contacts import Hours, national_form
from portal.councils.sourced import UNITS_OF, Month, Strict

NATIONAL_FILE = ROOT / "docs" / "national.yml"
ENGLISH_SENTENCES = LOCALES / "en.yml"
# Those that the pages give by name.
HELPLINES = ("frg", "domestic_abuse", "nspcc", "childline", "samaritans")


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
    year: int | None = None
    under_one: int | None = Field(default=None, description="Of 100 plans that ended")
    under_two: int | None = Field(default=None, description="Of 100 plans that ended")

    def numbers(self) -> dict[str, str]:
        """The numbers that stand in the gaps of its sentence, by the name of the gap."""
        names = ("hours", "months", "more", "year", "under_one", "under_two")
        return {name: str(value) for name in names if (value := getattr(self, name))}

    def duration(self) -> tuple[str, int] | None:
        """The key of the duration's words and its number, or None when the rule has none."""
        for kind in UNITS_OF:
            number = getattr(self, kind, None)
            if number is not None:
                return f"duration.{kind}.{self.unit}", number
        return None

    @model_validator(mode="after")
    def _number_and_unit(self) -> "NationalFact":
        given = [kind for kind in UNITS_OF if getattr(self, kind, None) is not None]
        if len(given) != bool(self.unit):
            raise ValueError("`unit` goes with one of `within` and `at_least_every`")
        if self.unit and self.unit not in UNITS_OF[given[0]]:
            raise ValueError(f"`{given[0]}` is counted in {' or '.join(UNITS_OF[given[0]])}")
        return self


class Helpline(Strict):
    """A national helpline; hours only where published copies agree. `at`: where it was read."""

    name: str
    phone: str
    textphone: str | None = None
    hours: list[Hours] = []
    at: str | None = None
    on: Month

    @field_validator("phone")
    @classmethod
    def _can_be_dialled(cls, phone: str) -> str:
        """A UK number, or a short one that every phone in the UK reaches, such as 116 123."""
        short = parse(phone, "GB")
        return phone if is_valid_short_number(short) else national_form(phone)

    @property
    def tel(self) -> str:
        # As it is dialled: 0800 1111 is too short to be written with +44.
        return "".join(self.phone.split())


class National(Strict):
    working_together: int
    read: Month
    facts: dict[str, NationalFact]
    helplines: dict[str, Helpline]


@remembered
def national() -> National:
    """docs/national.yml, read once; Wrong with a line for each mistake."""
    found = typed(NATIONAL_FILE, National)
    if problems := list(_unfit(found, raw(ENGLISH_SENTENCES)["national"])):
        raise Wrong(problems)
    return found


def _unfit(found: National, sentences: Any) -> Iterator[Problem]:
    """What does not fit the sentences and the pages: told here, before any page asks for it."""
    where = f"`national:` in {ENGLISH_SENTENCES.relative_to(ROOT)}"
    for part, given, wanted in (
        ("facts", found.facts, sentences),
        ("helplines", found.helplines, HELPLINES),
    ):
        known = where if part == "facts" else "the pages"
        for key in sorted(given.keys() - set(wanted)):
            mend = f"Look for a typing slip: write it as in {known}"
            yield _at((part, key), f"`{part}.{key}` is not asked for by {known}", mend)
        for key in sorted(set(wanted) - given.keys()):
            yield _at((part,), f"`{part}.{key}` is missing: {known} cannot do without", "Add it")
    for key in sorted(found.facts.keys() & set(sentences)):
        fact = found.facts[key]
        given_gaps = {*fact.numbers(), *(["when"] if fact.duration() else [])}
        for gap in sorted(given_gaps ^ set(re.findall(r"\{(\w+)\}", str(sentences[key])))):
            name = "within` or `at_least_every" if gap == "when" else gap
            has = "has" if gap in given_gaps else "does not have"
            what = f"`facts.{key}` {has} `{name}`, unlike its sentence under {where}"
            yield _at(("facts", key), what, f"Make both fit: the sentence says it as {{{gap}}}")


def _at(path: tuple[str, ...], what: str, mend: str) -> Problem:
    return Problem(NATIONAL_FILE, line_in(NATIONAL_FILE, path), what, mend)


def law_fingerprint(rules: National, sentences: Any) -> str:
    """A short name for just these rules, helplines and English sentences.

    It changes with a number, a word or where a rule was read, and not with a comment or the order.
    """
    told = rules.model_dump(include={"facts", "helplines"}, by_alias=True, exclude_defaults=True)
    text = json.dumps({**told, "sentences": sentences}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def texts_today() -> str:
    """The fingerprint of what a person who knows the law has to have read."""
    return law_fingerprint(national(), raw(ENGLISH_SENTENCES)["national"])
