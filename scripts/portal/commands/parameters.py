"""What can be given to a verb: a council, a language, a day, a role, one word of several."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from portal.core.folders import COUNCILS, LOCALES, ROOT

Given = click.Parameter | None
SITE = click.option(
    "--site", type=click.Path(path_type=Path), default=ROOT / "site", help="The built folder."
)
URL = click.option("--url", help="Where it is served; SITE_URL when left out.")


class _Named(click.ParamType[str], ABC):
    """Something that has a name, which the shell can complete."""

    @abstractmethod
    def names(self) -> Iterable[str]:
        """Every name that can be given."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        found = sorted(name for name in self.names() if name.startswith(incomplete))
        return [CompletionItem(name) for name in found]


class CouncilFolder(_Named):
    """A council's folder, such as derby. Where it is needed, the verb itself says if none is."""

    name = "council"

    def names(self) -> Iterable[str]:
        return (file.parent.name for file in COUNCILS.glob("*/council.yml"))


class KnownCouncil(CouncilFolder):
    """A council's folder that is there, and is part of this site."""

    def convert(self, value: str, param: Given, ctx: click.Context | None) -> str:
        from portal.councils.folder import slugs

        known = slugs(fictional=True)
        if value not in known:
            self.fail(f"no such council: {value}. There are: {', '.join(known)}", param, ctx)
        return value


class Language(_Named):
    """A language that the project has, also one in progress, such as pl."""

    name = "language"

    def names(self) -> Iterable[str]:
        return (file.stem for file in LOCALES.glob("*.yml") if "." not in file.stem)

    def convert(self, value: str, param: Given, ctx: click.Context | None) -> str:
        known = sorted(set(self.names()) - {"en"})
        if value not in (*known, "en"):
            self.fail(f"there is no language `{value}`: {', '.join(known)}", param, ctx)
        return value


class OneOf(_Named):
    """One word of several, which are read only when they are needed."""

    name = "word"

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self.words = words

    def names(self) -> Iterable[str]:
        return self.words()

    def convert(self, value: str, param: Given, ctx: click.Context | None) -> str:
        words = list(self.names())
        if value not in words:
            self.fail(f"`{value}` is not one of: {', '.join(words)}", param, ctx)
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.names())}]"


class Day(click.ParamType[date]):
    """A day, such as 2026-11-22."""

    name = "day"

    def convert(self, value: str | date, param: Given, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"`{value}` is not a day: write it like 2026-11-22", param, ctx)


class PastDay(Day):
    """A day on which something was done: today, or before."""

    def convert(self, value: str | date, param: Given, ctx: click.Context | None) -> date:
        day = super().convert(value, param, ctx)
        if day > date.today():
            self.fail(f"{day} is in the future; record it on the day it is done", param, ctx)
        return day


class Role(click.ParamType[str]):
    """The role of a person, never a name: it is published."""

    name = "role"

    def __init__(self, example: str) -> None:
        self.example = example

    def convert(self, value: str, param: Given, ctx: click.Context | None) -> str:
        if len(value.strip()) < 2:
            self.fail(f"write a role, for example {self.example}", param, ctx)
        return value
