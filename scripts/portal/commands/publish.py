"""`portal publish`"""

from pathlib import Path
from typing import Any

import click

from portal.commands.parameters import SITE
from portal.commands.refused import Refused
from portal.core.folders import ROOT

SETTINGS = ROOT / "publish"


@click.command(short_help="Make the built site ready for a server.")
@SITE
@click.option(
    "--out", type=click.Path(path_type=Path), default=SETTINGS, help="Where the settings go."
)
@click.option("--listen", help="nginx: the port, with address.")
@click.option("--server-name", help="nginx: its host name.")
@click.option("--root", help="nginx: where the folder is there.")
@click.option("--brotli", is_flag=True, help="nginx: it has that module.")
@click.option("--hsts", "hsts_days", type=int, help="Days to insist on https: once sure.")
def publish(site: Path, out: Path, **options: Any) -> int:
    """Make a built site ready for a server: compressed copies, and settings for several hosts."""
    from portal.server.nginx import NginxServer
    from portal.server.publish import write_settings

    server = NginxServer(**{name: value for name, value in options.items() if value is not None})
    if not (site / "index.html").is_file():
        raise Refused(f"{site} has no built site: run `make build` first, or say --site")
    if wrong := server.wrong():
        raise Refused(wrong)
    write_settings(site, out, server)
    return 0
