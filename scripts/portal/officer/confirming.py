"""Records in council.yml that somebody at the council has confirmed some of it."""

import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from portal.core.dates import months_after
from portal.core.folders import COUNCILS
from portal.core.problem import Problem, Wrong
from portal.councils.contacts import Contact
from portal.councils.council import Council, Entry
from portal.councils.folder import read_council
from portal.councils.sourced import REVIEW_MONTHS
from portal.officer.council_edit import Change, saved

CONTACT = "contact:"


def confirm_entries(
    slug: str, names: list[str], by: str, on: date, review: date | None, home: Path = COUNCILS
) -> list[Entry]:
    """Writes `confirmed` at each of the entries named, and at no other; returns those.

    Wrong, and nothing is written, when a name is unknown or stands for several contacts.
    """
    file = home / slug / "council.yml"
    council = read_council(slug, home).council
    found = {entry.path: entry for entry in (find(file, council, name) for name in names)}
    changes: list[Change] = []
    for path, entry in found.items():
        fields = {"by": by, "on": on.isoformat()}
        had = entry.it.confirmed
        if review or (had and had.review):  # a day that is written down must not stay in the past
            fields["review"] = (review or months_after(on, REVIEW_MONTHS)).isoformat()
        changes.append((path, "confirmed", fields))
    saved(file, changes)
    return list(found.values())


def find(file: Path, council: Council, name: str) -> Entry:
    """The entry of this name; a contact also by its number, name, address or purpose."""
    entries = council.entries()
    if name.startswith(CONTACT):
        found = [entry for entry in entries if _is(entry, name.removeprefix(CONTACT))]
    else:
        found = [entry for entry in entries if entry.name == name]
    if len(found) == 1:
        return found[0]
    if found:
        mend = f"Name one by what only it has: {'; '.join(_described(e) for e in found)}"
        raise Wrong([Problem(file, 0, f"`{name}` stands for {len(found)} contacts", mend)])
    names = [entry.name for entry in entries]
    near = get_close_matches(name, names, 3) or names
    what = f"there is nothing called `{name}` here"
    raise Wrong([Problem(file, 0, what, f"Use: {', '.join(f'`{n}`' for n in near)}")])


def _is(entry: Entry, said: str) -> bool:
    it = entry.it
    if not isinstance(it, Contact):
        return False
    known = (it.phone, it.email, it.web, it.address, it.name, it.purpose)
    return _folded(said) in {_folded(value) for value in known if value}


def _folded(text: str) -> str:
    """Without spaces and capitals: 01332641172 is 01332 641172."""
    return re.sub(r"\s+", "", text).casefold()


def _described(entry: Entry) -> str:
    it = entry.it
    assert isinstance(it, Contact)
    return ", ".join(f"`{CONTACT}{value}`" for value in (it.key, it.name, it.purpose))
