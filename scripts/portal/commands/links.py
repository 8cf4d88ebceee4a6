"""`portal links`"""

import click


@click.command(short_help="Ask whether the sources' pages still answer.")
def links() -> int:
    """Ask whether the pages that facts were read on still answer. It only reports."""
    from portal.officer.link_check import ask_all

    ask_all()
    return 0
