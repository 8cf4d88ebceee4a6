"""`portal bench`"""

import click


@click.command(short_help="Measure how fast it is, as ratios.")
@click.option("--many", is_flag=True, help="Up to 153 councils: this takes some minutes.")
def bench(many: bool) -> int:
    """Measure how fast it is, on copies of this project with made-up councils and languages.

    One council after one edited fact beside plain MkDocs; each further council and language.
    """
    from portal.build.bench import bench as measure

    return measure(many)
