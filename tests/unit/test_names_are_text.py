"""What a council writes as a name or a role comes out as text, whatever signs stand in it."""

from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser
from tests.made_up import all_made, made, text
from tests.odd import ODD, odd_example

from portal.core.folders import PAGES
from portal.core.markup import as_markdown, fill, inline, isolated, unbroken
from portal.councils.council import Council
from portal.councils.folder import Folder, read_council
from portal.parts.composer import Composer
from portal.site.notices import notice
from portal.translations.shared_pages import Signed
from portal.translations.trust import Trust, checked_words

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def folder() -> Folder:
    example = read_council("example")
    own = {"privacy": "Ours.", "accessibility": "Ours."}
    notes = {lang: {**text, **own} for lang, text in example.notes.items()}
    return replace(example, council=Council.model_validate(odd_example()), notes=notes)


def test_what_is_not_markup_is_escaped_where_it_fills_a_gap() -> None:
    assert fill(Markup("<p>{a}</p>"), {"a": "<b>"}) == "<p>&lt;b&gt;</p>"
    assert fill(Markup("<p>{a}</p>"), {"a": Markup("<b>")}) == "<p><b></p>"


def test_gaps_are_filled_once() -> None:
    assert fill(Markup("{a} {b}"), {"a": "{b}", "b": "{a}"}) == "{b} {a}"
    assert fill(Markup("{a} {c}"), {"a": "1"}) == "1 {c}"


@pytest.mark.parametrize("wrapped", [isolated(ODD), unbroken(ODD)])
def test_a_name_in_brackets_of_its_own_is_text(wrapped: Markup) -> None:
    inside = LexborHTMLParser(wrapped).css_first("bdi")
    assert inside is not None
    assert inside.text() == ODD


def test_a_name_in_markdown_is_text() -> None:
    assert LexborHTMLParser(inline(f"Of {as_markdown(ODD)}.")).text() == f"Of {ODD}."


@pytest.mark.parametrize("lang", ["en", "pl", "ar"])
@pytest.mark.parametrize("page", sorted(file.stem for file in (PAGES / "en").glob("*.md")))
def test_on_every_page_and_in_easy_read(folder: Folder, page: str, lang: str) -> None:
    markdown = (PAGES / "en" / f"{page}.md").read_text(encoding="utf-8")
    tree = LexborHTMLParser(all_made(markdown, folder, lang, TODAY))
    assert tree.css("x-odd") == []
    for name in tree.css("bdi[lang=en]"):
        if "x-odd" in (said := name.text()):
            assert ODD in said


def test_each_name_is_there_at_all(folder: Folder) -> None:
    for call in (
        'local("chair")',
        'local("reports")',
        'easy("chair")',
        "contacts()",
        "sources()",
        "room()",
        'statement("privacy")',
    ):
        assert ODD in text(made(call, folder, day=TODAY))


def test_in_the_notice_box(folder: Folder) -> None:
    composer = Composer(folder, checked_words("en"), TODAY)
    known = Trust("checked", Signed(ODD, "2026-11-01"))
    lines = notice(composer, known)
    assert ODD in LexborHTMLParser("".join(lines.whole)).text()
    assert LexborHTMLParser("".join([*lines.short, *lines.whole])).css("x-odd") == []
