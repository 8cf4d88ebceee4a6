"""Writes a draft folder, all of it or nothing, and never over one that is there."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter, ValidationError

from portal.core.folders import COUNCILS, ROOT
from portal.core.problem import Problem, Wrong
from portal.councils.council import Slug
from portal.councils.folder import read_council
from portal.officer.leaflet_draft import council_text, notes_text
from portal.oldleaflet.reading import Reading
from portal.translations.trust import checked_words


def write_draft(reading: Reading, slug: str, name: str) -> Path:
    """Makes the council's folder and gives its path; Wrong when it exists or cannot be made."""
    folder = COUNCILS / slug
    try:
        TypeAdapter(Slug).validate_python(slug)
    except ValidationError:
        mend = "Use small letters, numbers and hyphens, such as st-helens"
        raise Wrong([Problem(folder, 0, f"`{slug}` cannot be an address", mend)]) from None
    if folder.exists():
        mend = "Choose another name, or move this folder away first. Nothing was changed"
        raise Wrong([Problem(folder, 0, "this folder exists", mend)])
    with TemporaryDirectory() as place:
        made = Path(place) / slug
        made.mkdir()
        text = council_text(
            reading, name, checked_words("en"), read_council("example").council.facts
        )
        (made / "council.yml").write_text(text, encoding="utf-8")
        (made / "notes.en.md").write_text(notes_text(reading, name), encoding="utf-8")
        try:
            read_council(slug, Path(place))
        except Wrong as wrong:  # Told for the folder that was asked for, which is not made.
            mend = "Give the council's name as parents know it, in 2 to 40 letters"
            told = [replace(p, file=folder, line=0, mend=mend) for p in wrong.problems]
            raise Wrong(told) from None
        shutil.copytree(made, folder)
    return folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
