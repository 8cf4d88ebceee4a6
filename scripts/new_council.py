"""Makes a new council's folder, in which every field is explained and nothing is made up.

python scripts/new_council.py                  asks for what it needs
python scripts/new_council.py "Leeds" --contact "Duty team" --phone "0113 ..." \\
    --by "Conference manager"
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from portal.core.colour import with_contrast
from portal.core.folders import COUNCILS, ROOT
from portal.core.problem import Wrong
from portal.councils.contacts import MADE_UP, Purpose, national_form
from portal.councils.council import Council, Slug
from portal.councils.folder import read_council
from portal.councils.folder_check import BLANK
from portal.officer.new_council import New, council_yml, notes_md, slug_of
from portal.site.style import HOUSE_COLOUR
from portal.translations.data_check import languages
from portal.translations.trust import checked_words

Check = Callable[[str], str]
# Addresses beside the councils' own.
TAKEN = ("assets", "guide", "pdf", "share")


def main(arguments: list[str] | None = None) -> int:
    """Returns 0, or 2 when what was given cannot be used: nothing is written then."""
    asked = _options(arguments)
    try:
        if asked.phone:  # before it asks for anything else
            _phone(asked.phone.strip())
        name = _needed(asked.name, "name", "The council's name, as people say it", _name)
        slug = _slug(asked.slug or slug_of(name))
        contact = _needed(asked.contact, "--contact", "Which service answers the phone", _text)
        phone = _needed(asked.phone, "--phone", "Its number, as people dial it", _phone)
        by = "" if asked.seen and not asked.by else _needed(
            asked.by, "--by", "Your role at the council, never your name: it is published", _text
        )  # fmt: skip
        new = New(
            name, contact, phone, with_contrast(asked.colour), date.today(), by, asked.seen,
            asked.purpose, _languages(asked.languages),
        )  # fmt: skip
        _write(slug, new)
    except (ValueError, Wrong) as error:
        print(f"{error}\nNothing was written.", file=sys.stderr)
        return 2
    print(_next(slug, name))
    return 0


def _write(slug: str, new: New) -> None:
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


def _needed(given: str, option: str, question: str, check: Check) -> str:
    """What was given; else the answer to the question, which is asked until it can be used."""
    if given:
        return check(given.strip())
    if not sys.stdin.isatty():
        raise ValueError(f"{option} is missing: {question.lower()}")
    while True:
        try:
            return check(input(f"{question}: ").strip())
        except ValueError as error:
            print(error, file=sys.stderr)


def _text(value: str) -> str:
    if len(value) < 2:
        raise ValueError(f"`{value}` is too short: write it out")
    if found := BLANK.search(value):
        raise ValueError(f"`{found[0]}` only shows what to write here: put your own words")
    return value


def _phone(value: str) -> str:
    if MADE_UP.search(value):
        raise ValueError(
            f"`{value}`: this is a number made up for films and examples: put the real one"
        )
    return national_form(value)


def _name(value: str) -> str:
    try:
        Council(name=value, colour=HOUSE_COLOUR)
    except ValidationError:
        raise ValueError(f"`{value}` is not a name of 2 to 40 letters: write it shorter") from None
    return value


def _slug(slug: str) -> str:
    try:
        TypeAdapter(Slug).validate_python(slug)
    except ValidationError:
        raise ValueError(
            f"`{slug}` cannot be an address: say --slug with small letters, like st-helens"
        ) from None
    if slug in (*TAKEN, *languages(in_progress=True)):
        raise ValueError(f"`{slug}` is an address that the site needs itself: say another --slug")
    if (COUNCILS / slug).exists():
        raise ValueError(f"docs/councils/{slug} is there already: say another name or --slug")
    return slug


def _languages(given: str) -> tuple[str, ...]:
    chosen = tuple(lang.strip() for lang in given.split(",") if lang.strip())
    known = languages(in_progress=True)
    if unknown := [lang for lang in chosen if lang not in known]:
        raise ValueError(f"no such language: {', '.join(unknown)}. There are: {', '.join(known)}")
    return tuple(dict.fromkeys(("en", *chosen))) if chosen else ()


def _next(slug: str, name: str) -> str:
    python = ".venv/bin/python scripts/"
    folder = (COUNCILS / slug).relative_to(ROOT)
    return "\n".join(
        [
            f"Made {folder}/ for {name}. What to do next:",
            f"1. Look at it: {python}build.py {slug}, then {python}serve.py, then open "
            f"http://127.0.0.1:8000/{slug}/",
            f"2. Put in what you know: {folder}/council.yml explains each line.",
            f"3. Write what only your council says: {folder}/notes.en.md. It may stay empty.",
            f"4. See what is left before your council can take it on: {python}adopt.py {slug}",
        ]
    )


def _options(arguments: list[str] | None) -> argparse.Namespace:
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    add = parser.add_argument
    add("name", nargs="?", default="", help="the council's name, such as Leeds")
    add("--contact", default="", help="the service that answers the phone, such as Duty team")
    add("--phone", default="", help="its number, as people dial it")
    add("--by", default="", help="your role at the council: you know that this is its number")
    add("--seen", default="", help="or the page on which you read it, without https://")
    add("--purpose", default="information", choices=get_args(Purpose), help="what it is for")
    add("--slug", default="", help="the folder and address; made from the name if left out")
    add("--colour", default=HOUSE_COLOUR, help="of buttons and links, as #rrggbb")
    add("--languages", default="", help="such as en,pl,ur; those of the project if left out")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
