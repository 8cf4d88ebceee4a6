"""Who sits in the room: the people a council names, with a parent's own side, and their seats.

Seats are in the units of overrides/parts/room.html: a room 360 wide, seen from a parent's side of
the table. What the drawing shows stands in words beside it.
"""

from dataclasses import dataclass, replace

from portal.council import Council
from portal.facts import Facts

# Near side of the table, seen from behind; the parent's own people and an interpreter.
NEAR = ("supporter", "you", "child", "interpreter")
FAR_Y, NEAR_Y, LEFT, RIGHT = 134, 240, 44, 316
# More than one person: drawn as two.
GROUPS = frozenset({"doctors", "police", "services", "specialists", "people_who_know_you",
    "know_family"})  # fmt: skip
WORDED = ("supporter", "chair", "social_worker", "interpreter", "health_visitor")
OWN_WORDS = frozenset({*NEAR, "chair", "note_taker", "specialists", "police"})


@dataclass(frozen=True)
class Person:
    """`said` is who names this person: `local`, `national` or nobody (`not_named`).

    `decides` is the key of what is known about their part in the decision. `seats` are the
    places (x, y, scale) in the drawing; `screen` is true for one who joins by video.
    """

    key: str
    said: str
    decides: str
    seats: tuple[tuple[float, float, float], ...] = ()
    near: bool = False
    screen: bool = False

    @property
    def word(self) -> str:
        """The entry of the words page that says more, if there is one."""
        entries = {"probation": "probation-officer"}
        entries |= {key: key.replace("_", "-") for key in WORDED}
        return entries.get(self.key, "")

    @property
    def comes(self) -> str:
        """The key of why they come."""
        return self.key if self.key in OWN_WORDS else "worker"


def people(council: Council) -> list[Person]:
    """The people of this council's leaflet and those England's rules name, with their seats."""
    facts = council.facts
    named: list[str] = [*facts.who_comes.are] if facts.who_comes else []
    decision = facts.who_decides.is_ if facts.who_decides else "silent"
    video = bool(facts.video and facts.video.is_ == "others")
    own = [Person(key, _said(key, facts, named), _part(key, decision)) for key in _always()]
    others = [
        Person(key, "local", _part(key, decision), screen=video)
        for key in named
        if key not in {*_always(), "social_workers"}
    ]
    return _seated([*own, *others])


def _always() -> tuple[str, ...]:
    return ("you", "supporter", "child", "interpreter", "chair", "social_worker", "note_taker")


def _said(key: str, facts: Facts, named: list[str]) -> str:
    told = {
        "you": facts.invited,
        "supporter": facts.supporter,
        "child": facts.child_age or "child" in named or (facts.child and _may_come(facts)),
        "interpreter": facts.needs and "interpreter" in facts.needs.are,
        "chair": facts.chair,
        "social_worker": {"social_worker", "social_workers"} & set(named),
        "note_taker": "note_taker" in named,
    }
    if told[key]:
        return "local"
    return "not_named" if key == "note_taker" else "national"


def _may_come(facts: Facts) -> bool:
    coming = {"age_and_understanding", "if_old_enough", "by_video"}
    return bool(facts.child and coming & set(facts.child.are))


def _part(key: str, decision: str) -> str:
    if key == "you":
        return f"you.{decision}"
    return f"worker.{decision}" if key not in _always() or key == "social_worker" else key


def _seated(found: list[Person]) -> list[Person]:
    far = [p for p in found if p.key not in NEAR and not p.screen]
    seats = sum(_places(p) for p in far)
    gap = (RIGHT - LEFT) / seats
    scale = min(1, gap / 30)
    at = 0
    placed = {}
    for person in far:
        middle = [LEFT + gap * (at + one + 0.5) for one in range(_places(person))]
        placed[person.key] = tuple((round(x, 1), FAR_Y, round(scale, 2)) for x in middle)
        at += _places(person)
    for at, key in enumerate(NEAR):
        placed[key] = ((88 + at * 61, NEAR_Y, 1.1 if key == "child" else 1.4),)
    return [replace(p, seats=placed.get(p.key, ()), near=p.key in NEAR) for p in found]


def _places(person: Person) -> int:
    return 2 if person.key in GROUPS else 1
