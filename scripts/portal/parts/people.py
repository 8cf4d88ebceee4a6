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
# Who comes for something else than to share what they know, and who has a part of their own in
# the decision, or none.
OWN_WORDS = frozenset({*NEAR, "chair", "note_taker", "specialists"})
OWN_PART = frozenset({"supporter", "child", "interpreter", "chair", "note_taker"})


@dataclass(frozen=True)
class Person:
    """`said` is who names this person: `local`, `national` or nobody (`not_named`)."""

    key: str
    said: str
    by_video: bool = False

    @property
    def word(self) -> str:
        """The entry of the words page that says more, if there is one."""
        entries = {"probation": "probation-officer"}
        entries |= {key: key.replace("_", "-") for key in WORDED}
        return entries.get(self.key, "")

    @property
    def exception(self) -> str:
        """The key of what the list says besides the name, if there is something."""
        if self.said == "not_named":
            return "room.not_named"
        return f"room.who.{self.key}" if self.key in EXCEPTIONS else ""

    @property
    def comes(self) -> str:
        """The key of why they come, where it is not what holds for the others."""
        return f"room.comes.{self.key}" if self.key in OWN_WORDS else ""

    @property
    def decides(self) -> str:
        """The key of their part in the decision, where it is not that of the others."""
        return f"room.decides.{self.key}" if self.key in OWN_PART else ""


def people(council: Council) -> list[Person]:
    """The people of this council's leaflet and those England's rules name, in their order."""
    facts = council.facts
    named: list[str] = [*facts.who_comes.are] if facts.who_comes else []
    video = bool(facts.video and facts.video.is_ == "others")
    own = [Person(key, _said(key, facts, named)) for key in ALWAYS_THERE]
    others = [
        Person(key, "local", by_video=video)
        for key in named
        if key not in {*ALWAYS_THERE, "social_workers"}
    ]
    return [*own, *others]


def decision(facts: Facts) -> str:
    """The key of who decides; only what a leaflet says is put on one."""
    if not facts.who_decides:
        return "room.decides.you.silent"
    which = facts.who_decides.is_
    return f"room.decides.you.{which}" if facts.who_decides.from_ else f"say.who_decides.{which}"


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
