"""Addresses, markup, colour, the page that holds all others, notices."""

from datetime import date

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from tests.made_up import LEAFLET, folder

from portal.core.addresses import address, link
from portal.core.colour import DARK_PAGE, for_dark, with_contrast
from portal.core.markup import block, inline
from portal.parts.composer import Composer
from portal.site.notices import notice
from portal.site.one_page import ON_PAPER, everything, section
from portal.translations.shared_pages import Signed
from portal.translations.trust import Trust, checked_words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        (("en", "index"), ("en", "rights"), "rights/"),
        (("en", "rights"), ("en", "index"), "../"),
        (("en", "index"), ("en", "index"), "./"),
        (("en", "rights"), ("pl", "rights"), "../pl/rights/"),
        (("pl", "rights"), ("en", "rights"), "../../rights/"),
        (("pl", "index"), ("ar", "index"), "../ar/"),
    ],
)
def test_links(source: tuple[str, str], target: tuple[str, str], wanted: str) -> None:
    assert link(address(*source), address(*target)) == wanted


def test_english_words_are_marked_and_isolated() -> None:
    assert inline("to jest [[core group]]") == 'to jest <bdi dir="ltr" lang="en">core group</bdi>'
    assert "<ul>" in block("Some:\n\n- one\n- two")


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_any_colour_gets_a_dark_twin_that_can_be_read(rgb: tuple[int, int, int]) -> None:
    colour = "#{:02x}{:02x}{:02x}".format(*rgb)
    assert Color(for_dark(colour)).contrast(DARK_PAGE) >= 6.9
    if Color(colour).contrast("white") >= 4.5:
        assert with_contrast(colour) == colour
    else:
        with pytest.raises(ValueError, match="a darker one would be"):
            with_contrast(colour)


def test_everything_on_one_page_has_unique_ids_and_inner_links() -> None:
    pages = {
        "index": '<h1 id="a">A</h1><a href="rights/#x">R</a><a href="sources/">S</a>',
        "ready": "<h1>N</h1><p data-tool>no</p>",
        "rights": '<h2 id="x">X</h2><a href="../">I</a><input id="i"><label for="i">L</label>',
    }
    html = everything([section(pages[name], name, "pl") for name in ("index", "rights", "ready")])
    assert '<h2 id="index--a">' in html
    assert 'href="#rights--x"' in html
    assert 'href="#index"' in html
    assert 'href="../sources/"' in html
    assert '<label for="rights--i">' in html
    assert '<section id="ready" class=paper-extra>\n<h2>N</h2>\n</section>' in html
    assert "sources" not in ON_PAPER


def test_a_word_is_linked_where_it_is_first_used_on_all_pages_together() -> None:
    texts = ['<a href="word:plan">The <b>plan</b></a>, <a href=word:chair>a chair</a>']
    texts += ["<a href=word:plan>Plans</a> and <a href=rights/>rights</a>"]
    plan, chair = (f"<a class=word href=#words--{word}>" for word in ("plan", "chair"))
    first = f"{plan}The <b>plan</b></a>, {chair}a chair</a>"
    assert everything(texts) == f"{first}Plans and <a href=rights/>rights</a>"


def test_what_opens_on_a_tap_is_open_on_paper() -> None:
    folded = "<details class=fold><summary><h2>Q</h2></summary><p>A</p></details>"
    assert '<details class="fold" open="">' in section(folded, "index", "en")


LEAFLETS: dict[str, dict[str, str | None] | None] = {
    "undated": {"published": None},
    "old": {"published": "2007-12"},
    "new": {},
    "none": None,
}


def with_leaflet(age: str) -> Composer:
    """A council's own words on a leaflet without a date, an old or a new one, or none."""
    own = LEAFLETS[age]
    of = folder(leaflet=None if own is None else {**LEAFLET, **own})
    return Composer(of, checked_words("en"), TODAY)


@pytest.mark.parametrize("age", LEAFLETS)
@pytest.mark.parametrize("state", ["english", "draft", "checked", "stale", "below"])
def test_the_notice_is_two_short_lines_and_as_many_behind_a_tap(age: str, state: str) -> None:
    composer = with_leaflet(age)
    by = Signed("Bilingual social worker", "2026-11-01")
    known = Trust("checked" if state == "stale" else state, by, state == "stale")
    lines = notice(composer, known)
    assert 1 <= len(lines.short) <= 2
    assert len(lines.short) <= len(lines.whole) <= 2


def test_an_old_leaflet_says_its_date_and_an_undated_one_that_it_has_none() -> None:
    english = Trust("english")
    assert "December 2007" in notice(with_leaflet("old"), english).whole[0]
    assert "no date" in notice(with_leaflet("undated"), english).whole[0]
    for age in ("new", "none"):
        [line] = notice(with_leaflet(age), english).whole
        assert "ask if things are still the same" not in line


@pytest.mark.parametrize(("month", "old"), [("2023-10", True), ("2023-11", False)])
def test_a_leaflet_is_old_after_three_years(month: str, old: bool) -> None:
    of = folder(leaflet={**LEAFLET, "published": month})
    assert (of.leaflet_age(TODAY) == "old") == old


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (Trust("english"), []),
        (Trust("below"), ["This page is not translated yet."]),
        (Trust("draft"), ["Nobody has checked this translation yet."]),
        (
            Trust("draft", stale=True),
            ["Nobody has checked this translation yet.", "The English has changed since"],
        ),
        (
            Trust("checked", Signed("Bilingual social worker", "2026-11-01")),
            ["This translation was checked by Bilingual social worker, 1 November 2026."],
        ),
        (
            Trust("checked", Signed("Bilingual social worker", "2026-11-01"), stale=True),
            [
                "This translation was checked by Bilingual social worker, 1 November 2026.",
                "The English has changed since",
            ],
        ),
    ],
)
def test_the_notice_says_how_far_the_page_can_be_trusted(known: Trust, said: list[str]) -> None:
    site, *lines = map(plain, notice(with_leaflet("new"), known).whole)
    assert "The council has not checked it." in site
    assert len(lines) == min(1, len(said))
    assert all(start in lines[0] for start in said)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (Trust("english"), ""),
        (Trust("below"), "This page is not translated yet."),
        (Trust("draft"), "Nobody has checked this translation."),
        (
            Trust("draft", stale=True),
            "Nobody has checked this translation. Some of it is older than the English.",
        ),
        (Trust("checked", Signed("Bilingual social worker", "2026-11-01")), ""),
    ],
)
def test_what_a_reader_has_to_know_of_a_translation_is_in_sight(known: Trust, said: str) -> None:
    site, *lines = map(plain, notice(with_leaflet("new"), known).short)
    assert "The council has not checked it." in site
    assert " ".join(lines) == said


def plain(line: str) -> str:
    return LexborHTMLParser(line).text()
