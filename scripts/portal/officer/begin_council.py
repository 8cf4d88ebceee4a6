"""What can be given for a new council, and its folder: all of it or nothing."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from portal.core.folders import COUNCILS, ROOT
from portal.core.languages import languages
from portal.core.problem import Wrong
from portal.councils.contacts import MADE_UP, national_form
from portal.councils.council import Council, Slug
from portal.councils.folder import read_council
from portal.councils.folder_check import BLANK
from portal.officer.new_council import New, council_yml, notes_md
from portal.site.style import HOUSE_COLOUR
from portal.translations.trust import checked_words

# Addresses beside the councils' own.
TAKEN = ("assets", "guide", "pdf", "share")


def taken() -> set[str]:
    """The addresses that the site needs itself: no council's folder can be called so."""
    return {*TAKEN, *languages(in_progress=True)}


def usable_text(value: str) -> str:
    """The text as it was given; ValueError where it only shows what to write."""
    if len(value) < 2:
        raise ValueError(f"`{value}` is too short: write it out")
    if found := BLANK.search(value):
        raise ValueError(f"`{found[0]}` only shows what to write here: put your own words")
    return value


def usable_phone(value: str) -> str:
    """The number as people dial it; ValueError for one that nobody has."""
    if MADE_UP.search(value):
        raise ValueError(
            f"`{value}`: this is a number made up for films and examples: put the real one"
        )
    return national_form(value)


def usable_name(value: str) -> str:
    """A council's name, as it was given; ValueError where it cannot be one."""
    try:
        Council(name=value, colour=HOUSE_COLOUR)
    except ValidationError:
        raise ValueError(f"`{value}` is not a name of 2 to 40 letters: write it shorter") from None
    return value


def usable_slug(slug: str) -> str:
    """A folder's name, as it was given; ValueError where it cannot be one, or is there."""
    try:
        TypeAdapter(Slug).validate_python(slug)
    except ValidationError:
        raise ValueError(
            f"`{slug}` cannot be an address: say --slug with small letters, like st-helens"
        ) from None
    if slug in taken():
        raise ValueError(f"`{slug}` is an address that the site needs itself: say another --slug")
    if (COUNCILS / slug).exists():
        raise ValueError(f"docs/councils/{slug} is there already: say another name or --slug")
    return slug


def usable_languages(given: str) -> tuple[str, ...]:
    """The languages of `pl,ur`, English first; none for nothing. ValueError for one unknown."""
    chosen = tuple(lang.strip() for lang in given.split(",") if lang.strip())
    known = languages(in_progress=True)
    if unknown := [lang for lang in chosen if lang not in known]:
        raise ValueError(f"no such language: {', '.join(unknown)}. There are: {', '.join(known)}")
    return tuple(dict.fromkeys(("en", *chosen))) if chosen else ()


def write_council(slug: str, new: New) -> None:
    """The folder is made elsewhere and read as a build reads it; only then is it put in place."""
    words, shown = checked_words("en"), read_council("example").council.facts
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / slug
        folder.mkdir()
        (folder / "council.yml").write_text(council_yml(new, words, shown), encoding="utf-8")
        (folder / "notes.en.md").write_text(notes_md(new.name), encoding="utf-8")
        try:
            read_council(slug, Path(temporary))
        except Wrong as wrong:  # told for the folder that was asked for, which is not made
            told = [replace(p, file=COUNCILS / slug, line=0) for p in wrong.problems]
            raise Wrong(told) from None
        shutil.copytree(folder, COUNCILS / slug)


def next_steps(slug: str, name: str) -> str:
    """What to do with a new folder."""
    portal = ".venv/bin/portal"
    folder = (COUNCILS / slug).relative_to(ROOT)
    return "\n".join(
        [
            f"Made {folder}/ for {name}. What to do next:",
            f"1. Look at it: {portal} build {slug}, then {portal} serve, then open "
            f"http://127.0.0.1:8000/{slug}/",
            f"2. Put in what you know: {folder}/council.yml explains each line.",
            f"3. Write what only your council says: {folder}/notes.en.md. It may stay empty.",
            f"4. See what is left before your council can take it on: {portal} council adopt "
            f"{slug}",
        ]
    )
