"""`portal serve`"""

from pathlib import Path

import click

from portal.commands.parameters import SITE
from portal.commands.refused import Refused


@click.command()
@click.option("--port", envvar="PORT", default="8000", help="8000, or as PORT says.")
@SITE
def serve(port: str, site: Path) -> int:
    """Serve the built site on this computer, as a static host would."""
    from portal.server.preview import serve_until_stopped

    if wrong := serve_until_stopped(site, port):
        raise Refused(wrong)
    return 0
