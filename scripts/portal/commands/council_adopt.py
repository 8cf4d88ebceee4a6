"""`portal council adopt`"""

import sys
from datetime import date

import click

from portal.commands.parameters import KnownCouncil, PastDay, Role
from portal.commands.refused import nothing_written

AGAIN = ".venv/bin/portal council adopt"


@click.command(short_help="Say what is left to do, and record that it is adopted.")
@click.argument("council", type=KnownCouncil())
@click.option(
    "--law-read-by",
    type=Role("Children's solicitor"),
    help="The role of who knows the law and has read docs/national.yml and its sentences.",
)
@click.option(
    "--by",
    type=Role("Head of safeguarding"),
    help="The role of who decided it, never a name: it is published.",
)
@click.option("--on", type=PastDay(), default=date.today, help="The day, 2026-11-22.")
def adopt(council: str, law_read_by: str | None, by: str | None, on: date) -> int:
    """Say what is left to do before a council can take its site on, and record that it has.

    Without an option it is the checklist. Gives 1 when something on it is left to do.
    """
    if by and law_read_by:
        raise click.UsageError("say one at a time: --law-read-by first, then --by")
    from portal.officer.adoption import law_read

    with nothing_written():
        if not law_read_by:
            return _adopt(council, by, on)
        law_read(council, law_read_by, on)
    print(f"Recorded: the national texts have been read ({law_read_by}, {on}).")
    print(f"What is left: {AGAIN} {council}")
    return 0


def _adopt(slug: str, by: str | None, on: date) -> int:
    from portal.councils.folder import read_council
    from portal.officer.adoption import adopt, adoption_points

    folder = read_council(slug)
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
        if by:
            print("Nothing was written.", file=sys.stderr)
        return 1
    if by:
        adopt(slug, by, on)
        print(f"Recorded: {name} has taken this site on ({by}, {on}). Build and publish it")
    elif had:
        print(f"{name} has taken this site on: {had.by}, {had.on}")
    else:
        print(f'Ready. When {name} has decided: {AGAIN} {slug} --by "role"')
    return 0
