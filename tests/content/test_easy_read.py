"""Easy Read: the whole leaflet, a picture to each idea, short sentences, and nothing else."""

import re
from datetime import date
from pathlib import Path

import pytest
import textstat
from selectolax.lexbor import LexborNode
from tests.helpers import MADE_UP, of
from tests.made_up import folder
from tests.reading import tree

from portal.core.folders import COUNCILS
from portal.core.pictures import LINE, pictures
from portal.core.yaml_file import raw
from portal.councils.facts import Facts
from portal.councils.folder import read_council, slugs
from portal.councils.national import national
from portal.councils.notes import read_notes
from portal.councils.places import STATEMENTS
from portal.parts.composer import Composer
from portal.parts.easy_read import easy, easy_notes
from portal.translations.easy_read_check import easy_problems, easy_word_problems
from portal.translations.easy_words import EASY_ENGLISH
from portal.translations.trust import checked_words

MOST_WORDS, MEAN_WORDS = 14, 9
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
END = re.compile(r"(?<=[.?!])\s+")


def sentences() -> list[str]:
    """Every sentence of the edition that is written for it."""
    found: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, list):
            found.extend(str(line["says"]) for line in node)
        elif isinstance(node, dict):
            for sub in node.values():
                walk(sub)

    walk(raw(EASY_ENGLISH))
    for slug in slugs(fictional=True):
        found += [line.says for lines in easy_notes(slug).values() for line in lines]
    page = (COUNCILS.parent / "pages" / "en" / "easy-read.md").read_text(encoding="utf-8")
    found += [m[2] for m in LINE.finditer(page)]
    return [one for says in found for one in END.split(re.sub(r"<[^>]+>|\*", "", says)) if one]


def test_no_line_is_without_a_picture_that_there_is() -> None:
    notes = [p for slug in slugs(fictional=True) for p in easy_problems(COUNCILS / slug)]
    assert [str(problem) for problem in [*notes, *easy_word_problems()]] == []
    assert len(pictures()) > 60


def test_a_slip_in_a_picture_or_a_line_without_one_is_told_with_its_line(tmp_path: Path) -> None:
    notes = tmp_path / "leeds" / "notes.easy.md"
    notes.parent.mkdir()
    notes.write_text("## tips\n\n![](pic:meetin) There is a meeting.\n\nPlain.\n", "utf-8")
    told = [str(problem) for problem in easy_problems(notes.parent)]
    assert any(":3: there is no picture `meetin`" in line for line in told)
    assert any(":5: this line has no picture" in line for line in told)


def test_sentences_are_short() -> None:
    lengths = {one: len(PLACEHOLDER.sub("a b c", one).split()) for one in sentences()}
    assert [one for one, count in lengths.items() if count > MOST_WORDS] == []
    assert sum(lengths.values()) / len(lengths) <= MEAN_WORDS
    assert not [one for one in lengths if ";" in one]


@pytest.mark.parametrize("slug", slugs())
def test_it_can_be_read_at_seven(site: Path, slug: str) -> None:
    lines = [p.text() for p in page(site, slug).css(".easy p")]
    assert len(lines) > 60
    assert textstat.flesch_kincaid_grade(" ".join(lines)) <= 4


def page(site: Path, slug: str) -> LexborNode:
    main = tree(site / slug / "easy-read" / "index.html").css_first("main")
    assert main
    return main


def test_every_word_of_every_fact_has_its_sentence() -> None:
    english = raw(EASY_ENGLISH.with_name("en.yml"))["say"]
    facts = raw(EASY_ENGLISH)["facts"]
    missing = []
    for kind in Facts.model_fields:
        words = english.get(kind)
        for word in words if isinstance(words, dict) else ["_"]:
            if word not in facts.get(kind, {}):
                missing.append(f"{kind}.{word}")
    assert missing == []
    assert [key for key in national().facts if key not in raw(EASY_ENGLISH)["national"]] == []


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_nothing_of_the_leaflet_is_left_out(site: Path, slug: str) -> None:
    council = read_council(slug).council
    shown = {str(n.attributes["data-easy"]) for n in page(site, slug).css("[data-easy]")}
    facts = {f"{k} today" if f.outdated else k for k, f in council.facts.given().items()}
    notes = {f"note:{place}" for place in council.notes if place not in STATEMENTS}
    assert facts | notes <= shown


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_the_councils_notes_are_all_there_with_the_same_numbers(slug: str) -> None:
    english, easy = (read_notes(COUNCILS / slug / f"notes.{x}.md") for x in ("en", "easy"))
    english = {place: text for place, text in english.items() if place not in STATEMENTS}
    assert list(easy) == list(english)
    for place, text in english.items():
        digits = set(re.findall(r"\d+(?::\d+)?", text))
        assert digits <= set(re.findall(r"\d+(?::\d+)?", easy[place])), place


def test_the_numbers_of_national_rules_are_kept() -> None:
    english = raw(EASY_ENGLISH.with_name("en.yml"))["national"]
    for key, lines in raw(EASY_ENGLISH)["national"].items():
        says = " ".join(str(line["says"]) for line in lines)
        assert set(PLACEHOLDER.findall(str(english[key]))) <= set(PLACEHOLDER.findall(says)), key


def test_a_picture_is_decoration_and_waits_until_it_is_near(site: Path) -> None:
    images = page(site, MADE_UP).css(".easy img")
    for image in images:
        assert image.attributes["alt"] in ("", None)
        assert image.attributes["loading"] == "lazy"
    files = {str(image.attributes["src"]).split("#")[0] for image in images}
    assert files == {"../assets/easy.svg"}
    used = {str(image.attributes["src"]).split("#")[1] for image in images}
    assert used <= pictures()


def test_where_a_language_has_no_sentences_yet_they_are_marked_as_english() -> None:
    fact = {"core_group_first": {"within": 10, "unit": "working_day", "from": "Afterwards"}}
    leeds = folder(facts=fact)
    here = str(easy(Composer(leeds, checked_words("pl"), date.today()), "core-group-first"))
    assert 'lang="en" dir="ltr"' in here
    assert "within 10 working days" in here
    english = str(easy(Composer(leeds, checked_words("en"), date.today()), "core-group-first"))
    assert 'data-easy="core_group_first">' in english


@of("southwark")
def test_a_promise_of_an_old_leaflet_carries_its_mark(site: Path) -> None:
    """Southwark's recording and representative, of 2007."""
    for fact in ("recording", "representative", "core_group_rhythm"):
        lines = page(site, "southwark").css_first(f"[data-easy={fact}]")
        block = lines.parent if lines else None
        assert block
        assert any("2007" in mark.text() for mark in block.css(".mark"))
