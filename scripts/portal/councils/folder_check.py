"""What can be wrong in a council's folder beyond one field: parts that do not fit each other."""

import re
from collections.abc import Iterator
from pathlib import Path

from portal.core.problem import Problem
from portal.core.yaml_file import line_in
from portal.councils.contacts import MADE_UP
from portal.councils.council import Council
from portal.councils.notes import check_notes
from portal.councils.places import STATEMENTS

# The address and the name of the fictional council. Its numbers are `MADE_UP` ones.
FICTION = re.compile(r"example\.org|Exampleshire")
# What stands in a new folder (`newcouncil.py`) in place of a council's own words.
BLANK = re.compile(r"\bHEADING\b|\byour role\b|yourcouncil\.gov\.uk")
# Purposes whose sentence says that the leaflet names the contact.
OF_LEAFLET = ("useful", "other_format")


def folder_problems(file: Path, council: Council, english: dict[str, str]) -> list[Problem]:
    """Every mistake in a council's folder. `english` is its English notes by place."""
    problems: list[Problem] = []
    for lang in council.languages:
        problems += check_notes(file.with_name(f"notes.{lang}.md"), set(council.notes))
    problems += _notes(file, council, english)
    problems += _facts(file, council)
    problems += _leaflet(file, council)
    if not council.fictional:
        problems += _left_from_the_example(file)
    return problems


def _notes(file: Path, council: Council, english: dict[str, str]) -> Iterator[Problem]:
    for place in council.notes:
        if not english.get(place):
            mend = f"Write a section `## {place}` in notes.en.md, or take this line out"
            yield _at(file, ("notes", place), f"the note `{place}` has no text", mend)
    for place in STATEMENTS if council.adopted else ():
        if place not in council.notes:
            mend = f"Write a section `## {place}` in notes.en.md and its source under `notes:`"
            yield _at(file, ("adopted",), f"adopted, but there is no note `{place}`", mend)


def _facts(file: Path, council: Council) -> Iterator[Problem]:
    known = {entry.what for entry in council.out_of_date}
    for kind, fact in council.facts.given().items():
        if fact.outdated and fact.outdated not in known:
            mend = f"Add `- {{what: {fact.outdated}, from: [heading], fact: national fact}}`"
            yield _at(file, ("facts", kind), f"`{kind}` has no line in out_of_date", mend)
    if council.facts.scale and not {"scale-0", "scale-10"} <= set(council.notes):
        mend = "Add the notes `scale-0` and `scale-10`: what each end means here"
        yield _at(file, ("facts", "scale"), "the scale does not say what 0 and 10 mean", mend)


def _leaflet(file: Path, council: Council) -> Iterator[Problem]:
    """What speaks of a leaflet where there is none, or of one that does not say it."""
    facts = council.facts
    blamed = {"powers": facts.powers, "chair": facts.chair}
    for kind, fact in blamed.items():
        if fact and not fact.from_ and fact.is_ in ("none", "not_said"):
            mend = "Add `from:` with the leaflet's heading, use another word, or take the line out"
            yield _at(file, ("facts", kind), f"`{kind}` tells what the leaflet says", mend)
    if council.leaflet:
        return
    mend = "Write `seen:` or `confirmed:` instead, or add `leaflet:` with its title"
    for entry in council.entries():
        if entry.it.from_:
            what = f"`{entry.name}` comes from a leaflet, and there is none"
            yield _at(file, (*entry.path, "from"), what, mend)
    for at, contact in enumerate(council.contacts):
        if contact.superseded:
            what = "a superseded contact is one of a leaflet, and there is none"
            yield _at(file, ("contacts", at), what, "Add `leaflet:`, or take the contact out")
        if contact.purpose in OF_LEAFLET:
            what = f"`{contact.purpose}` is for a contact in the leaflet, and there is none"
            yield _at(file, ("contacts", at, "purpose"), what, "Use another purpose")
    if council.out_of_date:
        what = "there is no leaflet in which something could be out of date"
        yield _at(file, ("out_of_date",), what, "Add `leaflet:`, or take this out")


def _left_from_the_example(file: Path) -> Iterator[Problem]:
    mend = "Put your council's own here, or take the line out"
    for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if text.lstrip().startswith("#"):
            continue
        if found := MADE_UP.search(text):
            what = f"`{found[0]}` is a number made up for films and examples"
            yield Problem(file, line, what, "Put the real one, or take the line out")
        if found := FICTION.search(text):
            what = f"`{found[0]}` was left from the fictional council"
            yield Problem(file, line, what, mend)
        if found := BLANK.search(text):
            what = f"`{found[0]}` was left from a new folder"
            yield Problem(file, line, what, mend)


def _at(file: Path, path: tuple[int | str, ...], what: str, mend: str) -> Problem:
    return Problem(file, line_in(file, path), what, mend)
