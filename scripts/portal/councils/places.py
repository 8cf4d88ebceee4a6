"""Where in the pages each kind of fact is said.

A place is what a page asks for with `{{ local("reports") }}`: its facts in order, then the
council's note of the same name. The facts name their places themselves, each in its row of
`facts.py`; a kind may be said at several.
"""

from portal.councils.facts import fact_places

# Places that no kind of fact is said at: there stands only what a council writes in a note.
NOTE_PLACES = (
    "method", "harm", "police", "peer-advocate", "child-voice", "network", "tips",
    "parents-said", "family-tree", "worry-question", "goal", "private-parts", "scale-0",
    "scale-10", "scale-reasons", "plan-about", "smart", "core-group-conflict",
    "network-meetings", "review-what", "standards", "contacts-here",
)  # fmt: skip
# The notes that only an adopted site shows: they speak in the council's name.
STATEMENTS = ("accessibility", "privacy")


def _places() -> dict[str, tuple[str, ...]]:
    kinds = sorted(fact_places().items(), key=lambda row: row[1].order)
    found: dict[str, tuple[str, ...]] = {}
    for said in fact_places().values():
        for place in said.places:
            found[place] = tuple(kind for kind, at in kinds if place in at.places)
    return found | dict.fromkeys((*NOTE_PLACES, *STATEMENTS), ())


# Every place, and the kinds of fact that are said there.
PLACES = _places()
