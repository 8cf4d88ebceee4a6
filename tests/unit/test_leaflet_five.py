"""What the reader finds in the five leaflets that the councils' files were made from.

The leaflets belong to their councils and are not kept here: tests/cases/leaflets/ records what was
found in each, and most tests hold that against the councils' files. Say in which folder the
leaflets are, and they are read again and must give the same:

    PORTAL_LEAFLETS=/path/to/leaflets .venv/bin/python -m pytest tests/unit/test_leaflet_five.py

When a pattern has changed for the better, look at the difference, and write the records anew by
setting PORTAL_LEAFLETS_WRITE=1 as well.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import COUNCILS

from portal.core.folders import ROOT
from portal.councils.facts import Facts
from portal.councils.folder import read_council, slugs
from portal.councils.kinds import fields
from portal.oldleaflet.outdated import outdated_phrases
from portal.oldleaflet.questions import wanted
from portal.oldleaflet.reading import Reading, read_old_leaflet

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
    return read_old_leaflet(file)


def kept(name: str) -> Any:
    """What was found in a leaflet when it was last read."""
    return json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8"))


def named(name: str) -> set[str]:
    """The headings that the council's file gives as sources."""
    council = read_council(FILES[name]).council
    given = [*council.facts.given().values(), *council.notes.values(), *council.contacts]
    headings = [*(it.from_ for it in given), *(it.from_ for it in council.out_of_date)]
    return {plain(heading) for some in headings for heading in some}


def record(found: Reading, name: str) -> dict[str, Any]:
    """Line numbers, proposals, contacts, and headings that the council's file has already.

    No sentence of a leaflet is kept.
    """
    proposals = {a.kind: a.proposals for a in found.answered}
    without_source = {
        kind: [{key: value for key, value in one.items() if key != "from"} for one in given]
        for kind, given in proposals.items()
    }
    return {
        "named": sorted(named(name) & {plain(h.heading) for h in found.headings}),
        "proposals": without_source,
        "words": sorted({s.word for s in found.out_of_date if s.word}),
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
    found = record(reading(name), name)
    file = RECORDS / f"{name}.json"
    if "PORTAL_LEAFLETS_WRITE" in os.environ:
        text = json.dumps(found, indent=1)
        short = re.sub(r"\[\s+([^][{}]*?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)
        file.write_text(short + "\n", encoding="utf-8")
    assert found == kept(name)


def test_the_records_speak_of_questions_and_patterns_that_exist() -> None:
    assert len(list(RECORDS.iterdir())) == 5
    assert len(FILES) == len(list(RECORDS.glob("*.json"))) or len(COUNCILS) < 5  # a fork
    for name in FILES:
        assert set(kept(name)["answered"]) <= set(wanted())
        assert set(kept(name)["out_of_date"]) <= set(outdated_phrases())


@EVERY
def test_every_number_that_the_council_file_took_from_its_leaflet_is_found(name: str) -> None:
    found, council = kept(name), read_council(FILES[name]).council
    missed = []
    for kind, fact in council.facts.given().items():
        if fact.from_ and not fields(kind):
            skip = {"from_", "seen", "confirmed", "outdated"}
            own = fact.model_dump(by_alias=True, exclude_none=True, exclude=skip, mode="json")
            if not any(
                own.items() <= proposal.items() for proposal in found["proposals"].get(kind, [])
            ):
                missed.append(kind)
    ways = {c.get(way) for c in found["contacts"] for way in ("phone", "email", "web")}
    for contact in council.contacts:
        if contact.from_:
            missed += [
                w for w in (contact.phone, contact.email, contact.web) if w and w not in ways
            ]
    assert missed == []


@EVERY
def test_every_word_that_the_council_file_took_from_its_leaflet_is_proposed(name: str) -> None:
    proposed = {kind: json.dumps(given) for kind, given in kept(name)["proposals"].items()}
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
    council = read_council(FILES[name]).council
    known = set(council.facts.given()) | set(council.notes)
    extra = (set(kept(name)["answered"]) & set(Facts.model_fields)) - known
    assert len(extra) <= 2, extra


@EVERY
def test_the_headings_that_the_council_file_names_are_found(name: str) -> None:
    missed = named(name) - set(kept(name)["named"])
    assert len(missed) <= 1, missed


@EVERY
def test_what_the_council_file_calls_out_of_date_is_found(name: str) -> None:
    known = {o.what for o in read_council(FILES[name]).council.out_of_date}
    assert known <= set(kept(name)["words"])
