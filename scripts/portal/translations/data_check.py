"""Every check of every data file: of the languages, and of one council."""

from collections.abc import Iterator

from portal.core.folders import COUNCILS, LOCALES
from portal.core.languages import languages
from portal.core.problem import Problem, Wrong
from portal.councils.facts import Facts
from portal.councils.folder import read_council
from portal.councils.kinds import sentence_keys
from portal.councils.national import national
from portal.translations.easy_read_check import easy_problems, easy_word_problems
from portal.translations.pending import pending_words
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import Pair, pairs
from portal.translations.trust import checked_words
from portal.translations.word_check import check_words


def language_problems() -> list[Problem]:
    """What is wrong in the words and pages of the languages, whatever the council.

    It stops nothing: the page or sentence is shown in English instead. A sentence that is not
    there waits for a translator, and is no mistake.
    """
    problems: list[Problem] = [*_unsaid(), *easy_word_problems()]
    for lang in languages():
        waits = set(pending_words(lang))
        words = check_words(lang).items()
        problems += [p for key, found in words if key not in waits for p in found]
        for pair in pairs(lang) if lang != "en" else ():
            if not pair.notes:
                problems += _of_pair(pair)
    return sorted(problems)


def note_problems(slug: str) -> list[Problem]:
    """What is wrong in a council's translated notes, and in those for Easy Read."""
    problems = easy_problems(COUNCILS / slug)
    for lang in languages()[1:]:
        for pair in pairs(lang, slug):
            problems += _of_pair(pair)
    return sorted(problems)


def _of_pair(pair: Pair) -> tuple[Problem, ...]:
    if not pair.file.exists():
        return ()
    return read_translation(pair.file, pair.english, pair.notes).problems


def all_problems(councils: list[str]) -> tuple[list[Problem], set[str]]:
    """All problems, and the councils whose site cannot be built because of theirs."""
    problems, unusable = council_problems(councils)
    return sorted(problems + language_problems()), unusable


def council_problems(councils: list[str]) -> tuple[list[Problem], set[str]]:
    """The problems in these councils' own folders, and those whose site they keep from a build."""
    national()
    problems: list[Problem] = []
    unusable = set()
    for slug in councils:
        try:
            read_council(slug)
        except Wrong as wrong:
            problems += wrong.problems
            unusable.add(slug)
        problems += note_problems(slug)
    return sorted(problems), unusable


def _unsaid() -> Iterator[Problem]:
    """A kind of fact, or a word of one, that has no English sentence."""
    file, words = LOCALES / "en.yml", checked_words("en")
    for kind in Facts.model_fields:
        for key in sentence_keys(kind):
            if not words.has(key):
                yield Problem(file, 0, f"`{key}` has no sentence", "Write it under `say:`")
