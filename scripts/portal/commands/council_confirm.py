"""`portal council confirm`"""

from datetime import date

import click

from portal.commands.parameters import Day, KnownCouncil, PastDay, Role
from portal.commands.refused import nothing_written


@click.command(short_help="Record that somebody has checked these.")
@click.argument("council", type=KnownCouncil())
@click.argument("names", nargs=-1, required=True)
@click.option(
    "--by",
    type=Role("Conference manager"),
    required=True,
    help="The role of who checked it, never a name: it is published.",
)
@click.option("--on", type=PastDay(), default=date.today, help="The day, 2026-11-22.")
@click.option("--review", type=Day(), help="When to look again; 12 months later when left out.")
def confirm(council: str, names: tuple[str, ...], by: str, on: date, review: date | None) -> int:
    """Record that somebody at the council has checked these today.

    A NAME is a fact (core_group_first), note:PLACE, or contact: and its number, name or purpose:

    \b
    portal council confirm derby core_group_first "contact:01332 641172" \\
        note:smart --by "Conference manager"
    """
    if review and review <= on:
        raise click.UsageError(f"--review: {review} is not after {on}, when it was checked")
    from portal.officer.confirming import confirm_entries

    with nothing_written():
        found = confirm_entries(council, list(names), by, on, review)
    for entry in found:
        print(f"{council}: {entry.name} is confirmed by {by}, {on}")
    return 0
