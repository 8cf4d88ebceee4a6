"""What has to be so before a council takes its site on, and the record that it has."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.edit import saved
from portal.load import COUNCILS, Folder, read_council
from portal.national import National, national
from portal.statement import STATEMENTS
from portal.trust import fit_to_publish

# `adopted:` stands with the other lines about the site as a whole: after the last of these.
HEAD = ("name", "colour", "languages", "short_url", "fictional")
# As scripts/read_leaflet.py writes what it thinks that a leaflet says.
PROPOSED = re.compile(r"\s*#\s*proposed\b", re.I)


@dataclass(frozen=True)
class Point:
    """One line of the checklist: what has to be so, whether it is, and what to do if not.

    A point that does not block is told, and the council may go on without it.
    """

    what: str
    holds: bool
    do: str
    blocks: bool = True


def checklist(
    folder: Folder, today: date, rules: National | None = None, home: Path = COUNCILS
) -> list[Point]:
    """Every point for this council on this day; `rules` are the national ones, if not today's."""
    words = _words(folder, rules or national(), today, home)
    return [*_contacts(folder, today), *words, *_advice(folder, today)]


def _contacts(folder: Folder, today: date) -> list[Point]:
    council = folder.council
    main, usable = council.main_contact(), council.usable()
    open_ = [c for c in usable if c.state(today) != "confirmed"]
    complaint = council.facts.complaint
    routes = [c for c in usable if c.purpose.startswith("complaint")]
    told = any(c.holds(today) for c in routes) or bool(complaint and complaint.holds(today))
    wanted = [f"contact:{c.key}" for c in routes] + ["complaint"] * bool(complaint)
    route = "Give a contact with the purpose `complaint`, and confirm it"
    return [
        Point(
            "The main contact is confirmed",
            bool(main and main.holds(today)),
            _confirm(folder, [f"contact:{main.key}"])
            if main
            else "Give one contact in council.yml `main: true`, and confirm it",
        ),
        Point(
            "Every contact that parents are shown is confirmed",
            bool(usable) and not open_,
            _confirm(folder, [f"contact:{c.key}" for c in open_])
            if open_
            else "Give at least one contact in council.yml",
        ),
        Point(
            "The way to complain is confirmed",
            told,
            _confirm(folder, wanted[:1]) if wanted else route,
        ),
    ]


def _words(folder: Folder, rules: National, today: date, home: Path) -> list[Point]:
    text = (home / folder.slug / "council.yml").read_text(encoding="utf-8")
    proposed = [at for at, ln in enumerate(text.splitlines(), 1) if PROPOSED.match(ln)]
    notes = [
        Point(
            f"The council's part of the {place} page is written",
            place in folder.council.notes,
            f"Write a section `## {place}` in notes.en.md, and its source under `notes:` in "
            f"council.yml: `{place}: {{confirmed: {{by: your role, on: {today}}}}}`",
        )
        for place in STATEMENTS
    ]
    return [
        *notes,
        Point(
            "Nothing is left of the fictional council",
            not folder.council.fictional,
            "Take `fictional: true` out of council.yml, and all that it says of Exampleshire",
        ),
        Point(
            "Nothing that was only proposed is left",
            not proposed,
            f"In council.yml, line {', '.join(map(str, proposed))}: use it or take it out",
        ),
        Point(
            "A person who knows the law has read the national texts",
            bool(rules.law_read and rules.law_read.holds(today)),
            "Have docs/national.yml and its sentences in locales/en.yml read; then write "
            f"`law_read: {{by: their role, on: {today}}}` under `read:` in docs/national.yml",
        ),
    ]


def _advice(folder: Folder, today: date) -> list[Point]:
    drafts = [o for o in folder.council.languages if not fit_to_publish(o, folder.slug)]
    entries = folder.council.entries()
    open_ = [entry for entry in entries if not entry.it.holds(today)]
    return [
        Point(
            "The other facts and notes are confirmed too",
            not open_,
            f"{len(open_)} of {len(entries)} are not: scripts/confirm.py due {folder.slug} --all",
            blocks=False,
        ),
        Point(
            "Every language offered is signed by somebody qualified",
            not drafts,
            f"Not signed: {', '.join(drafts)}. These stay marked as drafts, and are not indexed",
            blocks=False,
        ),
    ]


def _confirm(folder: Folder, names: list[str]) -> str:
    quoted = " ".join(f'"{name}"' for name in names)
    return f'.venv/bin/python scripts/confirm.py record {folder.slug} {quoted} --by "your role"'


def adopt(slug: str, by: str, on: date, home: Path = COUNCILS) -> None:
    """Writes `adopted` into council.yml, and changes nothing else there."""
    file = home / slug / "council.yml"
    given = read_council(slug, home).council.model_fields_set
    after = [key for key in HEAD if key in given][-1]
    saved(file, [((), "adopted", {"by": by, "on": on.isoformat()})], after)
