"""`portal bench`"""

import click


@click.command(name="bench")
def bench() -> int:
    """Measure how fast building is, against Material's own template."""
    from portal.build.bench import measure

    return measure()
