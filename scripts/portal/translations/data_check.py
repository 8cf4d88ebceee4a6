"""Every check of every data file, gathered before anything is built."""

from datetime import date

from portal.core.languages import languages
from portal.core.problem import Problem, Wrong
from portal.councils.due import due
from portal.councils.folder import read_council
from portal.councils.national import national
from portal.translations.easy_read_check import easy_problems
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import pairs
from portal.translations.word_check import check_words


def reminders(councils: list[str], today: date) -> list[Problem]:
    """What of these councils is to be looked at again. It stops nothing and fails nothing.

    A build may carry another number's urgent correction.
    """
    found = [one for slug in councils for one in due(read_council(slug), today)]
    return [one.told() for one in found]


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
        problems += [p for found in check_words(lang).values() for p in found]
        for pair in pairs(lang) if lang != "en" else ():
            if pair.file.exists() and (not pair.notes or pair.file.parent.name in councils):
                problems += read_translation(pair.file, pair.english, pair.notes).problems
    problems += easy_problems(councils)
    return sorted(problems), unusable
