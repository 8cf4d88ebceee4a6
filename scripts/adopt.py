"""Says what is left to do before a council can take its site on, and records that it has.

python scripts/adopt.py derby                                  the checklist
python scripts/adopt.py derby --law-read-by "Solicitor"        the national texts have been read
python scripts/adopt.py derby --by "Head of safeguarding"      the council takes the site on
"""

import argparse
import sys
from datetime import date

from portal.core.problem import Wrong
from portal.councils.folder import read_council, slugs
from portal.officer.adoption import adopt, adoption_points, law_read


def main(arguments: list[str] | None = None) -> int:
    """Returns 0; 1 when something is left to do; 2 when what was asked cannot be done."""
    asked = _asked(arguments)
    try:
        if asked.council not in slugs(fictional=True):
            known = ", ".join(slugs(fictional=True))
            print(f"no such council: {asked.council}. There are: {known}", file=sys.stderr)
            return 2
        return _adopt(asked)
    except Wrong as wrong:
        print(f"{wrong}\nNothing was written.", file=sys.stderr)
        return 2


def _adopt(asked: argparse.Namespace) -> int:
    if asked.law_read_by:
        law_read(asked.council, asked.law_read_by, asked.on)
        print(f"Recorded: the national texts have been read ({asked.law_read_by}, {asked.on}).")
        print(f"What is left: .venv/bin/python scripts/adopt.py {asked.council}")
        return 0
    folder = read_council(asked.council)
    points = adoption_points(folder, date.today())
    for point in points:
        mark = "✓" if point.holds else "✗" if point.blocks else "–"
        print(f"{mark} {point.what}")
        if not point.holds:
            print(f"    {point.do}")
    left = sum(point.blocks and not point.holds for point in points)
    name, had = folder.council.name, folder.council.adopted
    if left:
        print(f"{left} left to do before {name} can take this site on.", file=sys.stderr)
        if asked.by:
            print("Nothing was written.", file=sys.stderr)
        return 1
    if not asked.by:
        if had:
            print(f"{name} has taken this site on: {had.by}, {had.on}")
        else:
            command = f'scripts/adopt.py {asked.council} --by "role"'
            print(f"Ready. When {name} has decided: .venv/bin/python {command}")
        return 0
    adopt(asked.council, asked.by, asked.on)
    print(f"Recorded: {name} has taken this site on ({asked.by}, {asked.on}). Build and publish it")
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    parser.add_argument("council", help="the council's folder, such as derby")
    parser.add_argument(
        "--by", default="", help="the role of who decided it, never a name: it is published"
    )
    parser.add_argument(
        "--law-read-by",
        metavar="ROLE",
        default="",
        help="the role of who knows the law and has read docs/national.yml and its sentences",
    )
    parser.add_argument(
        "--on", type=date.fromisoformat, default=date.today(), help="the day, 2026-11-22"
    )
    asked = parser.parse_args(arguments)
    if asked.by and asked.law_read_by:
        parser.error("say one at a time: --law-read-by first, then --by")
    if asked.by and len(asked.by.strip()) < 2:
        parser.error("--by: write a role, for example Head of safeguarding")
    if asked.law_read_by and len(asked.law_read_by.strip()) < 2:
        parser.error("--law-read-by: write a role, for example Children's solicitor")
    if asked.on > date.today():
        parser.error(f"--on: {asked.on} is in the future; record it on the day it is decided")
    return asked


if __name__ == "__main__":
    sys.exit(main())
