"""Reads a council's old leaflet: what it answers, whom it names, what in it is out of date.

python scripts/read_leaflet.py leaflet.pdf           a report (also .docx and .txt)
python scripts/read_leaflet.py leaflet.pdf --json    the same as JSON, for other programs
python scripts/read_leaflet.py leaflet.pdf --draft leeds --name Leeds
                                                     a draft of docs/councils/leeds/

A program reads with patterns (docs/questions.yml, docs/stale.yml), so it can be wrong and can miss
things. Nothing is written as a fact: in the draft every proposal is a comment that you look up in
the leaflet first. The JSON is a `Reading`: see scripts/portal/oldleaflet/reading.py.
"""

import argparse
import sys
from pathlib import Path

from new_council import TAKEN
from portal.core.languages import languages
from portal.core.problem import Wrong
from portal.officer.draft_folder import write_draft
from portal.oldleaflet.reading import read_old_leaflet
from portal.oldleaflet.reading_report import report


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("file", type=Path, help="the leaflet: a .pdf, .docx or .txt file")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--draft", metavar="SLUG", help="write a draft folder with this name")
    parser.add_argument("--name", help="with --draft: the council's name, as parents know it")
    asked = parser.parse_args(arguments)
    if asked.draft and not asked.name:
        parser.error(f'say what the council is called: --draft {asked.draft} --name "Leeds"')
    if asked.name and not asked.draft:
        parser.error("--name goes with --draft: say the folder's name too, such as --draft leeds")
    if asked.draft in (*TAKEN, *languages(in_progress=True)):
        parser.error(f"`{asked.draft}` is an address that the site needs itself: choose another")
    if asked.json and asked.draft:
        parser.error("choose one: --json or --draft")
    return asked


def main(arguments: list[str] | None = None) -> int:
    """0 when the leaflet was read; 2 for a slip in what was asked, or a file nobody can read."""
    asked = _asked(arguments)
    try:
        reading = read_old_leaflet(asked.file)
        if asked.draft:
            folder = write_draft(reading, asked.draft, asked.name)
            print(f"Made {folder}. Nothing that was found is on the site yet. Look for FOUND in")
            print("council.yml, compare each with the leaflet, and do what the first lines say.")
            return 0
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 2
    print(f"{reading.model_dump_json(indent=1)}\n" if asked.json else report(reading), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
