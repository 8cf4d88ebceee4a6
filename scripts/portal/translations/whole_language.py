"""What is done with a language at once: checked, stamped or signed, and brought back in."""

from pathlib import Path

from portal.core.languages import unfinished
from portal.core.problem import Problem
from portal.translations.new_language import finished
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import Pair, pairs, sign, stamp, stamp_words
from portal.translations.word_check import check_words


def translation_problems(lang: str) -> list[Problem]:
    """All that is wrong in a language's words, pages and notes."""
    problems = _word_problems(lang)
    for pair in written_pairs(lang):
        problems += read_translation(pair.file, pair.english, pair.notes).problems
    return sorted(problems)


def stamp_language(lang: str, name: str = "", by: str = "", on: str = "") -> list[Problem]:
    """Stamps (or with `by` signs) a language's files, or those of one name; what could not be."""
    problems: list[Problem] = []
    for pair in written_pairs(lang, name):
        problems += sign(pair, by, on) if by else stamp(pair)
    if not name or name == "words":
        wrong = _word_problems(lang)
        problems += wrong
        if not (by and wrong):
            stamp_words(lang, by, on)
    if not problems and not name and unfinished(lang):
        finished(lang)
    return problems


def bring_in(lang: str, file: Path) -> list[Problem]:
    """Writes the words of an XLIFF into the language's files: all of them, or none."""
    from portal.translations.xliff import read_back  # noqa: PLC0415 (slow to load)

    texts, problems = read_back(lang, file)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return problems


def written_pairs(lang: str, name: str = "") -> list[Pair]:
    """The files of a language that are there; of one name, a page's or a council's."""
    every = [pair for pair in pairs(lang) if pair.file.exists()]
    return [p for p in every if not name or name in (p.english.stem, p.english.parent.name)]


def _word_problems(lang: str) -> list[Problem]:
    return [problem for found in check_words(lang).values() for problem in found]
