"""A council's whole folder, read and checked."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from portal.compare import different
from portal.council import Council
from portal.notes import check_notes, read_notes
from portal.problem import ROOT, Problem, Wrong
from portal.read import line_of, raw, typed

COUNCILS = ROOT / "docs" / "councils"
OLD_AFTER_YEARS = 3


@dataclass(frozen=True)
class Folder:
    """A council, its slug, and its notes by language and place."""

    slug: str
    council: Council
    notes: dict[str, dict[str, str]]

    def leaflet_age(self, today: date | None = None) -> str | None:
        """`undated`, `old` (over three years) or None."""
        published = self.council.leaflet.published
        if not published:
            return "undated"
        today = today or date.today()
        year, month = map(int, published.split("-"))
        months = (today.year - year) * 12 + today.month - month
        return "old" if months > OLD_AFTER_YEARS * 12 else None


def slugs(folder: Path = COUNCILS, fictional: bool = False) -> list[str]:
    """Every council's folder name. The fictional one counts only when it is asked for."""
    found = sorted(p.parent.name for p in folder.glob("*/council.yml"))
    return [slug for slug in found if fictional or slug != "example"]


# Numbers that Ofcom keeps for films, and the addresses of the fictional council.
FICTION = re.compile(r"020 7946 0\d{3}|0808 157 0\d{3}|example\.org|Exampleshire")


def _left_from_the_example(file: Path) -> list[Problem]:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    mend = "Put your council's own here, or take the line out"
    return [
        Problem(file, line, f"`{found[0]}` was left from the fictional council", mend)
        for line, text in lines
        if (found := FICTION.search(text)) and not text.lstrip().startswith("#")
    ]


@cache
def read_council(slug: str, folder: Path = COUNCILS) -> Folder:
    """The council's folder; Wrong with every mistake in it."""
    file = folder / slug / "council.yml"
    council = typed(file, Council)
    notes = {lang: read_notes(file.with_name(f"notes.{lang}.md")) for lang in council.languages}
    for lang in council.languages[1:]:  # a note with another number is shown in English instead
        notes[lang] = {
            place: text
            for place, text in notes[lang].items()
            if not different(text, notes["en"].get(place, ""))
        }
    problems: list[Problem] = []
    for lang in council.languages:
        problems += check_notes(file.with_name(f"notes.{lang}.md"), set(council.notes))
    data = raw(file)
    for place in council.notes:
        if not notes["en"].get(place):
            line = line_of(data, ("notes", place))
            mend = f"Write a section `## {place}` in notes.en.md, or take this line out"
            problems.append(Problem(file, line, f"the note `{place}` has no text", mend))
    known = {entry.what for entry in council.out_of_date}
    for kind, fact in council.facts.given().items():
        if fact.outdated and fact.outdated not in known:
            line = line_of(data, ("facts", kind))
            mend = f"Add `- {{what: {fact.outdated}, from: [heading], fact: national fact}}`"
            problems.append(Problem(file, line, f"`{kind}` has no line in out_of_date", mend))
    if council.facts.scale and not {"scale-0", "scale-10"} <= set(council.notes):
        line = line_of(data, ("facts", "scale"))
        mend = "Add the notes `scale-0` and `scale-10`: what each end means here"
        problems.append(Problem(file, line, "the scale does not say what 0 and 10 mean", mend))
    if not council.fictional:
        problems += _left_from_the_example(file)
    if problems:
        raise Wrong(problems)
    return Folder(slug, council, notes)
