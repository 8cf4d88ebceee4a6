"""A project of a page, a front door, a council with one note, and a few words; all in Polish."""

from functools import partial
from pathlib import Path

import pytest

from portal.core.remembered import forget
from portal.translations import shared_pages, stamps, trust
from portal.translations.shared_pages import Signed
from portal.translations.stamps import Pair, sign, stamp, stamp_words
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


def write_translated(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is translated from today's English, and nobody has signed any of it."""
    for name, text in (ENGLISH | POLISH).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    folders = {
        "PAGES": folder / "docs/pages",
        "HUB": folder / "docs/hub",
        "COUNCILS": folder / "docs/councils",
        "LOCALES": folder / "locales",
    }
    for module in (trust, shared_pages, stamps):
        for name in folders.keys() & vars(module).keys():
            monkeypatch.setattr(module, name, folders[name])
    monkeypatch.setattr(trust, "check_words", partial(check_words, folder=folders["LOCALES"]))
    forget()  # what an earlier test has read of the real files
    for name in (PAGE, DOOR, NOTES):
        assert stamp(pair(folder, name)) == []
    stamp_words("pl")
    forget()


def pair(project: Path, name: str) -> Pair:
    """The Polish file of this name and the English that it is made from."""
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
    """Writes something else into one of the files."""
    file = project / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    forget()
