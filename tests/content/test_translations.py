"""Every translation has today's English behind it: same parts, numbers, links and calls."""

import pytest
from tests.helpers import MADE_UP, OURS

from portal.core.folders import COUNCILS
from portal.core.languages import languages
from portal.core.pages import PAGE_ROWS
from portal.councils.folder import slugs
from portal.translations.data_check import all_problems
from portal.translations.stamps import pairs, stale_words, translation_state

# The one shows what a parent sees of a missing translation; the other is an English edition.
UNTRANSLATED_ON_PURPOSE = {("ar", "example")}
ENGLISH_ONLY = {f"{row.name}.md" for row in PAGE_ROWS if row.edition}


def test_no_data_file_has_a_problem() -> None:
    problems, unusable = all_problems(slugs(fictional=True))
    assert [str(problem) for problem in problems] == []
    assert unusable == set()


@pytest.mark.parametrize("lang", languages()[1:])
def test_every_file_is_translated_from_the_english_of_today(lang: str) -> None:
    states = {pair.file: translation_state(pair) for pair in pairs(lang)}
    for file, found in states.items():
        if (lang, file.parent.name) in UNTRANSLATED_ON_PURPOSE or file.name in ENGLISH_ONLY:
            assert found == "missing"
        elif file.parent.parent != COUNCILS or file.parent.name in OURS | {MADE_UP}:
            assert found in ("draft", "checked"), file
    assert stale_words(lang) == []


@pytest.mark.parametrize("lang", languages()[1:])
def test_a_translation_is_a_draft_until_somebody_qualified_has_signed_it(lang: str) -> None:
    """No qualified person has: so no file may claim it."""
    assert {translation_state(pair) for pair in pairs(lang)} <= {"draft", "missing"}
