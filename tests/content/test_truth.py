"""What must never be said, and what must always be."""

import re
from pathlib import Path

import pytest
from tests.helpers import LANGUAGES, OFFERED, of
from tests.reading import all_pages, one, pages_of, text, tree

from portal.core.pages import ROW
from portal.councils.folder import read_council, slugs
from portal.councils.national import national

OUT_OF_DATE = re.compile(
    r"LSCB|Safeguarding Children Board|Data Protection Act 1998|Primary Care Trust|\bPCT\b|"
    r"one stop shop|Sumner House|Child Protection Register|case conference|http://|"
    r"within 10 days|only a court|six-monthly"
)


def test_nothing_out_of_date_stands_outside_the_sources_page(site: Path) -> None:
    wrong = [
        f"{page}: {found[0]}"
        for page, file in all_pages(site).items()
        if not page.endswith("sources/") and (found := OUT_OF_DATE.search(text(file)))
    ]
    assert wrong == []


@pytest.mark.parametrize("slug", slugs())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_superseded_contacts_are_text_on_the_sources_page_only(
    site: Path, slug: str, lang: str
) -> None:
    council = read_council(slug).council
    gone = [c for c in council.contacts if c.superseded]
    used = {c.phone for c in council.usable()}
    for name, file in pages_of(site, slug, lang).items():
        page = tree(file)
        links = " ".join(str(a.attributes["href"]) for a in page.css("a"))
        for contact in gone:
            value = contact.phone or contact.web or contact.address or ""
            if value in used:  # another contact has this number: the old name is what must go
                value = contact.name
            assert value not in links
            assert (value in one(page, "main").text()) == (name == "sources")


@pytest.mark.parametrize(("slug", "lang"), OFFERED)
def test_the_contacts_page_gives_every_usable_number(site: Path, slug: str, lang: str) -> None:
    """Of the council; a helpline may stand where it is needed instead. test_marks.py: its state."""
    pages = pages_of(site, slug, lang)
    hrefs = links(pages["contacts"])
    told = set().union(*(links(file) for name, file in pages.items() if ROW[name].tells))
    for contact in read_council(slug).council.usable():
        assert not contact.phone or f"tel:{contact.tel}" in hrefs
        assert not contact.email or f"mailto:{contact.email}" in hrefs
    for line in national().helplines.values():
        assert f"tel:{line.tel}" in told
    assert {"tel:999", "tel:101", f"tel:{national().helplines['frg'].tel}"} <= hrefs


def links(file: Path) -> set[str]:
    return {str(a.attributes["href"]) for a in tree(file).css("main a")}


@of("southwark")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_promise_of_an_old_leaflet_carries_its_mark(site: Path, lang: str) -> None:
    """Southwark's six-weekly core groups, its recording and its representative.

    Beside a number; else where the page says how sure each thing on it is.
    """
    for page, fact in (
        ("after", "core_group_rhythm"),
        ("timeline", "core_group_rhythm"),
        ("on-the-day", "recording"),
        ("people", "representative"),
    ):
        html = tree(pages_of(site, "southwark", lang)[page])
        mark = one(html, f"[data-fact={fact}]").css_first(".mark") or one(html, ".sure ul")
        assert "2007" in mark.text(), f"{page}: {fact}"


@pytest.mark.parametrize("slug", [s for s in slugs() if not read_council(s).council.adopted])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_that_the_council_has_not_checked_it(
    site: Path, slug: str, lang: str
) -> None:
    name = read_council(slug).council.name
    for page, file in pages_of(site, slug, lang).items():
        lines = tree(file).css(".notice p")
        assert 1 <= len(lines) <= 3, page
        assert name in " ".join(line.text() for line in lines), page
        assert tree(file).css_first('meta[name="robots"][content="noindex"]'), page


@pytest.mark.parametrize("slug", slugs())
def test_a_site_is_about_its_own_council_only(site: Path, slug: str) -> None:
    others = {read_council(s).council.name for s in slugs(fictional=True) if s != slug}
    for page, file in pages_of(site, slug, "en").items():
        header = one(tree(file), "header b").text()
        assert header == read_council(slug).council.name
        tags = {tag.text() for tag in tree(file).css(".here > .tag")}
        assert not any(other in tag for tag in tags for other in others), page
