"""`portal schema`"""

import sys

import click


@click.command(short_help="Write the schema by which editors check council.yml.")
@click.option("--check", is_flag=True, help="Write nothing; give 1 when it is out of date.")
def schema(check: bool) -> int:
    """Write the schema by which an editor completes and checks council.yml."""
    from portal.officer.council_schema import SCHEMA_FILE, council_schema

    if not check:
        SCHEMA_FILE.write_text(council_schema(), encoding="utf-8")
        return 0
    current = SCHEMA_FILE.read_text(encoding="utf-8") if SCHEMA_FILE.exists() else ""
    if current == council_schema():
        return 0
    print(f"{SCHEMA_FILE.name} is out of date: run .venv/bin/portal schema", file=sys.stderr)
    return 1
