"""`portal leaflets`"""

from pathlib import Path

import click

from portal.commands.parameters import SITE, URL, CouncilFolder, Language
from portal.commands.refused import Refused
from portal.core.folders import COUNCILS


@click.command(short_help="Make the PDF leaflets, and the site with links to them.")
@click.argument("councils", nargs=-1, type=CouncilFolder())
@click.option("--lang", "langs", multiple=True, type=Language(), help="Only this language.")
@SITE
@URL
def leaflets(councils: tuple[str, ...], langs: tuple[str, ...], site: Path, url: str | None) -> int:
    """Make the PDF leaflets, and the site with links to them.

    Only what has changed is made again. They are kept in .cache/leaflets/. Gives 1 when a site
    could not be built or a leaflet could not be made.
    """
    from portal.councils.folder import slugs
    from portal.councils.fork import served_at

    try:
        from portal.pdf.leaflets import make_leaflets
    except ModuleNotFoundError as error:
        raise Refused(
            "The tools for PDFs are not there yet: run `make leaflets` once, which sets them up."
        ) from error
    return make_leaflets(list(councils) or slugs(), list(langs), site, served_at(url, COUNCILS))
