"""A drawing of the room with this council's people, and who each of them is."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.council import Council
from portal.parts.composer import Composer
from portal.parts.people import Person, people
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

    `named_by` is `local`, `national` or nobody; `word` is the entry of the words page, if any.
    """

    name: Markup
    word: str
    named_by: str
    who: Markup
    title: Markup
    why: Markup
    decides: Markup


def room(c: Composer) -> Markup:
    """The room, drawn and in words; the drawing says nothing that the words do not say."""
    council = c.folder.council
    found = people(council)
    return c.part(
        "room",
        drawing=_drawing(council, found),
        below=Markup(" ").join(c.say(f"room.{key}") for key in _below(council)),
        people=[_person(c, person) for person in found],
    )


def _drawing(council: Council, found: list[Person]) -> Drawing:
    video = council.facts.video.is_ if council.facts.video else ""
    return Drawing(
        far(found), near(found), screen(found, video), bool(video), not video and _board(council)
    )


def _board(council: Council) -> bool:
    return bool(council.facts.board or council.facts.scale)


def _below(council: Council) -> list[str]:
    """The sentences below the drawing, by key."""
    facts = council.facts
    wall = ["screen"] if facts.video else ["board"] if _board(council) else []
    by_video = bool(facts.child and "by_video" in facts.child.are)
    return ["table", *wall, *["screen_child"] * by_video]


def _person(c: Composer, person: Person) -> PersonShown:
    you = "_you" if person.key == "you" else ""
    why = Markup("<strong>{}</strong> {}").format
    return PersonShown(
        name=c.say(f"room.name.{person.key}"),
        word=person.word,
        named_by="" if person.said == "not_named" else person.said,
        who=c.say(f"room.who.{person.key}"),
        title=_title(c) if person.key == "chair" else Markup(""),
        why=why(c.say(f"room.why{you}"), c.say(f"room.comes.{person.comes}")),
        decides=why(c.say(f"room.decide{you}"), c.say(person.decides)),
    )


def _title(c: Composer) -> Markup:
    chair = c.folder.council.facts.chair
    return isolated(chair.title) if chair else Markup("")
