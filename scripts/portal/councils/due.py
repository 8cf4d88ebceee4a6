"""What of a council has to be looked at again, because a confirmation ends with time."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from portal.core.folders import COUNCILS
from portal.core.problem import Problem
from portal.core.yaml_file import line_in
from portal.councils.council import Entry
from portal.councils.folder import Folder

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Due:
    """A fact, note or contact to look at: `past` its review, due `soon`, or `never` confirmed.

    `ahead` is one whose confirmation has a day in the future, which is a slip.
    """

    slug: str
    file: Path
    line: int
    entry: Entry
    state: Literal["past", "soon", "never", "ahead"]

    @property
    def name(self) -> str:
        return self.entry.name

    def told(self) -> Problem:
        """The line that a build prints: it stops nothing."""
        by, on, last = _said(self.entry)
        what = {
            "never": f"nobody at the council has confirmed `{self.name}`",
            "ahead": f"`{self.name}` is confirmed on {on}, a day that has not come yet",
            "past": f"`{self.name}` was last confirmed by {by} on {on}, to look at again by "
            f"{last}. The page says so, and it counts as not confirmed",
            "soon": f"`{self.name}`, confirmed by {by} on {on}, is to be looked at again by {last}",
        }[self.state]
        command = f'portal council confirm {self.slug} "{self.name}" --by "your role"'
        return Problem(self.file, self.line, what, f"If it holds: .venv/bin/{command}")


def _said(entry: Entry) -> tuple[str, str, str]:
    it = entry.it.confirmed
    return (it.by, it.on.isoformat(), it.due.isoformat()) if it else ("", "", "")


def due(folder: Folder, today: date, never: bool = False, home: Path = COUNCILS) -> list[Due]:
    """What is to be looked at on this day, first what has waited longest.

    With `never` also what nobody has confirmed yet.
    """
    file = home / folder.slug / "council.yml"
    found = []
    for entry in folder.council.entries():
        state = _state(entry, today)
        if state and (state != "never" or never):
            found.append(Due(folder.slug, file, line_in(file, entry.path), entry, state))
    return sorted(found, key=lambda one: (_said(one.entry)[2] or "9999", one.line))


def _state(entry: Entry, today: date) -> Literal["past", "soon", "never", "ahead"] | None:
    it = entry.it.confirmed
    if not it:
        return "never"
    if it.on > today:
        return "ahead"
    if it.due < today:
        return "past"
    return "soon" if it.due <= today + SOON else None
