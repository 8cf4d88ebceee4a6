"""Nothing that an officer has written is lost silently: a build stops and says what, and where."""

import pytest
from tests.helpers import MADE_UP

from portal.core.pages import PAGE_ROWS
from portal.core.problem import Wrong
from portal.councils.folder import read_council
from portal.site.completeness import check_shown, expected

FOLDER = read_council(MADE_UP)
ALL = set(expected(FOLDER))


def test_every_fact_note_and_contact_in_use_is_expected() -> None:
    council = FOLDER.council
    usable = {f"contact:{one.key}" for one in council.usable()}
    notes = {f"note:{place}" for place in council.notes}
    assert {*council.facts.given(), *notes, *usable} == ALL


def test_all_of_it_on_pages_that_tell_is_enough() -> None:
    some = {"chair", "contact:020 7946 0101"}
    check_shown(FOLDER, "en", {"people": ALL - some, "contacts": some})


@pytest.mark.parametrize("lost", ["chair", "note:family-tree", "contact:020 7946 0102"])
def test_what_no_page_shows_is_told_with_its_line(lost: str) -> None:
    with pytest.raises(Wrong) as wrong:
        check_shown(FOLDER, "pl", {"people": ALL - {lost}})
    [problem] = wrong.value.problems
    assert f"no page shows `{lost}` (pl)" in str(problem)
    assert problem.file.name == "council.yml"
    assert problem.line > 0


def test_pages_that_only_repeat_do_not_count() -> None:
    repeating = {row.name for row in PAGE_ROWS if not row.tells}
    assert "sources" in repeating
    with pytest.raises(Wrong, match="no page shows `chair`"):
        check_shown(FOLDER, "en", {"people": ALL - {"chair"}, **dict.fromkeys(repeating, ALL)})
