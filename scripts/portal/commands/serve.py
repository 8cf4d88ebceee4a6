"""`portal serve`"""

from pathlib import Path

import click

from portal.commands.parameters import SITE
from portal.commands.refused import Refused


@click.command(short_help="Serve the pages, and show each change once saved.")
@click.option("--port", envvar="PORT", default="8000", help="8000, or as PORT says.")
@click.option("--built", is_flag=True, help="Serve the built files, as a static host would.")
@SITE
def serve(port: str, built: bool, site: Path) -> int:
    """Serve the pages on this computer, and show each change as soon as it is saved.

    The pages are made from the files as they are now; the guide and PDFs are those that were built.
    """
    from portal.server.live import make_live_server
    from portal.server.preview import make_server, serve_until_stopped

    if wrong := serve_until_stopped(site, port, make_server if built else make_live_server):
        raise Refused(wrong)
    return 0
