"""`portal setup`"""

import click

from portal.commands.refused import Refused


@click.group(short_help="Find or install what tests and PDFs need.")
def setup() -> None:
    """Find what the tests and the PDFs need on this computer, or install it."""


@setup.command(short_help="Find a browser, or install one.")
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
