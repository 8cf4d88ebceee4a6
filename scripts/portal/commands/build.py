"""`portal build`"""

import json
from pathlib import Path

import click

from portal.commands.parameters import SITE, URL, CouncilFolder


@click.command(short_help="Build every site, the front door and the guide.")
@click.argument("councils", nargs=-1, type=CouncilFolder())
@click.option("--list", "listed", is_flag=True, help="List the councils as JSON.")
@click.option("--door", is_flag=True, help="Build only the front door, for the councils there.")
@SITE
@URL
def build(councils: tuple[str, ...], listed: bool, door: bool, site: Path, url: str | None) -> int:
    """Build every council's site, the front door and the guide, side by side.

    With COUNCILS, such as derby, only these and the front door; the others stay as they are.
    Gives 1 when any site or file has a problem.
    """
    from portal.councils.folder import slugs

    if listed:
        click.echo(json.dumps(slugs()))
        return 0
    from portal.build.all_sites import build_all
    from portal.core.folders import COUNCILS
    from portal.councils.fork import served_at

    chosen = [] if door else list(councils) or slugs()
    return build_all(chosen, site, served_at(url, COUNCILS))
