"""The questions that councils are compared by, in the order of the shared pages.

They are found in the pages, not listed here, so a new page, place, kind of fact or council is
compared without anything else being changed. docs/questions.yml has their wording.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from portal.core.folders import PAGES
from portal.core.front_matter import split_front
from portal.core.pages import ROW
from portal.core.yaml_file import raw
from portal.councils.council import Council
from portal.councils.places import PLACES
from portal.councils.sourced import Sourced
from portal.oldleaflet.questions import QUESTIONS_FILE
from portal.parts.complaints import COMPLAINTS
from portal.translations.shared_pages import HEADING, headed

# A kind that answers the same question with less.
VAGUER = {"core_group_soon": "core_group_first"}
PART_CALL = re.compile(
    r'\{\{ (\w+)\((?:"([\w-]+)")?(?:, silent="[\w-]+")?(?:, silent_national="(\w+)")?'
)
# What some calls show without naming it.
PLACES_IN = {"scale": ("scale", "scale-0", "scale-10", "scale-reasons")}
RULES_IN = {"doors": [rule for it in COMPLAINTS.values() for rule in (*it.first, *it.then)]}


@dataclass(frozen=True)
class ComparedQuestion:
    """`kinds` of fact answer it, or a council's note at `place`; `rules` hold in all of England.

    `page` and `part` are where parents read the answer. `place` is empty where another question
    shows the notes of that place.
    """

    page: str
    part: str
    wording: str
    kinds: tuple[str, ...]
    place: str
    rules: tuple[str, ...] = ()

    def answers(self, council: Council) -> list[tuple[str, Sourced]]:
        """What a council says to it, by kind of fact; nothing is a gap."""
        given = council.facts.given()
        return [(kind, given[kind]) for kind in self.kinds if kind in given]


def title(page: str) -> str:
    """A shared page's own English heading."""
    return _body(page).strip().split("\n", 1)[0].removeprefix("# ")


def compared_questions(order: Sequence[str]) -> list[ComparedQuestion]:
    """Every question of these pages; each kind, place and national rule stands in the first."""
    places: set[str] = set()
    rules: set[str] = set()
    found: list[ComparedQuestion] = []
    for page in (name for name in order if ROW[name].compared):
        for part, text in headed(_body(page)).items():
            for place, beside in _calls(text).items():
                asked = list(_asked(page, part, place, _heading(text)))
                if place not in places:
                    new = tuple(rule for rule in beside if rule not in rules)
                    found += [replace(asked[0], rules=new), *asked[1:]]
                    places.add(place)
                    rules.update(new)
    return found


def answered(council: Council, asked: Sequence[ComparedQuestion]) -> int:
    """How many of these questions a council answers, even with something out of date."""
    return sum(bool(question.answers(council)) for question in asked)


def _asked(page: str, part: str, place: str, heading: str) -> Iterator[ComparedQuestion]:
    wording = raw(QUESTIONS_FILE)["questions"]
    first, *others = [kind for kind in PLACES[place] if kind not in VAGUER] or [place]
    for name in (first, *others):
        text = str(wording[name]["asks"]) if name in wording else heading
        vague = (kind for kind, clear in VAGUER.items() if clear == name)
        kinds = (name, *vague) if name in PLACES[place] else ()
        yield ComparedQuestion(page, part, text, kinds, place if name == first else "")


def _calls(text: str) -> dict[str, list[str]]:
    """The places that a part of a page asks for, each with the national rules beside it."""
    found: dict[str, list[str]] = {}
    waiting: list[str] = []  # rules that stand before the first place
    for call, key, beside in PART_CALL.findall(text):
        if call in ("local", "statement"):
            found[key] = [*waiting, *([beside] if beside else [])]
            waiting = []
        for place in PLACES_IN.get(call, ()):
            found[place] = []
        rules = [key] if call == "national" else RULES_IN.get(call, [])
        (found[next(reversed(found))] if found else waiting).extend(rules)
    return {place: list(dict.fromkeys(rules)) for place, rules in found.items()}


def _body(page: str) -> str:
    return split_front((PAGES / "en" / f"{page}.md").read_text(encoding="utf-8"))[1]


def _heading(text: str) -> str:
    found = HEADING.match(text)
    return found[0].partition("{")[0].strip("# ") if found else ""
