"""How sure each thing is, how old, and where it was seen, can be read on the page that says it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import OFFERED, report
from tests.reading import main_text, pages_of, tree

from portal.core.pages import ROW
from portal.councils.folder import read_council
from portal.parts.composer import Composer
from portal.parts.contact_cards import contact_key
from portal.parts.council_facts import fact_block, note_block
from portal.parts.marks import mark_at
from portal.parts.national_rules import national_rule
from portal.translations.trust import checked_words


def said(mark: str) -> str:
    return " ".join(LexborHTMLParser(mark).text().split())


def marks_of(c: Composer, file: Path) -> Iterator[tuple[str, str]]:
    """What each thing that stands on a page has to say of itself there, by its key."""
    contacts = {contact_key(one): one for one in c.folder.council.contacts}
    for node in tree(file).css("main [data-national]"):
        key = str(node.attributes["data-national"])
        yield key, said(national_rule(c, key).state)
    for node in tree(file).css("main [data-fact]"):
        key = str(node.attributes["data-fact"])
        if key in contacts:
            mark = mark_at(c, contacts[key])
        elif key.startswith("note:"):
            mark = note_block(c, key.removeprefix("note:")).mark
        else:
            mark = fact_block(c, key).mark
        if mark:
            yield key, said(mark)


@pytest.mark.parametrize(("slug", "lang"), [row for row in OFFERED if row[1] == "en"])
def test_each_mark_can_be_read_on_its_page(site: Path, slug: str, lang: str) -> None:
    c = Composer(read_council(slug), checked_words(lang), date.today())
    found, compared = [], 0
    for name, file in pages_of(site, slug, lang).items():
        if not ROW[name].tells:
            continue
        text = main_text(file)
        for key, mark in marks_of(c, file):
            compared += 1
            if mark not in text:
                found.append(f"{slug} {name}: {key}: nowhere is {mark!r}")
    report(found)
    assert compared > 30


@pytest.mark.parametrize(("slug", "lang"), [row for row in OFFERED if row[1] == "en"])
def test_the_marks_of_a_page_are_folded_at_its_end_and_once(
    site: Path, slug: str, lang: str
) -> None:
    """On paper, where all pages are one, it stands behind each of them."""
    for name, file in pages_of(site, slug, lang).items():
        if name == "print":
            continue
        folds = tree(file).css("main details.sure")
        assert len(folds) <= 1, name
        assert all("open" not in fold.attributes for fold in folds), name
        lines = [said(line.html or "") for fold in folds for line in fold.css("li")]
        assert len(lines) == len(set(lines)), f"{name} says a mark twice"
        assert not tree(file).css("main p.to-end"), f"{name} has marks that nothing has gathered"
