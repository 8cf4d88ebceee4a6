"""`portal check`"""

import sys
import time
from datetime import date

import click

from portal.commands.parameters import KnownCouncil


@click.command(short_help="Check the data files, or some councils'; and the code.")
@click.argument("councils", nargs=-1, type=KnownCouncil())
def check(councils: tuple[str, ...]) -> int:
    """Check the data files, then style, types, layers, golden text and unit tests.

    With COUNCILS, only what stands in their folders, in a moment. Nothing is built. Gives 1 when
    something is wrong. What waits for a translator, or is to be confirmed again, is told and is
    not wrong.
    """
    if councils:
        return _data(list(councils), whole=False)
    from portal.commands.tool_checks import run_tools
    from portal.councils.folder import slugs

    return _data(slugs(), whole=True) | run_tools()


def _data(councils: list[str], whole: bool) -> int:
    from portal.councils.due import due
    from portal.councils.folder import read_council
    from portal.officer.note_hints import note_hints
    from portal.translations.data_check import all_problems, council_problems

    began = time.monotonic()
    problems, unusable = (all_problems if whole else council_problems)(councils)
    good = [slug for slug in councils if slug not in unusable]
    for problem in problems:
        print(problem, file=sys.stderr)
    for one in (one for slug in good for one in due(read_council(slug), date.today())):
        print(f"To look at: {one.told()}")
    for hint in (one for slug in good for one in note_hints(read_council(slug), date.today())):
        print(f"A hint: {hint}")
    if whole:
        _tell_pending(good)
    what = f"data files of {', '.join(councils)}" if not whole else "data files"
    mark = "✗" if problems else "✓"
    print(f"{mark} {what} ({time.monotonic() - began:.1f} s)", flush=True)
    return int(bool(problems))


def _tell_pending(councils: list[str]) -> None:
    from portal.core.languages import languages
    from portal.officer.pending_kinds import pending_kinds
    from portal.translations.pending import pending

    for problem in pending_kinds():
        print(f"Waits: {problem}")
    for lang in languages()[1:]:
        if found := pending(lang, councils):
            print(f"Waits for a translator: {found}. See: .venv/bin/portal translations report")
