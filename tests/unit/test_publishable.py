"""A language is fit to be published only where all that it shows is signed and of today."""

from pathlib import Path

import pytest
from tests.translated import BY, DOOR, NOTES, ON, PAGE, change, pair, sign_all

from portal.core.remembered import forget
from portal.translations import shared_pages, trust
from portal.translations.stamps import sign, stamp
from portal.translations.trust import fit_to_publish, offered, stale_notes


def test_a_language_that_is_signed_throughout_is_fit(translated: Path) -> None:
    sign_all(translated)
    assert fit_to_publish("pl", "leeds")
    assert fit_to_publish("pl")


def test_english_is_fit_without_a_signature(translated: Path) -> None:
    assert fit_to_publish("en", "leeds")
    assert fit_to_publish("en")


@pytest.mark.parametrize(
    ("but", "council", "door"),
    [(PAGE, False, True), (NOTES, False, True), (DOOR, True, False), ("words", False, False)],
)
def test_whatever_nobody_has_signed_keeps_it_back_where_it_is_shown(
    translated: Path, but: str, council: bool, door: bool
) -> None:
    sign_all(translated, but)
    assert (fit_to_publish("pl", "leeds"), fit_to_publish("pl")) == (council, door)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("docs/pages/en/rights.md", "Soon", "Quite soon"),  # stale
        ("docs/councils/leeds/notes.en.md", "a friend", "two friends"),
        ("locales/en.yml", "Next page", "On"),
        ("locales/words.en.yml", "Runs", "Leads"),
        (PAGE, "Możesz", "Możecie"),  # no longer what was signed
        (NOTES, "Weź", "Weźcie"),
        ("locales/pl.yml", "Dalej", "Naprzód"),
        ("locales/words.pl.yml", "Prowadzi", "Kieruje"),
    ],
)
def test_whatever_has_changed_since_keeps_it_back(
    translated: Path, name: str, before: str, after: str
) -> None:
    sign_all(translated)
    change(translated, name, before, after)
    assert not fit_to_publish("pl", "leeds")


@pytest.mark.parametrize("name", [PAGE, NOTES])
def test_whatever_is_missing_keeps_it_back(translated: Path, name: str) -> None:
    sign_all(translated)
    (translated / name).unlink()
    forget()
    assert not fit_to_publish("pl", "leeds")


def test_a_wrong_number_keeps_it_back_though_it_was_signed(translated: Path) -> None:
    change(translated, PAGE, "9:30", "9:45")
    assert [p.what for p in sign(pair(translated, PAGE), BY, ON)]  # the tool would not
    sign_all(translated, but=PAGE)
    body = (translated / PAGE).read_text(encoding="utf-8").split("---\n")[2]
    mark = shared_pages.digest(body)
    change(translated, PAGE, "---\n", f"---\nchecked: {{by: {BY}, on: {ON}, text: {mark}}}\n")
    forget()
    assert trust.trust("pl", "rights", "leeds", "pl").state == "checked"
    assert not fit_to_publish("pl", "leeds")


def test_a_sentence_that_is_missing_keeps_it_back_though_the_words_are_signed(
    translated: Path,
) -> None:
    change(translated, "locales/pl.yml", "ui: {next: Dalej, back: Wstecz}", "ui: {next: Dalej}")
    sign_all(translated)
    assert not fit_to_publish("pl", "leeds")


def test_an_edition_in_english_may_be_missing_but_not_unsigned(translated: Path) -> None:
    sign_all(translated)
    own = "docs/pages/pl/easy-read.md"
    (translated / own).write_text("# Łatwy tekst\n\nPrzyjdź.\n", encoding="utf-8")
    stamp(pair(translated, own))
    forget()
    assert not fit_to_publish("pl", "leeds")
    sign(pair(translated, own), BY, ON)
    forget()
    assert fit_to_publish("pl", "leeds")


def test_a_council_without_notes_is_fit_without_them(translated: Path) -> None:
    sign_all(translated, but=NOTES)
    (translated / "docs/councils/leeds/notes.en.md").unlink()
    (translated / NOTES).unlink()
    forget()
    assert fit_to_publish("pl", "leeds")


# -- what a site offers ------------------------------------------------------------------------


def test_a_site_offers_all_its_languages_unless_only_checked_ones_are_asked_for(
    translated: Path,
) -> None:
    assert offered(["en", "pl"], only_checked=False, slug="leeds") == ["en", "pl"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en"]
    sign_all(translated)
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en", "pl"]


def test_the_front_door_asks_for_its_own_page_and_a_council_for_its_notes(translated: Path) -> None:
    sign_all(translated, but=DOOR)
    assert offered(["en", "pl"], only_checked=True) == ["en"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en", "pl"]
    sign(pair(translated, DOOR), BY, ON)
    change(translated, NOTES, "Weź", "Weźcie")
    assert offered(["en", "pl"], only_checked=True) == ["en", "pl"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en"]


def test_notes_are_stale_place_by_place_and_english_ones_never(translated: Path) -> None:
    assert stale_notes("pl", "leeds") == ()
    change(translated, "docs/councils/leeds/notes.en.md", "a friend", "two friends")
    assert stale_notes("pl", "leeds") == ("tips",)
    assert stale_notes("en", "leeds") == ()
    (translated / NOTES).unlink()
    forget()
    assert stale_notes("pl", "leeds") == ()
