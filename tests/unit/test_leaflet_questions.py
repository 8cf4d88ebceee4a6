"""The questions asked of a leaflet: complete, and each word found in a made-up sentence."""

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.helpers import told_where

from portal.core.folders import ROOT
from portal.councils.facts import Facts
from portal.councils.kinds import fields
from portal.councils.places import PLACES
from portal.oldleaflet.answers import Answer, answer
from portal.oldleaflet.lines import read_leaflet
from portal.oldleaflet.passages import passages
from portal.oldleaflet.questions import (
    ABOUT_THE_SITE,
    QUESTIONS_FILE,
    leaflet_questions,
    unasked,
    wanted,
)

CASES: dict[str, Any] = YAML(typ="safe").load(
    (ROOT / "tests" / "cases" / "leaflet_sentences.yml").read_text(encoding="utf-8")
)
NOTHING: list[str] = CASES.pop("none")
SAID = [
    (kind, word, sentence)
    for kind, said in CASES.items()
    for word, sentence in (said.items() if isinstance(said, dict) else [("", said)])
]


def asked(kind: str, text: str, folder: Path) -> Answer | None:
    file = folder / "leaflet.txt"
    heading, _, rest = text.rpartition(" // ")
    marked = f"# Your leaflet\n\n# {heading or 'Here'}\n\n{rest}\n"
    file.write_text(marked, encoding="utf-8")
    return answer(kind, passages(read_leaflet(file)), leaflet_questions())


def test_every_kind_of_fact_and_every_note_is_wanted_once() -> None:
    notes = {place for place, kinds in PLACES.items() if not kinds} - ABOUT_THE_SITE
    assert set(wanted()) == set(Facts.model_fields) | notes
    assert list(dict.fromkeys(wanted())) == wanted()


def test_a_kind_that_no_question_asks_for_is_told_and_stops_nothing(tmp_path: Path) -> None:
    file = tmp_path / "questions.yml"
    text = QUESTIONS_FILE.read_text(encoding="utf-8")
    without = re.sub(r"\n  recording:\n(?:    .*\n)+", "\n", text)
    assert without != text
    file.write_text(without, encoding="utf-8")
    before, after = ({one.what for one in unasked(f)} for f in (QUESTIONS_FILE, file))
    assert after - before == {"there is no question for `recording` yet"}
    assert answer("recording", [], leaflet_questions(file)) is None


def test_the_cases_have_every_question_and_every_word() -> None:
    assert set(CASES) == set(leaflet_questions().questions)
    for kind in CASES:
        vocabulary = {word for words in fields(kind).values() for word in words}
        if vocabulary:
            assert set(CASES[kind]) == vocabulary, kind


@pytest.mark.parametrize(("kind", "word", "sentence"), SAID)
def test_what_a_sentence_says_is_proposed(
    kind: str, word: str, sentence: str, tmp_path: Path
) -> None:
    found = asked(kind, sentence, tmp_path)
    assert found, f"nothing found for {kind}"
    assert found.found[0].line == 5
    heading = sentence.rpartition(" // ")[0] or "Here"
    assert all(fact["from"] == [heading] for fact in found.proposals)
    if word.startswith("{"):
        fact = YAML(typ="safe").load(word)
        assert found.proposals == [fact | {"from": [heading]}]
    elif word:
        words = [w for fact in found.proposals for v in fact.values() for w in _all(v)]
        assert word in words
    for fact in found.proposals if kind in Facts.model_fields else []:
        Facts.model_validate({kind: fact})


def _all(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


@pytest.mark.parametrize("sentence", NOTHING)
def test_a_sentence_that_answers_nothing_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert [kind for kind in wanted() if asked(kind, sentence, tmp_path)] == []


def test_two_answers_to_one_question_are_told_as_doubtful(tmp_path: Path) -> None:
    text = "The core group meets every four weeks. This group then meets every six weeks."
    found = asked("core_group_rhythm", text, tmp_path)
    assert found
    assert [fact["every"] for fact in found.proposals] == [4, 6]
    assert "more than one thing" in found.doubt


def test_days_that_may_be_working_days_are_told_as_doubtful(tmp_path: Path) -> None:
    found = asked(
        "core_group_first", "The core group meets within 7 days of the conference.", tmp_path
    )
    assert found
    assert "working days" in found.doubt


@pytest.mark.parametrize(
    ("sentence", "doubtful"),
    [
        ("Your child may come from age 12.", True),
        ("Your child can attend if they are 11 or over.", True),
        ("Children over 12 can attend, and are encouraged to come.", False),
        ("We invite children aged 12 to come.", False),
    ],
)
def test_that_a_child_may_come_is_not_that_it_is_encouraged(
    sentence: str, doubtful: bool, tmp_path: Path
) -> None:
    found = asked("child_age", sentence, tmp_path)
    assert found
    assert found.proposals
    assert ("Does it say that the child is encouraged" in found.doubt) == doubtful


def test_a_chair_without_a_name_is_told_as_such(tmp_path: Path) -> None:
    found = asked("chair", "An independent person sits in the big chair.", tmp_path)
    assert found
    assert found.proposals == []
    assert "What it is called was not found" in found.doubt


def test_what_no_fact_can_hold_is_found_but_not_proposed(tmp_path: Path) -> None:
    found = asked("core_group_rhythm", "The core group meets every 20 days.", tmp_path)
    assert found
    assert found.proposals == []
    assert "counted in week or month" in found.doubt


BROKEN = {
    "a bracket": (
        "    patterns: '\\b(?-i:SMART)\\b'",
        "    patterns: '(SMART'",
        "is not a pattern",
    ),
    "a gap nobody knows": (
        "before the {meeting} (?:starts",
        "before the {metting} (?:starts",
        "{metting}",
    ),
    "a word too many": ("      wipe_board:", "      wipeboard:", "wipe_board, wipeboard"),
    "a question too many": ("  smart:\n", "  smartt:\n", "`smartt`"),
    "a field nobody knows": ("  smart:\n    asks:", "  smart:\n    ask:", "Did you mean `asks`"),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_mistake_in_the_file_is_told_with_its_line(name: str, tmp_path: Path) -> None:
    told_where(QUESTIONS_FILE, tmp_path / "copy.yml", BROKEN[name], leaflet_questions)
