"""Who sits in the room, by council: named by the leaflet, by England's rules, or by nobody."""

from itertools import pairwise, product
from math import hypot

import pytest
from tests.made_up import folder, made, text

from portal.councils.folder import read_council, slugs
from portal.parts.people import ALWAYS_THERE, Person, decision, people
from portal.parts.room_drawing import LEFT, RIGHT, Figure, far, near, screen
from portal.translations.trust import checked_words


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_everybody_the_leaflet_names_has_a_place_and_words(slug: str) -> None:
    council = read_council(slug).council
    found = {p.key: p for p in people(council)}
    named = set(council.facts.who_comes.are) if council.facts.who_comes else set()
    assert set(found) == {*ALWAYS_THERE} | named - {"social_workers"}
    words = checked_words("en")
    for person in found.values():
        assert words.has(f"room.name.{person.key}")
        assert words.has(f"room.who.{person.key}")
        assert all(
            words.has(key) for key in (person.comes, person.decides, person.exception) if key
        )
    assert words.has(decision(council.facts))


def drawn(slug: str) -> list[Figure]:
    """Everybody in this council's drawing."""
    council = read_council(slug).council
    found, video = people(council), council.facts.video
    return [*far(found), *near(found), *screen(found, video.is_ if video else "")]


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_everybody_is_drawn_with_one_number_and_nobody_sits_on_anybody_else(slug: str) -> None:
    found = people(read_council(slug).council)
    numbers = sorted(figure.number for figure in drawn(slug) if figure.number)
    assert numbers == list(range(1, len(found) + 1))
    row = far(found)
    for one, next_ in pairwise(row):
        assert next_.x - one.x >= 29 * one.scale  # as wide as a person is drawn
    assert row[0].x >= LEFT
    assert row[-1].x <= RIGHT


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_no_number_lies_on_a_face_or_on_another_number(slug: str) -> None:
    figures = drawn(slug)
    marked = [one for one in figures if one.number]
    for one, other in product(marked, figures):
        x, y = one.badge
        head = (other.x, other.y - 28 * other.scale)
        assert hypot(x - head[0], y - head[1]) > 8 + 9.5 * other.scale
        if other.number not in (0, one.number):
            assert hypot(x - other.badge[0], y - other.badge[1]) > 16


def test_who_supports_the_parent_sits_beside_them() -> None:
    seats = {one.number: one.x for one in near(people(folder().council))}
    you, supporter, *others = (seats[at] for at in (1, 2, 3, 4))
    assert all(abs(supporter - you) < abs(supporter - other) for other in others)


FROM = {"from": "Who is there?"}


def person(key: str, **facts: object) -> Person:
    """Somebody in the room of a council that says just this."""
    return next(p for p in people(folder(facts=facts).council) if p.key == key)


def test_where_some_join_by_video_the_screen_shows_people_without_a_number() -> None:
    assert [f.number for f in screen(people(read_council("example").council), "some")] == [0, 0]
    assert screen(people(folder().council), "") == []


def test_where_the_others_join_by_video_they_are_on_the_screen() -> None:
    facts = {
        "who_comes": {"are": ["social_worker", "police"], **FROM},
        "video": {"is": "others", **FROM},
        "who_decides": {"is": "professionals", **FROM},
    }
    assert person("police", **facts).by_video
    assert not person("social_worker", **facts).by_video
    assert not person("chair", **facts).by_video
    some = {**facts, "video": {"is": "some", **FROM}}
    assert not person("police", **some).by_video


SEEN = {"is": "professionals", "seen": {"at": "leeds.gov.uk", "on": "2026-06"}}
READ = {"is": "professionals", **FROM}


@pytest.mark.parametrize(
    ("facts", "says", "own"),
    [
        ({"who_decides": READ}, "The leaflet says that the professionals decide.", True),
        ({"who_decides": SEEN}, "But the professionals decide", True),
        ({}, "Ask the chair who decides.", False),
    ],
)
def test_who_decides_is_said_once_and_put_on_a_leaflet_only_where_one_says_it(
    facts: dict[str, object], says: str, own: bool
) -> None:
    html = made("room()", folder(facts=facts))
    assert text(html).count(says) == 1
    assert bool(html.css(".here")) == own
    assert says not in text(made("each_person()", folder(facts=facts)))


def test_a_line_of_the_list_has_a_name_and_only_what_is_an_exception() -> None:
    facts = {
        "chair": {"title": "Conference Chair", "is": "not_said", **FROM},
        "who_comes": {"are": ["gp"], **FROM},
    }
    html = made("room()", folder(facts=facts))
    lines = [" ".join(line.text().split()) for line in html.css(".room-people > li")]
    assert lines[0] == "You"
    assert lines[4] == "In Leeds: The chair (Conference Chair) The person who runs the meeting."
    assert lines[6] == "The person who takes notes Ask if somebody will be there for this."
    assert lines[7] == "In Leeds: Your GP"


def test_what_each_of_them_does_is_told_without_what_holds_for_all() -> None:
    facts = {"who_comes": {"are": ["gp"], **FROM}}
    html = made("each_person()", folder(facts=facts))
    names = [node.text() for node in html.css("dt")]
    told = dict(zip(names, (" ".join(n.text().split()) for n in html.css("dd")), strict=True))
    assert told["Your GP"] == "Your family doctor."
    assert told["The interpreter"].endswith(
        "Do they decide? No. An interpreter should not be part of the case."
    )
    assert "Why you come: To say what you think" in told["You"]


def test_who_is_invited_is_to_be_asked_where_no_leaflet_names_anybody() -> None:
    asks = "Ask your social worker who is invited."
    assert asks in text(made("room()", folder()))
    named = folder(facts={"who_comes": {"are": ["gp"], **FROM}})
    assert asks not in text(made("room()", named))


@pytest.mark.parametrize(
    ("key", "facts", "said"),
    [
        ("note_taker", {"who_comes": {"are": ["note_taker"], **FROM}}, "local"),
        ("note_taker", {}, "not_named"),
        ("interpreter", {"needs": {"are": ["interpreter"], **FROM}}, "local"),
        ("interpreter", {"needs": {"are": ["signer"], **FROM}}, "national"),
        ("social_worker", {"who_comes": {"are": ["social_workers"], **FROM}}, "local"),
        ("social_worker", {}, "national"),
        ("you", {"invited": {"is": "right", **FROM}}, "local"),
        ("supporter", {"supporter": {"are": ["friend"], **FROM}}, "local"),
        ("child", {"child_age": {"years": 12, **FROM}}, "local"),
        ("child", {"child": {"are": ["by_video"], **FROM}}, "local"),
        ("child", {"who_comes": {"are": ["child"], **FROM}}, "local"),
        # A child's views are wanted: that does not say that a child comes.
        ("child", {"child": {"are": ["views_wanted"], **FROM}}, "national"),
    ],
)
def test_who_names_a_person_is_said(key: str, facts: dict[str, object], said: str) -> None:
    assert person(key, **facts).said == said
