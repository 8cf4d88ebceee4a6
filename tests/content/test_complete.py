"""Nothing of a leaflet is lost: every fact, note and contact is on a page, in every language."""

from pathlib import Path

import pytest
from tests.helpers import MADE_UP, OFFERED
from tests.reading import one, pages_of, tree

from portal.core.folders import COUNCILS
from portal.core.pages import ROW
from portal.core.problem import Wrong
from portal.councils.folder import read_council, slugs
from portal.councils.notes import read_notes
from portal.site.completeness import check_shown, expected

MOST_WORDS = 600


@pytest.mark.parametrize(("slug", "lang"), OFFERED)
def test_every_fact_stands_on_a_page_of_its_own(site: Path, slug: str, lang: str) -> None:
    shown: set[str] = set()
    for name, file in pages_of(site, slug, lang).items():
        if ROW[name].tells:
            shown |= {str(n.attributes["data-fact"]) for n in tree(file).css("[data-fact]")}
    assert set(expected(read_council(slug))) - shown == set()


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_every_leaflet_heading_stands_on_the_sources_page(site: Path, slug: str) -> None:
    council = read_council(slug).council
    page = one(tree(pages_of(site, slug, "en")["sources"]), "main").text()
    sources = [*council.facts.given().values(), *council.notes.values(), *council.contacts]
    for heading in {h for source in sources for h in source.from_}:
        assert heading in page
    for entry in council.out_of_date:
        assert all(heading in page for heading in entry.from_)
    for source in sources:
        assert not source.seen or source.seen.at in page


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_notes_stay_short(slug: str) -> None:
    notes = read_notes(COUNCILS / slug / "notes.en.md")
    assert sum(len(text.split()) for text in notes.values()) < MOST_WORDS


def test_a_fact_that_no_page_shows_is_told_with_its_line() -> None:
    folder = read_council(MADE_UP)
    shown = {"people": set(expected(folder)) - {"child_age"}, "sources": {"child_age"}}
    with pytest.raises(Wrong) as wrong:
        check_shown(folder, "en", shown)
    assert "council.yml:" in str(wrong.value)
    assert "no page shows `child_age`" in str(wrong.value)
