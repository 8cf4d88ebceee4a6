"""What waits for a translator: it is shown in English, is told, and fails nothing."""

from dataclasses import dataclass

from portal.core.folders import LOCALES
from portal.core.yaml_file import raw
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import pairs, stale_words
from portal.translations.trust import EDITIONS
from portal.translations.word_check import flat


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


def missing_sentences(lang: str) -> list[str]:
    """The keys of the English sentences that a language does not have yet."""
    found = []
    for name in ("{}.yml", "words.{}.yml"):
        theirs = flat(raw(LOCALES / name.format(lang)))
        english = flat(raw(LOCALES / name.format("en")))
        # What stands outside every group, such as `dir`, is no sentence: nothing works without it.
        found += [".".join(p) for p in english if len(p) > 1 and theirs.get(p) in (None, "")]
    return found


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
    found = Pending(lang, len(missing_sentences(lang)), len(stale_words(lang)), parts, files)
    return found if any((found.missing, found.changed, found.parts, found.files)) else None
