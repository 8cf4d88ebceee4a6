"""A page is checked only where somebody has signed all that it shows."""

from itertools import product
from pathlib import Path

import pytest
from tests.translated import BY, NOTES, ON, PAGE, SIGNED, change, pair, sign_all

from portal.core.remembered import forget
from portal.translations import trust
from portal.translations.stamps import sign, stamp_words
from portal.translations.trust import Trust


def found(page_lang: str = "pl", slug: str = "leeds", name: str = "rights") -> Trust:
    forget()
    return trust.trust("pl", name, slug, page_lang)


def test_english_is_english_whatever_stands_beside_it(translated: Path) -> None:
    sign_all(translated)
    assert trust.trust("en", "rights", "leeds", "en") == Trust("english")


@pytest.mark.parametrize("signed", list(product([True, False], repeat=3)))
def test_a_page_is_checked_only_where_its_text_words_and_notes_all_are(
    translated: Path, signed: tuple[bool, bool, bool]
) -> None:
    page, words, notes = signed
    if page:
        sign(pair(translated, PAGE), BY, ON)
    if words:
        stamp_words("pl", BY, ON)
    if notes:
        sign(pair(translated, NOTES), BY, ON)
    state = "checked" if page and words and notes else "draft"
    assert found() == Trust(state, SIGNED if page else None)


def test_a_council_without_notes_needs_none_signed(translated: Path) -> None:
    sign_all(translated, but=NOTES)
    assert found().state == "draft"
    (translated / "docs/councils/leeds/notes.en.md").write_text("Nothing yet.\n", encoding="utf-8")
    (translated / NOTES).unlink()
    assert found() == Trust("checked", SIGNED)


def test_notes_that_are_not_translated_leave_the_page_a_draft(translated: Path) -> None:
    sign_all(translated)
    (translated / NOTES).unlink()
    assert found() == Trust("draft", SIGNED)


def test_a_page_shown_in_english_is_below_its_notice(translated: Path) -> None:
    sign_all(translated)
    assert found(page_lang="en") == Trust("below")
    assert found(name="easy-read") == Trust("below")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (PAGE, "Możesz", "Możecie"),
        (NOTES, "Weź", "Weźcie"),
        ("locales/pl.yml", "Dalej", "Naprzód"),
        ("locales/words.pl.yml", "Prowadzi", "Kieruje"),
    ],
)
def test_a_signature_is_of_one_text_and_no_other(
    translated: Path, name: str, before: str, after: str
) -> None:
    sign_all(translated)
    assert found().state == "checked"
    change(translated, name, before, after)
    assert found() == Trust("draft", None if name == PAGE else SIGNED)


@pytest.mark.parametrize(
    "claim",
    [
        "checked: true",
        f"checked: {BY}",
        f"checked: {{by: {BY}, on: {ON}}}",
        f"checked: {{by: {BY}, on: {ON}, text: '00000000'}}",
    ],
)
def test_what_only_looks_like_a_signature_is_none(translated: Path, claim: str) -> None:
    sign_all(translated, but=PAGE)
    change(translated, PAGE, "---\n", f"---\n{claim}\n")
    assert found() == Trust("draft")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("docs/pages/en/rights.md", "Soon", "Quite soon"),
        ("docs/councils/leeds/notes.en.md", "a friend", "two friends"),
        ("locales/en.yml", "Next page", "On"),
    ],
)
def test_english_that_has_changed_since_makes_it_stale_and_not_unsigned(
    translated: Path, name: str, before: str, after: str
) -> None:
    sign_all(translated)
    assert not found().stale
    change(translated, name, before, after)
    assert found() == Trust("checked", SIGNED, stale=True)


def test_english_of_another_page_changes_nothing_here(translated: Path) -> None:
    sign_all(translated)
    change(translated, "docs/hub/en/index.md", "Choose.", "Choose one.")
    assert found() == Trust("checked", SIGNED)
