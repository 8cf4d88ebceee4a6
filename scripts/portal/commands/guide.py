"""`portal guide`"""

from pathlib import Path

import click

from portal.commands.parameters import SITE, URL
from portal.core.folders import COUNCILS


@click.command()
@SITE
@URL
def guide(site: Path, url: str | None) -> int:
    """Build the guide for those who work with the site.

    It is built with every full build too. Gives 1 when that failed: the last good one stays.
    """
    from portal.build.all_sites import show_guide
    from portal.councils.folder import slugs
    from portal.councils.fork import served_at
    from portal.guide.building import GUIDE_FOLDER

    published = [slug for slug in slugs(fictional=True) if (site / slug).is_dir()]
    if failed := show_guide(site, served_at(url, COUNCILS), published):
        return failed
    print(f"In {site.name}/{GUIDE_FOLDER}/: the guide. To see it: .venv/bin/portal serve")
    return 0
