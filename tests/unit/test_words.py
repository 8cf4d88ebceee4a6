"""Words of a language: plural forms, gaps, and English where a sentence is missing or broken."""

from datetime import date
from pathlib import Path

import pytest
from babel import Locale

from portal.core.folders import LOCALES
from portal.core.languages import languages
from portal.translations.pending import pending_told, pending_words
from portal.translations.trust import checked_words
from portal.translations.word_check import check_words, plural_tags
from portal.translations.words import read_words


def folder_with(tmp_path: Path, lang: str, before: str, after: str) -> Path:
    for name in (f"{lang}.yml", f"words.{lang}.yml", "en.yml", "words.en.yml"):
        text = (LOCALES / name).read_text(encoding="utf-8")
        if name == f"{lang}.yml":
            assert before in text
            text = text.replace(before, after, 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_sentence_that_it_ever_had(lang: str) -> None:
    """What is newer in English is pending: told, shown in English, and no mistake."""
    pending = pending_words(lang)
    told = check_words(lang).items()
    assert [str(p) for key, found in told if key not in pending for p in found] == []
    assert bool(pending_told(lang)) == bool(pending)


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("n", [1, 2, 3, 5, 6, 10, 11, 15, 21, 22, 30, 100])
def test_every_duration_says_its_number_in_the_form_cldr_asks_for(lang: str, n: int) -> None:
    words = checked_words(lang)
    form = Locale.parse(lang).plural_form(n)
    for kind in ("within", "after", "every", "at_least_every", "before", "early"):
        for unit, forms in words.texts["duration"][kind].items():
            said = words.duration(f"duration.{kind}.{unit}", n)
            assert str(n) in said or (lang == "en" and "once" in said)
            assert form in forms
            assert "span" not in said, "the words are in the language itself"


def test_polish_and_arabic_take_their_own_forms() -> None:
    assert plural_tags("pl") == {"one", "few", "many"}
    assert plural_tags("ar") == {"one", "two", "few", "many", "other"}


def test_a_missing_sentence_is_told_and_shown_in_english(tmp_path: Path) -> None:
    line = next(
        one
        for one in (LOCALES / "pl.yml").read_text(encoding="utf-8").splitlines()
        if one.startswith("  skip:")
    )
    folder = folder_with(tmp_path, "pl", line + "\n", "")
    assert "missing" in str(check_words("pl", folder)["ui.skip"][0])
    said = read_words("pl", folder).say("ui.skip")
    assert said == '<span lang="en" dir="ltr">Skip to the main text</span>'


def test_a_lost_placeholder_is_told_with_its_line_and_shown_in_english(tmp_path: Path) -> None:
    text = (LOCALES / "pl.yml").read_text(encoding="utf-8")
    line = next(one for one in text.splitlines() if one.startswith("  arrive:"))
    folder = folder_with(tmp_path, "pl", line, line.replace("{when}", ""))
    problem = check_words("pl", folder)["say.arrive"][0]
    assert problem.line == text.splitlines().index(line) + 1
    words = read_words("pl", folder, broken=frozenset(check_words("pl", folder)))
    assert 'lang="en"' in words.say("say.arrive", when="30")


def test_a_key_that_english_does_not_have_is_told(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "pl", "\nui:\n", "\nui:\n  extra: coś\n")
    assert "not in the English" in str(check_words("pl", folder)["ui.extra"][0])


def test_a_month_has_the_english_beside_it_and_latin_digits() -> None:
    assert read_words("en").month("2007-12") == '<bdi class="number" dir="ltr">December 2007</bdi>'
    arabic = read_words("ar").month("2007-12")
    assert "2007" in arabic
    assert '<bdi lang="en" dir="ltr">December 2007</bdi>' in arabic


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("ro", 1, "1 zi"),
        ("ro", 19, "19 zile"),
        ("ro", 20, "20 de zile"),
        ("ro", 101, "101 zile"),
        ("pl", 2, "2 dni"),
        ("pl", 5, "5 dni"),
        ("pl", 22, "22 dni"),
        ("sk", 2, "2 dn"),
        ("sk", 5, "5 dn"),
        ("ar", 2, "(2)"),
        ("ar", 3, "3 أيام"),
        ("ar", 11, "11 يوم"),
        ("ar", 100, "100 يوم"),
    ],
)
def test_days_are_said_as_people_say_them(lang: str, n: int, said: str) -> None:
    assert said in checked_words(lang).duration("duration.within.day", n)


@pytest.mark.parametrize("lang", languages()[1:])
def test_a_second_reader_has_left_a_record(lang: str) -> None:
    record = (LOCALES / "records" / f"{lang}.md").read_text(encoding="utf-8")
    assert len(record.splitlines()) > 10
    assert "/tmp" not in record


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "22 November 2026"), ("pl", "22 listopada 2026"), ("ar", "22 نوفمبر 2026")],
)
def test_a_date_is_written_in_words_with_the_english_beside_it(lang: str, said: str) -> None:
    html = read_words(lang).on_date(date(2026, 11, 22))
    assert said in html
    assert "22 November 2026" in html
