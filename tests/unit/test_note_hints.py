"""A hard word in an officer's own note is a hint with its line, and no mistake."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portal.councils.folder import Folder, read_council
from portal.officer import note_hints
from portal.officer.note_hints import note_hints as hints

TODAY = date(2026, 11, 22)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(note_hints, "COUNCILS", tmp_path)
    (tmp_path / "example").mkdir()
    return tmp_path / "example" / "notes.en.md"


def with_note(file: Path, text: str) -> Folder:
    """The fictional council with this note at `hybrid`, which the page of people shows."""
    file.write_text(f"## family-tree\n\nOne line.\n\n## hybrid\n\n{text}\n", encoding="utf-8")
    example = read_council("example")
    english = {**example.notes["en"], "hybrid": text}
    return replace(example, notes={**example.notes, "en": english})


def test_a_word_without_its_link_is_told_with_its_line(home: Path) -> None:
    [hint] = hints(with_note(home, "It is online.\n\nThe family\nnetwork may come."), TODAY)
    assert "notes.en.md:9: `Family network` stands in the note `hybrid`" in str(hint)
    assert "[family network](word:family-network)" in str(hint)


def test_a_word_with_its_link_and_one_explained_above_are_not(home: Path) -> None:
    linked = "Your [family network](word:family-network) may come. The family network is yours."
    assert hints(with_note(home, linked), TODAY) == []
    assert hints(with_note(home, "Your social worker may come."), TODAY) == []
