"""Who sits in the room, by council: named by the leaflet, by England's rules, or by nobody."""

import pytest

from portal.load import read_council, slugs
from portal.room import LEFT, NEAR, RIGHT, people
from portal.words import read_words

ALWAYS = {"you", "supporter", "child", "interpreter", "chair", "social_worker", "note_taker"}


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_everybody_the_leaflet_names_has_a_place_and_words(slug: str) -> None:
    council = read_council(slug).council
    found = {p.key: p for p in people(council)}
    named = set(council.facts.who_comes.are) if council.facts.who_comes else set()
    assert set(found) == ALWAYS | named - {"social_workers"}
    words = read_words("en")
    for person in found.values():
        assert person.screen != bool(person.seats)
        assert words.has(f"room.name.{person.key}")
        assert words.has(f"room.who.{person.key}")
        assert words.has(f"room.comes.{person.comes}")
        assert words.has(f"room.decides.{person.decides}")


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_nobody_sits_on_anybody_else(slug: str) -> None:
    far = sorted(
        seat for p in people(read_council(slug).council) if p.key not in NEAR for seat in p.seats
    )
    for one, next_ in zip(far, far[1:], strict=False):
        assert next_[0] - one[0] >= 29 * one[2]  # as wide as a person is drawn
    assert far[0][0] >= LEFT
    assert far[-1][0] <= RIGHT


def test_in_durham_the_professionals_are_on_the_screen() -> None:
    found = {p.key: p for p in people(read_council("durham").council)}
    assert found["police"].screen
    assert not found["social_worker"].screen
    assert not found["chair"].screen
    assert found["you"].decides == "you.professionals"
    assert found["police"].decides == "worker.professionals"


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
