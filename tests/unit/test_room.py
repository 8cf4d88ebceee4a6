"""Who sits in the room, by council: named by the leaflet, by England's rules, or by nobody."""

import pytest
from tests.made_up import folder

from portal.councils.folder import read_council, slugs
from portal.parts.people import Person, people
from portal.parts.room_drawing import LEFT, RIGHT, far, near, screen
from portal.translations.trust import checked_words

ALWAYS = {"you", "supporter", "child", "interpreter", "chair", "social_worker", "note_taker"}


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_everybody_the_leaflet_names_has_a_place_and_words(slug: str) -> None:
    council = read_council(slug).council
    found = {p.key: p for p in people(council)}
    named = set(council.facts.who_comes.are) if council.facts.who_comes else set()
    assert set(found) == ALWAYS | named - {"social_workers"}
    words = checked_words("en")
    for person in found.values():
        assert words.has(f"room.name.{person.key}")
        assert words.has(f"room.who.{person.key}")
        assert words.has(f"room.comes.{person.comes}")
        assert words.has(person.decides)


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_everybody_is_drawn_once_and_nobody_sits_on_anybody_else(slug: str) -> None:
    council = read_council(slug).council
    found = people(council)
    video = council.facts.video.is_ if council.facts.video else ""
    row = far(found)
    drawn = [f.number for f in [*row, *near(found), *screen(found, video)] if f.number]
    assert set(drawn) == set(range(1, len(found) + 1))
    for one, next_ in zip(row, row[1:], strict=False):
        assert next_.x - one.x >= 29 * one.scale  # as wide as a person is drawn
    assert row[0].x >= LEFT
    assert row[-1].x <= RIGHT


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
    assert person("you", **facts).decides == "room.decides.you.professionals"
    assert person("police", **facts).decides == "room.decides.worker.professionals"
    some = {**facts, "video": {"is": "some", **FROM}}
    assert not person("police", **some).by_video


def test_who_decides_is_put_on_a_leaflet_only_where_one_says_it() -> None:
    seen = {"is": "professionals", "seen": {"at": "leeds.gov.uk", "on": "2026-06"}}
    assert person("you", who_decides=seen).decides == "say.who_decides.professionals"
    assert person("you").decides == "room.decides.you.silent"


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
