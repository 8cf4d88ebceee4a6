"""Facts as sentences."""

import pytest

from portal.councils.facts import Facts, Length
from portal.councils.folder import read_council
from portal.councils.sourced import Duration
from portal.officer.pending_kinds import pending_kinds
from portal.parts.sentences import fact_sentences
from portal.translations.trust import checked_words

EN = checked_words("en")
EXAMPLE = read_council("example").council


def duration(**given: object) -> Duration:
    return Duration.model_validate({"from": "A heading", **given})


def test_a_kind_that_the_example_has_not_got_yet_is_told() -> None:
    told = " ".join(str(one) for one in pending_kinds())
    missing = set(Facts.model_fields) - set(EXAMPLE.facts.given())
    assert {
        kind for kind in Facts.model_fields if f"says nothing of `{kind}` yet" in told
    } == missing


@pytest.mark.parametrize("lang", ["en", "pl", "ar"])
def test_every_kind_can_be_said_in_every_language(lang: str) -> None:
    words = checked_words(lang)
    for kind, fact in EXAMPLE.facts.given().items():
        said = fact_sentences(kind, fact, words)
        assert all(said.sentences), kind
        assert not any("{" in sentence for sentence in said.sentences), kind


def test_every_word_of_every_vocabulary_has_a_sentence() -> None:
    definitions = Facts.model_json_schema()["$defs"]
    for kind, field in Facts.model_json_schema()["properties"].items():
        name = field["anyOf"][0]["$ref"].split("/")[-1]
        fields = definitions[name]["properties"]
        allowed = fields.get("is", fields.get("are", {}).get("items", {}))
        for word in allowed.get("enum", [allowed["const"]] if "const" in allowed else []):
            assert EN.say(f"say.{kind}.{word}"), f"{kind}.{word}"


def test_working_days_come_with_weeks() -> None:
    said = fact_sentences(
        "core_group_first", duration(within=10, unit="working_day"), EN
    ).sentences[0]
    assert "within 10 <a" in said
    assert "about 2 weeks" in said


def test_bare_days_come_with_a_doubt() -> None:
    said = fact_sentences("reports_initial", duration(before=2, unit="day"), EN).sentences[0]
    assert "2 days before" in said
    assert "does not say if weekends count" in said


def test_another_number_needs_no_new_translation() -> None:
    said = fact_sentences("core_group_first", duration(within=5, unit="working_day"), EN).sentences[
        0
    ]
    assert "within 5" in said
    assert "about 1 week." in said
    for lang in ("pl", "ar"):
        five = duration(before=5, unit="week")
        assert "5" in fact_sentences("reports_initial", five, checked_words(lang)).sentences[0]


def test_a_list_has_an_opening_line() -> None:
    said = fact_sentences("supporter", EXAMPLE.facts.given()["supporter"], EN)
    assert said.paragraphs == ("You can bring:",)
    assert len(said.items) == 3


def test_a_name_is_isolated_and_marked_as_english() -> None:
    title = fact_sentences("chair", EXAMPLE.facts.given()["chair"], checked_words("ar")).paragraphs[
        0
    ]
    assert '<bdi lang="en" dir="ltr">Conference Chair</bdi>' in title


@pytest.mark.parametrize("lang", ["en", "pl", "ar"])
@pytest.mark.parametrize("hours", [1, 2, 5])
def test_one_number_of_hours_is_said_once(lang: str, hours: int) -> None:
    length = Length.model_validate({"hours": [hours, hours], "longer": False, "from": "A heading"})
    [said] = fact_sentences("length", length, checked_words(lang)).sentences
    assert said.count(str(hours)) == 1, said
    assert "{" not in said
