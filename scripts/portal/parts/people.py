"""Who is in the room: the people a council names, a parent's own side, and what each may do."""

from dataclasses import dataclass

from portal.councils.council import Council
from portal.councils.facts import Facts

# Who sits on the parent's side of the table: their own people, and an interpreter.
NEAR = ("supporter", "you", "child", "interpreter")
ALWAYS_THERE = ("you", "supporter", "child", "interpreter", "chair", "social_worker", "note_taker")
WORDED = ("supporter", "chair", "social_worker", "interpreter", "health_visitor")
# Of whom the list below the drawing says more than the name.
EXCEPTIONS = ("supporter", "child", "chair", "social_worker", "specialists")
OWN_WORDS = frozenset({*NEAR, "chair", "note_taker", "specialists", "police"})


@dataclass(frozen=True)
class Person:
    """`said` is who names this person: `local`, `national` or nobody (`not_named`).

    `decides` is the key of the sentence about their part in the decision.
    """

    key: str
    said: str
    decides: str
    by_video: bool = False

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

    @property
    def exception(self) -> str:
        """The key of what does not hold for the others, if there is something."""
        return f"room.who.{self.key}" if self.key in EXCEPTIONS else ""

    @property
    def comes_alone(self) -> bool:
        """They come for something else than the others."""
        return self.comes != "worker"

    @property
    def decides_alone(self) -> bool:
        """Their part in the decision is another than that of the others."""
        return self.decides == f"room.decides.{self.key}"


def people(council: Council) -> list[Person]:
    """The people of this council's leaflet and those England's rules name, in their order."""
    facts = council.facts
    named: list[str] = [*facts.who_comes.are] if facts.who_comes else []
    decision: str = facts.who_decides.is_ if facts.who_decides else "silent"
    if facts.who_decides and not facts.who_decides.from_:  # the others say that the leaflet does
        decision = f"say.who_decides.{decision}"
    video = bool(facts.video and facts.video.is_ == "others")
    own = [Person(key, _said(key, facts, named), _part(key, decision)) for key in ALWAYS_THERE]
    others = [
        Person(key, "local", _part(key, decision), by_video=video)
        for key in named
        if key not in {*ALWAYS_THERE, "social_workers"}
    ]
    return [*own, *others]


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
    if key in ALWAYS_THERE and key not in ("you", "social_worker"):
        return f"room.decides.{key}"
    if decision.startswith("say."):
        return decision
    return f"room.decides.{'you' if key == 'you' else 'worker'}.{decision}"
