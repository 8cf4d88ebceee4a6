"""What the reader finds in the five leaflets that the councils' files were made from.

The leaflets belong to their councils and are not kept here. Say in which folder they are, and
these tests read them:

    PORTAL_LEAFLETS=/path/to/leaflets .venv/bin/python -m pytest tests/unit/test_leaflet_five.py

tests/cases/leaflets/ records what was found. When a pattern has changed for the better, look at
the difference, and write the records anew by setting PORTAL_LEAFLETS_WRITE=1 as well.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from portal.facts import Facts
from portal.load import read_council, slugs
from portal.problem import ROOT
from portal.questions import fields, wanted
from portal.reading import Reading, read
from portal.stale import stale

RECORDS = ROOT / "tests" / "cases" / "leaflets"
FILES = {
    leaflet.file: slug
    for slug in slugs()
    if (leaflet := read_council(slug).council.leaflet)
    and leaflet.file
    and (RECORDS / f"{leaflet.file}.json").is_file()
}
EVERY = pytest.mark.parametrize("name", sorted(FILES))


def reading(name: str) -> Reading:
    folder = os.environ.get("PORTAL_LEAFLETS", "")
    file = Path(folder) / name
    if not folder or not file.is_file():
        pytest.skip("the leaflets are not here: set PORTAL_LEAFLETS to their folder")
    return read(file)


def record(found: Reading) -> dict[str, Any]:
    """Line numbers only, and the contacts: no sentence of a leaflet is kept."""
    return {
        "headings": [h.line for h in found.headings],
        "published": found.published and found.published.month,
        "answered": {a.kind: sorted({f.line for f in a.found}) for a in found.answered},
        "doubtful": [a.kind for a in found.answered if a.doubt],
        "contacts": [
            c.model_dump(include={"phone", "email", "web", "address"}, exclude_none=True)
            | {"purposes": c.purposes, "lines": [f.line for f in c.found]}
            for c in found.contacts
        ],
        "out_of_date": {s.name: sorted({f.line for f in s.found}) for s in found.out_of_date},
    }


def plain(text: str) -> str:
    """A heading without its capitals and stops, which a council's file may write otherwise."""
    return re.sub(r"\W+", " ", text).strip().casefold()


@EVERY
def test_what_is_found_is_what_was_recorded(name: str) -> None:
    found = record(reading(name))
    file = RECORDS / f"{name}.json"
    if "PORTAL_LEAFLETS_WRITE" in os.environ:
        text = json.dumps(found, indent=1)
        short = re.sub(r"\[\s+([^][{}]*?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)
        file.write_text(short + "\n", encoding="utf-8")
    assert found == json.loads(file.read_text(encoding="utf-8"))


def test_the_records_speak_of_questions_and_patterns_that_exist() -> None:
    assert len(list(RECORDS.iterdir())) == 5
    for file in RECORDS.iterdir():
        kept = json.loads(file.read_text(encoding="utf-8"))
        assert set(kept["answered"]) <= set(wanted())
        assert set(kept["out_of_date"]) <= set(stale())


@EVERY
def test_every_number_that_the_council_file_took_from_its_leaflet_is_found(name: str) -> None:
    found = reading(name)
    council = read_council(FILES[name]).council
    proposed = {a.kind: a.proposals for a in found.answered}
    missed = []
    for kind, fact in council.facts.given().items():
        if fact.from_ and not fields(kind):
            skip = {"from_", "seen", "confirmed", "outdated"}
            own = fact.model_dump(by_alias=True, exclude_none=True, exclude=skip, mode="json")
            if not any(own.items() <= proposal.items() for proposal in proposed.get(kind, [])):
                missed.append(kind)
    ways = {value for c in found.contacts for value in (c.phone, c.email, c.web)}
    for contact in council.contacts:
        if contact.from_:
            missed += [
                w for w in (contact.phone, contact.email, contact.web) if w and w not in ways
            ]
    assert missed == []


@EVERY
def test_every_word_that_the_council_file_took_from_its_leaflet_is_proposed(name: str) -> None:
    found = reading(name)
    proposed = {a.kind: json.dumps(a.proposals) for a in found.answered}
    missed = [
        f"{kind}: {word}"
        for kind, fact in read_council(FILES[name]).council.facts.given().items()
        if fact.from_
        for field in fields(kind)
        for word in _words(fact.model_dump(by_alias=True)[field])
        if f'"{word}"' not in proposed.get(kind, "")
    ]
    assert missed == []


def _words(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


@EVERY
def test_no_more_than_two_answers_are_proposed_that_the_council_file_does_not_have(
    name: str,
) -> None:
    found = reading(name)
    council = read_council(FILES[name]).council
    known = set(council.facts.given()) | set(council.notes)
    extra = [a.kind for a in found.answered if a.kind not in known and a.kind in Facts.model_fields]
    assert len(extra) <= 2, extra


@EVERY
def test_the_headings_that_the_council_file_names_are_found(name: str) -> None:
    found = {plain(h.heading) for h in reading(name).headings}
    council = read_council(FILES[name]).council
    given = [*council.facts.given().values(), *council.notes.values(), *council.contacts]
    named = {heading for source in [*given, *council.out_of_date] for heading in source.from_}
    missed = [heading for heading in named if plain(heading) not in found]
    assert len(missed) <= 1, missed


@EVERY
def test_what_the_council_file_calls_out_of_date_is_found(name: str) -> None:
    found = {s.word for s in reading(name).out_of_date}
    assert {o.what for o in read_council(FILES[name]).council.out_of_date} <= found
