"""Titles, previews, languages, reading grade, words linked where they first stand."""

import re
from collections import Counter
from pathlib import Path

import pytest
import textstat
from selectolax.lexbor import LexborNode
from tests.helpers import LANGUAGES, TRIED, WITH
from tests.reading import all_pages, one, pages_of, sentences, tree

from portal.core.pages import ROW
from portal.councils.folder import slugs
from portal.translations.words import read_words

TELLING = re.compile(r"child|protection|conference|abuse|dziec|konferencj|طفل|حماية", re.I)
FEW = {"chair", "solicitor", "interpreter", "neglect"}
# Made of other pages; and Easy Read, which explains a hard word in its next sentence.
# On a page of questions each answer opens by itself, so no place there is the first.
# And one page is about this site.
NO_WORD_LINKS = {"about", *(name for name, row in ROW.items() if not row.tells or row.asks)}
HARDER = {"sources", "rules", "about"}
# What the words mean, out of sight; titles of questions, that stand once more at the page's end.
NOT_READ = (".gloss", ".sure a")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", slugs())
def test_titles_are_neutral_and_differ(site: Path, slug: str, lang: str) -> None:
    titles = {n: one(tree(f), "title").text() for n, f in pages_of(site, slug, lang).items()}
    assert [t for t, count in Counter(titles.values()).items() if count > 1] == []
    for title in titles.values():
        assert title.endswith(read_words(lang).plain("ui.site"))
        assert not TELLING.search(title)


def test_previews_say_no_more_than_titles(site: Path) -> None:
    for page, file in all_pages(site).items():
        for meta in tree(file).css('meta[name="description"], meta[property^="og:"]'):
            assert not TELLING.search(str(meta.attributes["content"])), page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_its_language_and_direction(site: Path, lang: str) -> None:
    for slug in slugs():
        for file in pages_of(site, slug, lang).values():
            html = one(tree(file), "html")
            assert html.attributes["lang"] == lang
            assert html.attributes["dir"] == read_words(lang).dir


@pytest.mark.parametrize("slug", slugs())
def test_the_english_can_be_read_at_nine_to_eleven(site: Path, slug: str) -> None:
    """Flesch-Kincaid at most 6 on parents' pages, 9 on the few that are about the site itself."""
    too_hard = {}
    for name, file in pages_of(site, slug, "en").items():
        grade = textstat.flesch_kincaid_grade(" ".join(sentences(file)))
        if grade > (9 if name in HARDER else 6):
            too_hard[name] = round(grade, 1)
    assert too_hard == {}


@pytest.mark.parametrize("lang", TRIED)
def test_the_words_page_has_both_languages_side_by_side(site: Path, lang: str) -> None:
    rows = tree(pages_of(site, WITH[lang], lang)["words"]).css(".words details[id]")
    assert len(rows) >= 40
    for row in rows:
        assert one(row, "p").text().strip()
        if lang != "en":
            assert one(row, "summary bdi[lang=en]").text().strip()
            assert one(row, "summary .words-own").text().strip()


@pytest.mark.parametrize("slug", slugs())
def test_a_word_is_linked_where_it_first_stands(site: Path, slug: str) -> None:
    """English pages: a word of several words, or one of a few, is never plain before its link."""
    says = {key: str(entry["say"]) for key, entry in read_words("en").glossary.items()}
    says = {k: s for k, s in says.items() if " " in s or k in FEW}
    late = []
    for name, file in pages_of(site, slug, "en").items():
        linked: set[str] = set()
        for again in (node for kind in NOT_READ for node in tree(file).css(kind)):
            again.decompose()
        for node in one(tree(file), "main").traverse(include_text=True):
            parent = node.parent
            if node.tag == "-text" and in_tool(parent):
                continue  # a script shows it, beside text that explains
            if node.tag != "-text" or parent is None or name in NO_WORD_LINKS:
                continue
            if str(parent.tag).startswith("h"):
                continue
            if parent.attributes.get("class") == "word":
                linked.add(str(parent.attributes["href"]).split("#w-")[1])
            elif name != "sources" and parent.attributes.get("lang") != "en":
                if in_label(parent):
                    continue  # of a field: a tap leads there, and not to what a word means
                if in_note(parent):
                    continue  # an officer's own: a hint (note_hints.py), never a failure
                late += [f"{name}: {said}" for said in plain(node.text(), says, linked)]
    assert late == [], sorted(set(late))


def in_tool(node: LexborNode | None) -> bool:
    while node is not None and "data-tool" not in node.attributes:
        node = node.parent if node.parent and node.parent.tag != "-document" else None
    return node is not None


def in_label(node: LexborNode | None) -> bool:
    """Whether it stands in the label of a field, or of a group of fields."""
    while node is not None and node.tag not in ("label", "legend", "main"):
        node = node.parent
    return node is not None and node.tag != "main"


def in_note(node: LexborNode | None) -> bool:
    while node is not None and node.tag != "-document":
        if str(node.attributes.get("data-fact", "")).startswith("note:"):
            return True
        node = node.parent
    return False


def plain(text: str, says: dict[str, str], linked: set[str]) -> list[str]:
    """The words that stand in `text` as plain text though no link to them came before."""
    folded = re.sub(r"\s+", " ", text)
    found = {k for k, s in says.items() if re.search(rf"(?<![\w-]){s}s?\b", folded, re.I)}
    longer = " ".join(says[k].lower() for k in found)
    whole = {k for k in found if longer.count(says[k].lower()) == 1}
    return [says[k] for k in whole - linked]
