"""Every check of every data file, gathered before anything is built."""

from collections.abc import Iterator
from datetime import date

from portal.core.folders import LOCALES
from portal.core.problem import Problem, Wrong
from portal.councils.due import due
from portal.councils.facts import Facts
from portal.councils.folder import read_council
from portal.councils.kinds import sentence_keys
from portal.councils.national import national
from portal.translations.easy_read_check import easy_problems
from portal.translations.pending import pending_told, pending_words
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import in_progress as unfinished
from portal.translations.stamps import pairs
from portal.translations.trust import checked_words
from portal.translations.word_check import check_words


def languages(in_progress: bool = False) -> list[str]:
    """Every language with a words file, English first; those in progress only when asked for."""
    found = sorted(p.stem for p in LOCALES.glob("*.yml") if "." not in p.stem)
    found = [lang for lang in found if in_progress or not unfinished(lang)]
    return ["en", *(lang for lang in found if lang != "en")]


def reminders(councils: list[str], today: date) -> list[Problem]:
    """What is to be looked at, of these councils and in any language. It fails nothing.

    A build may carry another number's urgent correction.
    """
    found = [one.told() for slug in councils for one in due(read_council(slug), today)]
    return [*found, *(one for lang in languages() for one in pending_told(lang))]


def all_problems(councils: list[str]) -> tuple[list[Problem], set[str]]:
    """All problems, and the councils whose site cannot be built because of theirs.

    A problem in a translation stops nothing: the page or sentence is shown in English instead.
    """
    national()
    problems, unusable = [], set()
    for slug in councils:
        try:
            read_council(slug)
        except Wrong as wrong:
            problems += wrong.problems
            unusable.add(slug)
    for lang in languages():
        pending = set(pending_words(lang))
        told = check_words(lang).items()
        problems += [p for key, found in told if key not in pending for p in found]
        for pair in pairs(lang) if lang != "en" else ():
            if pair.file.exists() and (not pair.notes or pair.file.parent.name in councils):
                problems += read_translation(pair.file, pair.english, pair.notes).problems
    problems += [*_unsaid(), *easy_problems(councils)]
    return sorted(problems), unusable


def _unsaid() -> Iterator[Problem]:
    """A kind of fact, or a word of one, that has no English sentence."""
    file, words = LOCALES / "en.yml", checked_words("en")
    for kind in Facts.model_fields:
        for key in sentence_keys(kind):
            if not words.has(key):
                yield Problem(file, 0, f"`{key}` has no sentence", "Write it under `say:`")
