"""A council's notes: `## place` headings, each with the paragraphs for that place."""

import re
from difflib import get_close_matches
from pathlib import Path

from portal.core.front_matter import split_front
from portal.core.problem import Problem
from portal.councils.places import PLACES

SECTION = re.compile(r"^## +(.+?) *$", re.M)


def read_notes(file: Path) -> dict[str, str]:
    """The Markdown of each place; nothing when the file does not exist."""
    if not file.exists():
        return {}
    body = split_front(file.read_text(encoding="utf-8"))[1]
    parts = SECTION.split(body)
    return {place: text.strip() for place, text in zip(parts[1::2], parts[2::2], strict=True)}


def check_notes(file: Path, declared: set[str]) -> list[Problem]:
    """Notes for places that do not exist, without a source, twice, empty, or with no place."""
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8")
    problems, seen = [], set()
    for found in SECTION.finditer(text):
        place, line = found[1], text[: found.start()].count("\n") + 1
        if place not in PLACES:
            near = get_close_matches(place, PLACES, 3)
            mend = f"Did you mean {' or '.join(near)}?" if near else f"Use: {', '.join(PLACES)}"
            problems.append(Problem(file, line, f"there is no place `{place}` in the pages", mend))
        elif place not in declared:
            mend = (
                f"Add `{place}: {{confirmed: {{by: role, on: 2026-11-22}}}}` under `notes:` in "
                "council.yml, or one with `seen: {at: page, on: 2026-11}` or `from: heading of "
                "the leaflet`"
            )
            problems.append(Problem(file, line, f"the note `{place}` has no source", mend))
        if place in seen:
            problems.append(Problem(file, line, f"`{place}` stands twice", "Join the two"))
        seen.add(place)
    return problems
