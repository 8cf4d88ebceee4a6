"""A council's whole folder, read and checked."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.core.folders import COUNCILS
from portal.core.locked_text import different
from portal.core.problem import Wrong
from portal.core.remembered import remembered
from portal.core.yaml_file import typed
from portal.councils.council import Council
from portal.councils.folder_check import folder_problems
from portal.councils.fork import single
from portal.councils.notes import read_notes

OLD_AFTER_YEARS = 3


@dataclass(frozen=True)
class Folder:
    """A council, its slug, and its notes by language and place."""

    slug: str
    council: Council
    notes: dict[str, dict[str, str]]

    def leaflet_age(self, today: date | None = None) -> str | None:
        """`undated`, `old` (over three years) or None, which is also that of no leaflet."""
        if not self.council.leaflet:
            return None
        published = self.council.leaflet.published
        if not published:
            return "undated"
        today = today or date.today()
        year, month = map(int, published.split("-"))
        months = (today.year - year) * 12 + today.month - month
        return "old" if months > OLD_AFTER_YEARS * 12 else None


def slugs(folder: Path = COUNCILS, fictional: bool = False) -> list[str]:
    """Every council's folder name, or the only one of a fork; Wrong when its settings are.

    The fictional council counts only when it is asked for.
    """
    if only := single(folder):
        return [only.only]
    found = sorted(p.parent.name for p in folder.glob("*/council.yml"))
    return [slug for slug in found if fictional or slug != "example"]


@remembered
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
    if problems := folder_problems(file, council, notes["en"]):
        raise Wrong(problems)
    return Folder(slug, council, notes)
