"""What has to be so before a council takes its site on, and the record that it has."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.core.folders import COUNCILS
from portal.councils.folder import Folder, read_council
from portal.councils.national import texts_today
from portal.councils.places import STATEMENTS
from portal.officer.council_edit import saved
from portal.translations.trust import fit_to_publish

# `law_read:` and `adopted:` stand with the other lines about the site as a whole: after the last
# of these.
SITE_LINES = ("name", "colour", "languages", "short_url", "fictional", "law_read")
# As `portal council read` writes what it thinks that a leaflet says.
PROPOSED = re.compile(r"\s*#\s*FOUND\b")


@dataclass(frozen=True)
class Point:
    """One line of the checklist: what has to be so, whether it is, and what to do if not.

    A point that does not block is told, and the council may go on without it.
    """

    what: str
    holds: bool
    do: str
    blocks: bool = True


def adoption_points(
    folder: Folder, today: date, texts: str = "", home: Path = COUNCILS
) -> list[Point]:
    """Every point for this council on this day.

    `texts` is the fingerprint of the national texts, if it is not that of those in the files.
    """
    words = [*_words(folder, today, home), _law(folder, texts or texts_today(), today)]
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


def _words(folder: Folder, today: date, home: Path) -> list[Point]:
    text = (home / folder.slug / "council.yml").read_text(encoding="utf-8")
    proposed = [at for at, ln in enumerate(text.splitlines(), 1) if PROPOSED.match(ln)]
    notes = [
        Point(
            f"What the council says about {place}, on the page About this site, is written",
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
    ]


def _law(folder: Folder, texts: str, today: date) -> Point:
    had = folder.council.law_read
    read = "docs/national.yml and what stands under `national:` in locales/en.yml"
    command = f'.venv/bin/portal council adopt {folder.slug} --law-read-by "their role"'
    if had and had.of != texts:
        do = f"The national texts have changed since {had.on}: have {read} read again; then"
    elif had and not had.holds(today):
        do = f"That was on {had.on}, and counts from that day to {had.due}: have {read} read; then"
    else:
        do = f"Have {read} read; then"
    what = "A person who knows the law has read the national texts"
    return Point(what, bool(had and had.of == texts and had.holds(today)), f"{do} {command}")


def _advice(folder: Folder, today: date) -> list[Point]:
    drafts = [o for o in folder.council.languages if not fit_to_publish(o, folder.slug)]
    entries = folder.council.entries()
    open_ = [entry for entry in entries if not entry.it.holds(today)]
    return [
        Point(
            "The other facts and notes are confirmed too",
            not open_,
            f"{len(open_)} of {len(entries)} are not: "
            f".venv/bin/portal council due {folder.slug} --all",
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
    return f'.venv/bin/portal council confirm {folder.slug} {quoted} --by "your role"'


def adopt(slug: str, by: str, on: date, home: Path = COUNCILS) -> None:
    """Writes `adopted` into council.yml, and changes nothing else there."""
    _record(slug, "adopted", {"by": by, "on": on.isoformat()}, home)


def law_read(slug: str, by: str, on: date, home: Path = COUNCILS) -> None:
    """Writes `law_read` into council.yml, for the national texts as they are today."""
    _record(slug, "law_read", {"by": by, "on": on.isoformat(), "of": texts_today()}, home)


def _record(slug: str, key: str, fields: dict[str, str], home: Path) -> None:
    file = home / slug / "council.yml"
    given = read_council(slug, home).council.model_fields_set
    after = [name for name in SITE_LINES if name in given and name != key][-1]
    saved(file, [((), key, fields)], after)
