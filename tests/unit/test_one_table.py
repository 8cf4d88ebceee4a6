"""One row is a kind of fact, one row is a step: what is made from them has each row once."""

from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from portal.councils.facts import PROMISES, Facts, fact_places
from portal.councils.folder import read_council
from portal.councils.kinds import fields, made_up, sentence_keys
from portal.councils.places import NOTE_PLACES, PLACES
from portal.councils.sourced import Duration
from portal.parts.composer import Composer
from portal.parts.date_rules import date_rules
from portal.parts.easy_read import easy
from portal.parts.fact_outline import fact_outline
from portal.parts.sentences import fact_sentences
from portal.parts.steps import STEPS, Step
from portal.parts.timeline import timeline
from portal.translations.easy_words import easy_lines
from portal.translations.trust import checked_words

EN = checked_words("en")
EXAMPLE = read_council("example")
TODAY = date(2026, 11, 22)


def test_every_kind_says_in_its_row_where_it_is_said() -> None:
    assert set(fact_places()) == set(Facts.model_fields)
    for kind, said in fact_places().items():
        assert said.places, kind
        assert all(kind in PLACES[place] for place in said.places)
        assert (kind in PROMISES) == said.promise
    assert not any(PLACES[place] for place in NOTE_PLACES)


def test_within_a_place_the_kinds_stand_in_their_order() -> None:
    assert PLACES["child"] == ("child_age", "child")
    assert PLACES["core-group"] == ("core_group_members", "core_group_when", "core_group_work")
    assert PLACES["supporter"] == ("supporter", "supporter_role")


@pytest.mark.parametrize("kind", Facts.model_fields)
def test_the_sentences_of_a_kind_are_there_in_both_editions(kind: str) -> None:
    for key in sentence_keys(kind):
        assert EN.has(key)
        assert easy_lines("en", key, {})


@pytest.mark.parametrize("kind", [k for k in Facts.model_fields if fields(k)])
def test_a_kind_of_words_can_be_made_up_from_its_row(kind: str) -> None:
    if kind != "chair":  # has a name that no row knows
        assert fact_sentences(kind, made_up(kind), EN).sentences


@pytest.mark.parametrize("kind", EXAMPLE.council.facts.given())
def test_easy_read_says_each_sentence_that_the_plain_edition_says(kind: str) -> None:
    fact = EXAMPLE.council.facts.given()[kind]
    outline = fact_outline(kind, fact, EN)
    assert len(outline.sentences) >= len(fact_sentences(kind, fact, EN).sentences) > 0
    for one in outline.sentences:
        form = "" if one.n is None else EN.plural(one.n)
        assert easy_lines("en", one.key, {}, form), one.key


@pytest.mark.parametrize(
    ("kind", "given", "says"),
    [
        ("reports_initial", {"before": 2, "unit": "day"}, "The leaflet does not say."),
        ("reports_initial", {"before": 5, "unit": "working_day"}, "are about 1 week."),
        ("core_group_first", {"within": 10, "unit": "working_day"}, "are about 2 weeks."),
    ],
)
def test_easy_read_says_what_follows_a_number_of_days(
    kind: str, given: dict[str, object], says: str
) -> None:
    fact = Duration.model_validate({**given, "from": "A heading"})
    facts = EXAMPLE.council.facts.model_copy(update={kind: fact})
    council = EXAMPLE.council.model_copy(update={"facts": facts})
    place = fact_places()[kind].places[0]
    composer = Composer(replace(EXAMPLE, council=council), EN, TODAY)
    assert says in LexborHTMLParser(easy(composer, place)).text()


def shown_steps() -> LexborHTMLParser:
    return LexborHTMLParser(timeline(Composer(EXAMPLE, EN, TODAY)))


def test_the_timeline_has_each_step_once_and_in_order() -> None:
    found = shown_steps()
    assert [h.attributes["id"] for h in found.css("h2[id]")] == [step.key for step in STEPS]
    before = [h.attributes["id"] for h in found.css("details h2")]
    assert before == [step.key for step in STEPS if step.when == "before"]
    plan = [h.attributes["id"] for h in found.css(".timeline-plan h2")]
    assert plan == [step.key for step in STEPS if step.when == "plan"]


def test_each_date_stands_at_its_step() -> None:
    found = shown_steps()
    rules = {whose.rule.key: whose.what for whose in date_rules(EXAMPLE.council)}
    lines = found.css("[data-key]")
    assert {line.attributes["data-key"] for line in lines} == set(rules)
    for line in lines:
        item = line.parent
        assert item
        assert item.css_first(f"h2#{rules[line.attributes['data-key'] or '']}")
        assert "hidden" in line.attributes


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_a_step_has_its_words(step: Step) -> None:
    keys = [step.title, step.do, step.open, step.happens]
    assert all(EN.has(key) for key in keys if key)
    if step.dates:
        assert EN.has(f"dates.event.{step.key}")
