"""What a translation may claim: checked only where somebody has signed all that is shown."""

from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from portal.core.remembered import forget
from portal.translations import shared_pages, stamps, trust
from portal.translations.shared_pages import Signed
from portal.translations.stamps import Pair, sign, stamp, stamp_words
from portal.translations.trust import Trust, fit_to_publish, offered, stale_notes
from portal.translations.word_check import check_words

BY, ON = "Bilingual social worker", "2026-11-20"
SIGNED = Signed(BY, ON)
ENGLISH = {
    "docs/pages/en/rights.md": "# Rights\n\nDo come.\n\n## When? { #when }\n\nSoon, at 9:30.\n",
    "docs/pages/en/easy-read.md": "# Easy Read\n\nCome.\n",
    "docs/hub/en/index.md": "# Welcome\n\nChoose.\n",
    "docs/councils/leeds/notes.en.md": "## tips\n\nBring a friend.\n",
    "locales/en.yml": "ui: {next: Next page, back: Last page}\n",
    "locales/words.en.yml": "chair: {say: chair, means: Runs the meeting.}\n",
}
POLISH = {
    "docs/pages/pl/rights.md": "# Prawa\n\nMożesz przyjść.\n\n## Kiedy? { #when }\n\nO 9:30.\n",
    "docs/hub/pl/index.md": "# Witaj\n\nWybierz.\n",
    "docs/councils/leeds/notes.pl.md": "## tips\n\nWeź kogoś.\n",
    "locales/pl.yml": "ui: {next: Dalej, back: Wstecz}\n",
    "locales/words.pl.yml": "chair: {say: prowadzący, means: Prowadzi spotkanie.}\n",
}
PAGE = "docs/pages/pl/rights.md"
DOOR = "docs/hub/pl/index.md"
NOTES = "docs/councils/leeds/notes.pl.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project of a page, a front door, a council with one note, and a few words; all in Polish.

    Everything is translated from today's English, and nobody has signed any of it.
    """
    for name, text in (ENGLISH | POLISH).items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    folders = {
        "PAGES": tmp_path / "docs/pages",
        "HUB": tmp_path / "docs/hub",
        "COUNCILS": tmp_path / "docs/councils",
        "LOCALES": tmp_path / "locales",
    }
    for module in (trust, shared_pages, stamps):
        for name in folders.keys() & vars(module).keys():
            monkeypatch.setattr(module, name, folders[name])
    monkeypatch.setattr(trust, "check_words", partial(check_words, folder=folders["LOCALES"]))
    forget()  # what an earlier test has read of the real files
    for name in (PAGE, DOOR, NOTES):
        assert stamp(pair(tmp_path, name)) == []
    stamp_words("pl")
    forget()
    yield tmp_path
    forget()


def pair(project: Path, name: str) -> Pair:
    english = name.replace("notes.pl", "notes.en").replace("/pl/", "/en/")
    return Pair(project / name, project / english, notes="notes" in name)


def sign_all(project: Path, but: str = "") -> None:
    """Signs the page, the front door, the notes and the words, except one of them."""
    for name in (PAGE, DOOR, NOTES):
        if name != but:
            assert sign(pair(project, name), BY, ON) == []
    if but != "words":
        stamp_words("pl", BY, ON)
    forget()


def change(project: Path, name: str, before: str, after: str) -> None:
    file = project / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    forget()


def found(page_lang: str = "pl", slug: str = "leeds", name: str = "rights") -> Trust:
    forget()
    return trust.trust("pl", name, slug, page_lang)


# -- a page ------------------------------------------------------------------------------------


def test_english_is_english_whatever_stands_beside_it(project: Path) -> None:
    sign_all(project)
    assert trust.trust("en", "rights", "leeds", "en") == Trust("english")


@pytest.mark.parametrize("signed", list(product([True, False], repeat=3)))
def test_a_page_is_checked_only_where_its_text_words_and_notes_all_are(
    project: Path, signed: tuple[bool, bool, bool]
) -> None:
    page, words, notes = signed
    if page:
        sign(pair(project, PAGE), BY, ON)
    if words:
        stamp_words("pl", BY, ON)
    if notes:
        sign(pair(project, NOTES), BY, ON)
    state = "checked" if page and words and notes else "draft"
    assert found() == Trust(state, SIGNED if page else None)


def test_a_council_without_notes_needs_none_signed(project: Path) -> None:
    sign_all(project, but=NOTES)
    assert found().state == "draft"
    (project / "docs/councils/leeds/notes.en.md").write_text("Nothing yet.\n", encoding="utf-8")
    (project / NOTES).unlink()
    assert found() == Trust("checked", SIGNED)


def test_notes_that_are_not_translated_leave_the_page_a_draft(project: Path) -> None:
    sign_all(project)
    (project / NOTES).unlink()
    assert found() == Trust("draft", SIGNED)


def test_a_page_shown_in_english_is_below_its_notice(project: Path) -> None:
    sign_all(project)
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
    project: Path, name: str, before: str, after: str
) -> None:
    sign_all(project)
    assert found().state == "checked"
    change(project, name, before, after)
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
def test_what_only_looks_like_a_signature_is_none(project: Path, claim: str) -> None:
    sign_all(project, but=PAGE)
    change(project, PAGE, "---\n", f"---\n{claim}\n")
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
    project: Path, name: str, before: str, after: str
) -> None:
    sign_all(project)
    assert not found().stale
    change(project, name, before, after)
    assert found() == Trust("checked", SIGNED, stale=True)


def test_english_of_another_page_changes_nothing_here(project: Path) -> None:
    sign_all(project)
    change(project, "docs/hub/en/index.md", "Choose.", "Choose one.")
    assert found() == Trust("checked", SIGNED)


# -- a whole language --------------------------------------------------------------------------


def test_a_language_that_is_signed_throughout_is_fit(project: Path) -> None:
    sign_all(project)
    assert fit_to_publish("pl", "leeds")
    assert fit_to_publish("pl")


def test_english_is_fit_without_a_signature(project: Path) -> None:
    assert fit_to_publish("en", "leeds")
    assert fit_to_publish("en")


@pytest.mark.parametrize(
    ("but", "council", "door"),
    [(PAGE, False, True), (NOTES, False, True), (DOOR, True, False), ("words", False, False)],
)
def test_whatever_nobody_has_signed_keeps_it_back_where_it_is_shown(
    project: Path, but: str, council: bool, door: bool
) -> None:
    sign_all(project, but)
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
    project: Path, name: str, before: str, after: str
) -> None:
    sign_all(project)
    change(project, name, before, after)
    assert not fit_to_publish("pl", "leeds")


@pytest.mark.parametrize("name", [PAGE, NOTES])
def test_whatever_is_missing_keeps_it_back(project: Path, name: str) -> None:
    sign_all(project)
    (project / name).unlink()
    forget()
    assert not fit_to_publish("pl", "leeds")


def test_a_wrong_number_keeps_it_back_though_it_was_signed(project: Path) -> None:
    change(project, PAGE, "9:30", "9:45")
    assert [p.what for p in sign(pair(project, PAGE), BY, ON)]  # the tool would not
    sign_all(project, but=PAGE)
    body = (project / PAGE).read_text(encoding="utf-8").split("---\n")[2]
    mark = shared_pages.digest(body)
    change(project, PAGE, "---\n", f"---\nchecked: {{by: {BY}, on: {ON}, text: {mark}}}\n")
    assert found().state == "checked"
    assert not fit_to_publish("pl", "leeds")


def test_a_sentence_that_is_missing_keeps_it_back_though_the_words_are_signed(
    project: Path,
) -> None:
    change(project, "locales/pl.yml", "ui: {next: Dalej, back: Wstecz}", "ui: {next: Dalej}")
    sign_all(project)
    assert not fit_to_publish("pl", "leeds")


def test_an_edition_in_english_may_be_missing_but_not_unsigned(project: Path) -> None:
    sign_all(project)
    own = "docs/pages/pl/easy-read.md"
    (project / own).write_text("# Łatwy tekst\n\nPrzyjdź.\n", encoding="utf-8")
    stamp(pair(project, own))
    forget()
    assert not fit_to_publish("pl", "leeds")
    sign(pair(project, own), BY, ON)
    forget()
    assert fit_to_publish("pl", "leeds")


def test_a_council_without_notes_is_fit_without_them(project: Path) -> None:
    sign_all(project, but=NOTES)
    (project / "docs/councils/leeds/notes.en.md").unlink()
    (project / NOTES).unlink()
    forget()
    assert fit_to_publish("pl", "leeds")


# -- what a site offers ------------------------------------------------------------------------


def test_a_site_offers_all_its_languages_unless_only_checked_ones_are_asked_for(
    project: Path,
) -> None:
    assert offered(["en", "pl"], only_checked=False, slug="leeds") == ["en", "pl"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en"]
    sign_all(project)
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en", "pl"]


def test_the_front_door_asks_for_its_own_page_and_a_council_for_its_notes(project: Path) -> None:
    sign_all(project, but=DOOR)
    assert offered(["en", "pl"], only_checked=True) == ["en"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en", "pl"]
    sign(pair(project, DOOR), BY, ON)
    change(project, NOTES, "Weź", "Weźcie")
    assert offered(["en", "pl"], only_checked=True) == ["en", "pl"]
    assert offered(["en", "pl"], only_checked=True, slug="leeds") == ["en"]


def test_notes_are_stale_place_by_place_and_english_ones_never(project: Path) -> None:
    assert stale_notes("pl", "leeds") == ()
    change(project, "docs/councils/leeds/notes.en.md", "a friend", "two friends")
    assert stale_notes("pl", "leeds") == ("tips",)
    assert stale_notes("en", "leeds") == ()
    (project / NOTES).unlink()
    forget()
    assert stale_notes("pl", "leeds") == ()
