"""Where the people of `room.py` are in the drawing, and how they look.

The units are those of overrides/parts/room.html: a room 360 wide, seen from a parent's side of
the table, with a screen on the wall where people join by video.
"""

from dataclasses import dataclass

from portal.parts.people import NEAR, Person

LEFT, RIGHT, FAR_Y, NEAR_Y = 44, 316, 134, 240
PERSON_WIDTH = 30  # of a person at scale 1
# Where each of the parent's own side sits: who supports them is beside them.
NEAR_X = {"supporter": 96, "you": 152, "child": 208, "interpreter": 270}
# More than one person: drawn as two.
GROUPS = frozenset({"doctors", "police", "services", "specialists", "people_who_know_you",
    "know_family"})  # fmt: skip
SKINS = ("#e8b48e", "#8d5a3c", "#c68a5e", "#f0c9a8", "#6b4430")
CLOTHS = ("#3d6b8c", "#8a5a83", "#4f7a57", "#a8683b", "#596275")


@dataclass(frozen=True)
class Figure:
    """Somebody drawn at (x, y): `number` is that of the list, 0 for nobody in particular.

    `shape` is the drawing that is used: `p0` to `p2` from the front, `b0` to `b2` from behind,
    `turned` for the parent, who looks to the person beside them.
    """

    number: int
    x: float
    y: float
    scale: float
    badge: tuple[float, float]
    shape: str
    cloth: str
    skin: str


def far(people: list[Person]) -> list[Figure]:
    """Those on the other side of the table, in a row; a group's one number is between its two."""
    seats = [
        (at, person, half)
        for at, person in enumerate(people, 1)
        if person.key not in NEAR and not person.by_video
        for half in ((1, 2) if person.key in GROUPS else (0,))
    ]
    gap = (RIGHT - LEFT) / len(seats)
    scale = round(min(1, gap / PERSON_WIDTH), 2)
    return [
        _figure(
            0 if half == 2 else number,
            (round(LEFT + gap * (at + 0.5), 1), FAR_Y),
            scale,
            (round(gap / 2, 1) if half else 0, 15),
            at,
        )
        for at, (number, _, half) in enumerate(seats)
    ]


def near(people: list[Person]) -> list[Figure]:
    """The parent's own side, from behind; the child is smaller. The numbers are on the floor."""
    numbers = {person.key: number for number, person in enumerate(people, 1)}
    found = []
    for at, key in enumerate(NEAR):
        scale = 1.1 if key == "child" else 1.4
        badge = (round(scale * 13 + 9, 1), -29)
        shape = "turned" if key == "you" else f"b{(at + 2) % 3}"
        found.append(_figure(numbers[key], (NEAR_X[key], NEAR_Y), scale, badge, at, shape))
    return found


def screen(people: list[Person], video: str) -> list[Figure]:
    """Those on the screen: the ones who join by video, or two whom nobody has named."""
    numbers = [number for number, person in enumerate(people, 1) if person.by_video]
    if video and not numbers:
        numbers = [0, 0]
    return [
        _figure(number, (118 + at % 4 * 46, 42 + at // 4 * 35), 0.72, (20, -5), at)
        for at, number in enumerate(numbers)
    ]


def _figure(
    number: int,
    where: tuple[float, float],
    scale: float,
    badge: tuple[float, float],
    at: int,
    shape: str = "",
) -> Figure:
    x, y = where
    place = (round(x + badge[0], 1), y + badge[1])
    look = shape or f"p{at % 3}"
    return Figure(number, x, y, scale, place, look, CLOTHS[at % 5], SKINS[at * 3 % 5])
