"""`portal screenshots`"""

import os
import tempfile
from pathlib import Path

import click

from portal.commands.refused import Refused
from portal.core.folders import ROOT


@click.command(short_help="Take the guide's pictures again.")
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), help="Leave the guide's own as they are."
)
def screenshots(folder: Path | None) -> int:
    """Take the guide's pictures from a fresh build, so that they show what is there today."""
    from portal.councils.fork import IGNORED as ALL_COUNCILS

    os.environ[ALL_COUNCILS] = "yes"  # in a fork that shows only one, too
    from portal.build.all_sites import build_all
    from portal.councils.folder import slugs
    from portal.guide.screenshots import (
        COUNCIL,
        GUIDE_PICTURES,
        SHOTS,
        take_all,
    )
    from portal.server.preview import served
    from portal.setup.browser import opened_browser

    folder = folder or GUIDE_PICTURES
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        build_all(slugs(), site, "http://127.0.0.1:8000/")
        if not (site / COUNCIL).is_dir():
            raise Refused(f"{COUNCIL} could not be built: mend the lines above")
        with served(site) as base, opened_browser() as browser:
            take_all(browser, base, folder)
    shown = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    print(f"{len(SHOTS)} pictures in {shown}: look at them before you keep them")
    return 0
