"""`portal setup`"""

import click

from portal.commands.refused import Refused


@click.group()
def setup() -> None:
    """Find what the tests and the PDFs need on this computer, or install it."""


@setup.command()
def browser() -> int:
    """Find a browser: CHROMIUM, Playwright's own, the system's, or one newly installed."""
    from portal.setup.browser import ensure_browser

    if wrong := ensure_browser():
        raise Refused(wrong)
    return 0


@setup.command()
def webserver() -> int:
    """Find nginx, or install it."""
    from portal.setup.webserver import ensure_nginx

    if wrong := ensure_nginx():
        raise Refused(wrong)
    return 0
