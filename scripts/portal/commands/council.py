"""`portal council`: an officer's verbs."""

import click

from portal.commands.council_adopt import adopt
from portal.commands.council_confirm import confirm
from portal.commands.council_due import due
from portal.commands.council_new import new
from portal.commands.council_read import read


@click.group(
    commands=[new, read, confirm, due, adopt],
    short_help="Begin, read, confirm or adopt: an officer's verbs.",
)
def council() -> None:
    """Begin a council's folder, read its old leaflet, confirm what it says, take it on."""
