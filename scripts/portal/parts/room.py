"""A drawing of the room with this council's people, and who each of them is."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.council import Council
from portal.parts.composer import Composer
from portal.parts.people import Person, decision, people
from portal.parts.room_drawing import Figure, far, near, screen


@dataclass(frozen=True)
class Drawing:
    """Who is drawn where, and what hangs on the wall: a screen, a board, or nothing."""

    far: list[Figure]
    near: list[Figure]
    screen: list[Figure]
    has_screen: bool
    has_board: bool


@dataclass(frozen=True)
class PersonShown:
    """A person of the list below the drawing, each text ready to stand there.

    `local` where the council names them; `word` is the entry of the words page, if any. `but` is
    what the list says of them besides their name: only what does not hold for the others.
    """

    name: Markup
    word: str
    local: bool
    title: Markup
    but: Markup


@dataclass(frozen=True)
class PersonsPart:
    """Who a person is; `says` is why they come and if they decide, where it is their own."""

    name: Markup
    who: Markup
    says: dict[Markup, Markup]


def room(c: Composer) -> Markup:
    """The room, drawn and as a list; the drawing says nothing that the words do not say."""
    council = c.folder.council
    found = people(council)
    return c.part(
        "room",
        drawing=_drawing(council, found),
        below=Markup(" ").join(c.say(f"room.{key}") for key in _below(council)),
        decides=c.say(decision(council.facts)),
        decided=council.facts.who_decides is not None,
        people=[_person(c, person) for person in found],
        silent="" if council.facts.who_comes else c.say("silent.who-comes"),
    )


def each_person(c: Composer) -> Markup:
    """Who each of them is and why they come; who decides is said above the list already."""
    return c.part("each_person", people=[_part(c, one) for one in people(c.folder.council)])


def _drawing(council: Council, found: list[Person]) -> Drawing:
    video = council.facts.video.is_ if council.facts.video else ""
    return Drawing(
        far(found), near(found), screen(found, video), bool(video), not video and _board(council)
    )


def _board(council: Council) -> bool:
    return bool(council.facts.board or council.facts.scale)


def _below(council: Council) -> list[str]:
    """What is drawn, for those who do not see it, by key."""
    facts = council.facts
    wall = ["screen"] if facts.video else ["board"] if _board(council) else []
    by_video = bool(facts.child and "by_video" in facts.child.are)
    return ["table", *wall, *["screen_child"] * by_video]


def _person(c: Composer, person: Person) -> PersonShown:
    return PersonShown(
        name=c.say(f"room.name.{person.key}"),
        word=person.word,
        local=person.said == "local",
        title=_title(c) if person.key == "chair" else Markup(""),
        but=c.say(person.exception) if person.exception else Markup(""),
    )


def _part(c: Composer, person: Person) -> PersonsPart:
    why = "room.why_you" if person.key == "you" else "room.why"
    asked = {why: person.comes, "room.decide": person.decides}
    return PersonsPart(
        name=c.say(f"room.name.{person.key}"),
        who=c.say(f"room.who.{person.key}"),
        says={c.say(why): c.say(key) for why, key in asked.items() if key},
    )


def _title(c: Composer) -> Markup:
    """What the chair is called here, where that is something else."""
    chair = c.folder.council.facts.chair
    return isolated(chair.title) if chair and chair.title.lower() != "chair" else Markup("")
