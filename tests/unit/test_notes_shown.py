"""A council's note in another language: translated, still English, or out of date."""

from dataclasses import replace

import pytest
from tests.made_up import folder, made, text

from portal.parts import council_facts
from portal.translations.trust import checked_words

OWN = folder({"tips": "Bring a friend."}, notes={"tips": {"from": "Before"}})
POLISH = replace(OWN, notes={**OWN.notes, "pl": {"tips": "Weź kogoś."}})
CALL = 'local("tips")'


def marked(lang: str) -> str:
    return str(checked_words(lang).plain("notice.stale_part"))


@pytest.fixture
def _stale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(council_facts, "stale_notes", lambda lang, slug: ("tips",))


def test_a_translated_note_is_shown_without_a_mark_while_it_is_of_todays_english() -> None:
    html = made(CALL, POLISH, "pl")
    assert "Weź kogoś." in text(html)
    assert marked("pl") not in text(html)
    assert not html.css("[data-fact] [lang=en]")


@pytest.mark.usefixtures("_stale")
def test_a_note_whose_english_has_changed_says_so() -> None:
    said = text(made(CALL, POLISH, "pl"))
    assert "Weź kogoś." in said
    assert marked("pl") in said


@pytest.mark.usefixtures("_stale")
def test_a_note_without_a_translation_is_in_english_and_not_out_of_date() -> None:
    html = made(CALL, OWN, "pl")
    assert text(html, "[data-fact] [lang=en]") == "Bring a friend."
    assert marked("pl") not in text(html)


def test_a_note_that_nobody_has_put_into_easy_read_stands_there_as_it_is() -> None:
    html = made('easy("tips")', OWN)
    assert text(html, "[data-fact='note:tips']").startswith("Bring a friend.")
    assert text(made('easy("tips")', folder())) == ""
