"""`portal council due`"""

from datetime import date

import click

from portal.commands.parameters import KnownCouncil


@click.command(short_help="List what is to be looked at again.")
@click.argument("councils", nargs=-1, type=KnownCouncil())
@click.option("--all", "never", is_flag=True, help="Also what nobody has confirmed yet.")
def due(councils: tuple[str, ...], never: bool) -> int:
    """List which confirmed facts are to be looked at again, by council; for a scheduled job too.

    Gives 1 when something is past its review.
    """
    from portal.councils.folder import slugs
    from portal.officer.due_list import list_due

    return list_due(list(councils) or slugs(), date.today(), never)
