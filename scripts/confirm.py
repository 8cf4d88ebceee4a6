"""Says which confirmed facts are to be looked at again, and records that somebody has.

python scripts/confirm.py due                    what is due, by council; for a scheduled job
python scripts/confirm.py due derby --all        with what nobody has confirmed yet
python scripts/confirm.py record derby core_group_first "contact:01332 641172" note:smart \\
    --by "Conference manager"                    somebody has checked these today
"""

import argparse
import sys
from collections import Counter
from datetime import date

from portal.core.problem import Wrong
from portal.councils.due import Due, due
from portal.councils.folder import read_council, slugs
from portal.councils.sourced import REVIEW_MONTHS
from portal.officer.confirming import confirm_entries

WORDS = {
    "past": "past its review",
    "ahead": "on a day that has not come yet",
    "soon": "soon",
    "never": "never confirmed",
}


def main(arguments: list[str] | None = None) -> int:
    """Returns 0; 1 when something is past its review, or 2 when what was asked cannot be done."""
    asked = _asked(arguments)
    try:
        every = slugs(fictional=True)
        chosen = asked.councils if asked.do == "due" else [asked.council]
        if unknown := [slug for slug in chosen if slug not in every]:
            known = ", ".join(every)
            print(f"no such council: {', '.join(unknown)}. There are: {known}", file=sys.stderr)
            return 2
        return _due(chosen or slugs(), asked.all) if asked.do == "due" else _record(asked)
    except Wrong as wrong:
        print(f"{wrong}\nNothing was written.", file=sys.stderr)
        return 2


def _due(councils: list[str], never: bool) -> int:
    today, count, broken = date.today(), Counter[str](), False
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
        print(", ".join(f"{count[state]} {word}" for state, word in WORDS.items() if count[state]))
        print('To record: .venv/bin/python scripts/confirm.py record COUNCIL NAME --by "role"')
    return 2 if broken else int(bool(count["past"] or count["ahead"]))


def _line(one: Due) -> str:
    it = one.entry.it.confirmed
    said = f"{it.due}, last confirmed by {it.by}, {it.on}" if it else ""
    return f"  {one.state:<5}  {one.name}  (council.yml:{one.line})  {said}".rstrip()


def _record(asked: argparse.Namespace) -> int:
    found = confirm_entries(asked.council, asked.names, asked.by, asked.on, asked.review)
    for entry in found:
        print(f"{asked.council}: {entry.name} is confirmed by {asked.by}, {asked.on}")
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    does = parser.add_subparsers(dest="do", required=True)
    listing = does.add_parser("due", help="list what is to be looked at again, by council")
    listing.add_argument("councils", nargs="*", help="council folders; all when none is given")
    listing.add_argument("--all", action="store_true", help="also what nobody has confirmed yet")
    add = does.add_parser("record", help="record that somebody at the council has checked it")
    add.add_argument("council", help="the council's folder, such as derby")
    add.add_argument(
        "names",
        nargs="+",
        help="a fact (core_group_first), note:PLACE, or contact: and its number, name or purpose",
    )
    add.add_argument(
        "--by", required=True, help="the role of who checked it, never a name: it is published"
    )
    add.add_argument("--on", type=date.fromisoformat, default=date.today(), help="2026-11-22")
    add.add_argument(
        "--review",
        type=date.fromisoformat,
        help=f"when to look again; {REVIEW_MONTHS} months later when left out",
    )
    asked = parser.parse_args(arguments)
    if asked.do == "record":
        if len(asked.by.strip()) < 2:
            add.error("--by: write a role, for example Conference manager")
        if asked.on > date.today():
            add.error(f"--on: {asked.on} is in the future; record it on the day it was checked")
        if asked.review and asked.review <= asked.on:
            add.error(f"--review: {asked.review} is not after {asked.on}, when it was checked")
    return asked


if __name__ == "__main__":
    sys.exit(main())
