"""What is out of date in old leaflets: each pattern finds its example, and leaves the other."""

from pathlib import Path
from typing import get_args

import pytest
from tests.helpers import told_where

from portal.councils.national import national
from portal.councils.sourced import Outdated as Word
from portal.oldleaflet.line import LeafletLine
from portal.oldleaflet.outdated import OUTDATED_FILE, outdated_phrases
from portal.oldleaflet.passages import Passage, passages


def passage(text: str) -> Passage:
    (found,) = passages([LeafletLine(1, text, 1)])
    return found


@pytest.mark.parametrize("name", list(outdated_phrases()))
def test_a_pattern_finds_its_example_and_not_the_other(name: str) -> None:
    one = outdated_phrases()[name]
    assert one.offsets(passage(one.example))
    assert not one.offsets(passage(one.not_))


def test_every_word_that_council_files_know_has_a_pattern() -> None:
    assert {one.word for one in outdated_phrases().values()} - {None} == set(get_args(Word))


def test_what_has_no_source_says_so() -> None:
    assert not outdated_phrases()["primary_care_trust"].checked
    assert outdated_phrases()["board"].checked


def test_the_edition_in_force_is_that_of_the_national_file() -> None:
    one = outdated_phrases()["working_together"]
    edition = national().working_together
    assert str(edition) in one.instead
    assert not one.offsets(passage(f"We follow Working Together {edition}."))
    assert one.offsets(passage(f"We follow Working Together {edition - 3}."))


def test_every_way_of_a_pattern_is_found() -> None:
    ways = {
        "board": [
            "the Local Safeguarding Children Board",
            "see www.exampleshirescb.org.uk/leaflet",
        ],
        "data_protection": ["the Data Protection Act, 1998", "the DPA 1998"],
        "primary_care_trust": [
            "our Primary Care Trust",
            "two CCGs",
            "a clinical commissioning group",
        ],
        "register": ["a case conference"],
        "six_monthly": ["a 6 monthly review", "at six month intervals", "every six months"],
        "ten_days": ["the core group meets in ten days"],
        "one_stop_shop": ["at our One-Stop Shops"],
        "at_the_moment": ["we are at present in one room", "currently by video"],
        "emergency_101": ["In an emergency ring 101"],
        "one_number_for_two": ["Day / Out-of-hours: ring us"],
        "subject_to": ["children subject of a plan", "subject to a care order"],
        "hurtful_words": ["disguised compliance", "at a contact centre"],
        "spoken_to_the_child": ["to ensure your safety"],
    }
    missed = [
        text
        for name, texts in ways.items()
        for text in texts
        if not outdated_phrases()[name].offsets(passage(text))
    ]
    assert missed == []


def test_small_words_are_not_taken_for_capitals() -> None:
    assert not outdated_phrases()["primary_care_trust"].offsets(passage("The pct of families."))


BROKEN = {
    "a bracket": ("  pattern: '\\bfax\\b'", "  pattern: '(fax'", "not a pattern"),
    "no such word": ("  word: pct", "  word: ptc", "lscb, dpa_1998, pct, "),
    "a source with https": (
        "  source: leedsscp.org.uk",
        "  source: https://leedsscp.org.uk",
        "source",
    ),
    "a field nobody knows": ("  near: ", "  naer: ", "naer"),
    "no reason": ("  why: It gives a fax number.", "  whi: It gives a fax number.", "why"),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_mistake_in_the_file_is_told_with_its_line(name: str, tmp_path: Path) -> None:
    told_where(OUTDATED_FILE, tmp_path / "copy.yml", BROKEN[name], outdated_phrases)
