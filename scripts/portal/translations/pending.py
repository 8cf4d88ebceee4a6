"""What a language has not got yet: it is shown in English and marked as that, told, and no mistake.

A sentence that was there and is lost is a mistake instead: see `word_check.py`.
"""

from dataclasses import dataclass

from portal.core.folders import LOCALES
from portal.core.problem import Problem
from portal.core.yaml_file import raw
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import pairs, stale_words, word_stamps
from portal.translations.trust import EDITIONS
from portal.translations.word_check import flat

MOST_NAMED = 3


@dataclass(frozen=True)
class Pending:
    """How much of one language waits: sentences, parts of pages and notes, and whole files."""

    lang: str
    missing: int
    changed: int
    parts: int
    files: int

    def __str__(self) -> str:
        told = [
            (self.missing, "sentences not translated"),
            (self.changed, "sentences of which the English has changed"),
            (self.parts, "parts of pages or notes of which the English has changed"),
            (self.files, "pages or notes not translated"),
        ]
        return f"{self.lang}: {', '.join(f'{n} {what}' for n, what in told if n)}"


def pending_words(lang: str) -> list[str]:
    """The keys of the English sentences that this language has never had."""
    there = _keys(lang)
    missing = [key for key in _keys("en") if key not in there]
    if not missing or not word_stamps(lang).exists():
        return missing
    return [key for key in missing if key not in raw(word_stamps(lang))]


def _keys(lang: str) -> dict[str, None]:
    files = (LOCALES / f"{lang}.yml", LOCALES / f"words.{lang}.yml")
    return {".".join(path): None for file in files for path in flat(raw(file))}


def pending_told(lang: str) -> list[Problem]:
    """One line for all of them, or none."""
    keys = pending_words(lang)
    if not keys:
        return []
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    named = ", ".join(f"`{key}`" for key in keys[:MOST_NAMED])
    what = f"not translated yet, and shown in English: {named}{more}"
    return [Problem(LOCALES / f"{lang}.yml", 0, what, "Translate them from the English")]


def pending(lang: str, councils: list[str]) -> Pending | None:
    """What waits in the words, the shared pages and these councils' notes; None for nothing."""
    parts = files = 0
    for pair in pairs(lang):
        if pair.notes and pair.file.parent.name not in councils:
            continue
        if pair.english.stem in EDITIONS:  # written in English alone
            continue
        if pair.file.exists():
            parts += len(read_translation(pair.file, pair.english, pair.notes).stale)
        else:
            files += 1
    found = Pending(lang, len(pending_words(lang)), len(stale_words(lang)), parts, files)
    return found if any((found.missing, found.changed, found.parts, found.files)) else None
