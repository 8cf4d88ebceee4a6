"""Who sits in the room, by council: named by the leaflet, by England's rules, or by nobody."""

import pytest

from portal.councils.folder import read_council, slugs
from portal.parts.people import people
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


def test_where_some_join_by_video_the_screen_shows_people_without_a_number() -> None:
    assert [f.number for f in screen(people(read_council("example").council), "some")] == [0, 0]
    assert screen(people(read_council("derby").council), "") == []


def test_in_durham_the_professionals_are_on_the_screen() -> None:
    found = {p.key: p for p in people(read_council("durham").council)}
    assert found["police"].by_video
    assert not found["social_worker"].by_video
    assert not found["chair"].by_video
    assert found["you"].decides == "room.decides.you.professionals"
    assert found["police"].decides == "room.decides.worker.professionals"


def test_who_names_a_person_is_said() -> None:
    hillingdon = {p.key: p.said for p in people(read_council("hillingdon").council)}
    assert hillingdon["note_taker"] == "local"
    assert hillingdon["interpreter"] == "national"
    durham = {p.key: p.said for p in people(read_council("durham").council)}
    assert durham["note_taker"] == "not_named"
    assert durham["interpreter"] == "local"
    # South Gloucestershire wants a child's views; it does not say that a child comes.
    south = {p.key: p.said for p in people(read_council("south-gloucestershire").council)}
    assert south["child"] == "national"
