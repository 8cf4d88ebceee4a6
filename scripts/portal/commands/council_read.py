"""`portal council read`"""

from pathlib import Path

import click


@click.command(short_help="Read an old leaflet, and draft a folder from it.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--draft", metavar="SLUG", help="Write a draft of docs/councils/SLUG/.")
@click.option("--name", help="With --draft: the council's name, as parents know it.")
def read(file: Path, as_json: bool, draft: str | None, name: str | None) -> int:
    """Read a council's old leaflet: what it answers, who it names, what is out of date.

    FILE is a .pdf, .docx or .txt. A program reads with patterns (docs/questions.yml,
    docs/stale.yml), so it can be wrong and can miss things. Nothing is written as a fact: in the
    draft every proposal is a comment that you look up in the leaflet first. The JSON is a
    `Reading`: see scripts/portal/oldleaflet/reading.py.
    """
    _fit(as_json, draft, name)
    from portal.officer.draft_folder import write_draft
    from portal.oldleaflet.reading import read_old_leaflet
    from portal.oldleaflet.reading_report import report

    reading = read_old_leaflet(file)
    if draft and name:
        print(f"Made {write_draft(reading, draft, name)}. Nothing that was found is on the site")
        print("yet. Look for FOUND in council.yml, compare each with the leaflet, and do what the")
        print("first lines say.")
        return 0
    print(f"{reading.model_dump_json(indent=1)}\n" if as_json else report(reading), end="")
    return 0


def _fit(as_json: bool, draft: str | None, name: str | None) -> None:
    """A click.UsageError where the options do not go together."""
    if draft and not name:
        raise click.UsageError(f'say what the council is called: --draft {draft} --name "Leeds"')
    if name and not draft:
        raise click.UsageError("--name goes with --draft: say the folder's name too, like leeds")
    if as_json and draft:
        raise click.UsageError("choose one: --json or --draft")
    from portal.officer.begin_council import taken

    if draft in taken():
        raise click.UsageError(f"`{draft}` is an address that the site needs itself: say another")
