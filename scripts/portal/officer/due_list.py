"""What is to be looked at again, listed by council."""

import sys
from collections import Counter
from datetime import date

from portal.core.problem import Wrong
from portal.councils.due import Due, due
from portal.councils.folder import read_council

DUE_WORDS = {
    "past": "past its review",
    "ahead": "on a day that has not come yet",
    "soon": "soon",
    "never": "never confirmed",
}


def list_due(councils: list[str], today: date, never: bool) -> int:
    """Prints it all. 1 when something is past its review, 2 when a council cannot be read."""
    count, broken = Counter[str](), False
    for slug in councils:
        try:
            folder = read_council(slug)
        except Wrong as wrong:
            print(wrong, file=sys.stderr)
            broken = True
            continue
        found = due(folder, today, never)
        count.update(one.state for one in found)
        print(f"{folder.council.name} ({slug}):{'' if found else ' nothing is due'}")
        for one in found:
            print(_line(one))
    if count:
        print(
            ", ".join(f"{count[state]} {word}" for state, word in DUE_WORDS.items() if count[state])
        )
        print('To record: .venv/bin/portal council confirm COUNCIL NAME --by "role"')
    return 2 if broken else int(bool(count["past"] or count["ahead"]))


def _line(one: Due) -> str:
    it = one.entry.it.confirmed
    said = f"{it.due}, last confirmed by {it.by}, {it.on}" if it else ""
    return f"  {one.state:<5}  {one.name}  (council.yml:{one.line})  {said}".rstrip()
