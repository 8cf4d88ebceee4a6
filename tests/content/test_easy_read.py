"""Easy Read: few rows in sight, a picture to each idea, and the whole leaflet behind a tap."""

import re
from datetime import date
from pathlib import Path

import pytest
import textstat
from selectolax.lexbor import LexborNode
from tests.helpers import EVERY_COUNCIL, MADE_UP, of
from tests.made_up import folder, made
from tests.made_up import text as said
from tests.reading import tree

from portal.core.folders import COUNCILS
from portal.core.pages import EASY_PARTS, ROW
from portal.core.pictures import LINE, PICTURES, pictures
from portal.core.yaml_file import raw
from portal.councils.facts import Facts
from portal.councils.folder import read_council, slugs
from portal.councils.notes import read_notes
from portal.councils.places import STATEMENTS
from portal.parts.composer import Composer
from portal.parts.easy_read import easy, easy_notes
from portal.site.skeleton import skeleton
from portal.translations.easy_read_check import easy_problems, easy_word_problems
from portal.translations.easy_words import EASY_ENGLISH
from portal.translations.trust import checked_words
from portal.translations.words import read_words

MOST_WORDS, MEAN_WORDS = 14, 9
# In sight, for any council: rows of a part, rows of all parts, words of them.
ROWS_OF_A_PART, ROWS, WORDS = 18, 120, 1000
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
GAP = re.compile(r"\{(\w+)\}")
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
    for name in ("easy-read", *EASY_PARTS):
        page = (COUNCILS.parent / "pages" / "en" / f"{name}.md").read_text(encoding="utf-8")
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
    for lines in (
        [p.text() for main in parts(site, slug) for p in main.css(".easy p")],
        [row.text() for main in parts(site, slug) for row in in_sight(main)],
    ):
        assert len(lines) > 60
        assert textstat.flesch_kincaid_grade(" ".join(lines)) <= 4


def page(site: Path, slug: str, name: str) -> LexborNode:
    main = tree(site / slug / name / "index.html").css_first("main")
    assert main
    return main


def parts(site: Path, slug: str) -> list[LexborNode]:
    return [page(site, slug, name) for name in EASY_PARTS]


def in_sight(main: LexborNode) -> list[LexborNode]:
    """The rows that nobody has to open, in order."""
    return [row for row in main.css(".easy") if not folded(row)]


def folded(node: LexborNode | None) -> bool:
    while node is not None and node.tag not in ("details", "-document"):
        node = node.parent
    return node is not None and node.tag == "details"


def pictures_of(rows: list[LexborNode]) -> list[str]:
    """The picture of each row, of which it has one."""
    found = [row.css("img") for row in rows]
    assert {len(images) for images in found} <= {1}
    return [str(images[0].attributes["src"]).split("#")[1] for images in found]


def test_the_list_of_parts_leads_to_each_by_a_picture(site: Path) -> None:
    main = page(site, MADE_UP, "easy-read")
    links = [str(link.attributes["href"]) for link in main.css(".easy a")]
    assert links == [f"../{name}/" for name in EASY_PARTS]
    assert len(EASY_PARTS) == 8
    assert len(set(pictures_of(in_sight(main)))) == 8
    assert "You can stop at any time. Start with part 1." in main.text()


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_so_much_is_in_sight_and_no_more(site: Path, slug: str) -> None:
    shown = [in_sight(main) for main in parts(site, slug)]
    counts = [len(rows) for rows in shown]
    assert min(counts) >= 5, "every part says something"
    assert max(counts) <= ROWS_OF_A_PART
    assert sum(counts) <= ROWS
    assert sum(len(row.text(separator=" ").split()) for rows in shown for row in rows) <= WORDS


def test_the_first_part_has_as_many_pictures_as_its_title_says(site: Path) -> None:
    for slug in EVERY_COUNCIL:
        main = page(site, slug, EASY_PARTS[0])
        assert f"in {len(in_sight(main))} pictures" in main.css_first("h1").text()  # type: ignore[union-attr]


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_no_picture_stands_twice_in_a_row(site: Path, slug: str) -> None:
    for main in parts(site, slug):
        seen = in_sight(main)
        assert all(len(row.css("p")) == 1 for row in seen), "one idea a row"
        behind = [row for row in main.css(".easy") if folded(row)]
        for rows in (seen, behind):
            shown = pictures_of(rows)
            twice = [at for at, (a, b) in enumerate(zip(shown, shown[1:], strict=False)) if a == b]
            assert [rows[at + 1].text() for at in twice] == []


@of("southwark")
def test_a_number_has_a_row_of_its_own_and_the_councils_is_marked_as_that(site: Path) -> None:
    mains = parts(site, "southwark")
    numbers = [row.css("a.ring") for main in mains for row in main.css(".easy")]
    assert {len(rings) for rings in numbers} == {0, 1}
    own = [link.attributes["href"] for main in mains for link in main.css(".here .easy a.ring")]
    assert own == ["tel:+442075251921", "tel:+442075255000"]


def test_a_cut_list_says_that_there_are_more() -> None:
    given = {"are": ["social_worker", "police", "gp"], "from": "Who comes"}
    of = folder(facts={"who_comes": given})
    whole, cut = (said(made(f'easy_short("who_comes {most}")', of)) for most in (3, 2))
    assert "Other workers may come too." in cut
    assert "Other workers" not in whole


def test_the_weightiest_come_first_whatever_the_order_of_the_leaflet() -> None:
    facts = {"who_comes": {"are": ["police", "social_worker"], "from": "Who comes"}}
    shown = said(made('easy_short("who_comes 5")', folder(facts=facts)))
    assert shown.index("social worker") < shown.index("police")


def test_where_a_council_and_england_differ_both_are_named() -> None:
    for number, named in ((3, False), (2, True)):
        facts = {"review_first": {"within": number, "unit": "month", "from": "After"}}
        html = made('easy_short("review_first", england="first_review")', folder(facts=facts))
        tags = [node.text() for node in html.css("p.tag")]
        assert tags == (["In Leeds:", "In all of England:"] if named else [])


def test_what_is_in_sight_is_said_again_in_full() -> None:
    """Each sentence in sight belongs to one that the whole has."""
    short = raw(EASY_ENGLISH)["short"]
    whole = raw(EASY_ENGLISH)
    for tree_ in ("facts", "national", "duration"):
        for key, node in short[tree_].items():
            assert key in whole[tree_], key
            if tree_ == "facts":
                assert set(node) - {"more"} <= set(whole[tree_][key]), key


def test_easy_words_have_the_gaps_of_the_plain_ones() -> None:
    english = read_words("en")
    found = dict(flat(raw(EASY_ENGLISH)["words"]))
    assert len(found) > 20
    for key, says in found.items():
        assert set(GAP.findall(says)) <= set(GAP.findall(english.plain(key))), key


def flat(node: object, at: str = "") -> list[tuple[str, str]]:
    if not isinstance(node, dict):
        return [(at, str(node))]
    return [one for name, sub in node.items() for one in flat(sub, f"{at}.{name}".strip("."))]


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_notice_and_marks_are_in_easy_words_too(site: Path, slug: str) -> None:
    marks = raw(EASY_ENGLISH)["words"]["mark"]
    beside = tuple(str(marks[key]).split("{")[0] for key in ("undated", "old", "leaflet"))
    for name in ("easy-read", *EASY_PARTS):
        main = page(site, slug, name)
        notice = main.css_first(".notice summary")
        assert notice and ("Not checked by" in notice.text() or "not all." in notice.text())
        assert "Read in" not in main.text()
        assert "Ask if this still holds" not in main.text()
        for mark in main.css(".here .mark"):  # those that stay beside a number
            assert mark.text().startswith(beside)


def test_the_parts_stand_in_no_list_but_that_of_easy_read(site: Path) -> None:
    html = tree(site / MADE_UP / "index.html")
    assert not [a for a in html.css("a") if str(a.attributes.get("href", "")).startswith("easy-")
                and not str(a.attributes["href"]).startswith("easy-read")]  # fmt: skip
    part = tree(site / MADE_UP / EASY_PARTS[1] / "index.html")
    ways = [str(a.attributes["href"]) for a in part.css("nav.steps a")]
    assert ways == [f"../{EASY_PARTS[0]}/", f"../{EASY_PARTS[2]}/"]
    assert "Part 2 of 8" in part.css_first(".step").text()  # type: ignore[union-attr]
    listed = (site / MADE_UP / "assets" / "find-en.mjs").read_text(encoding="utf-8")
    assert not [name for name in EASY_PARTS if name in listed]


def test_each_part_goes_by_the_name_of_the_page_it_is_about() -> None:
    assert all(ROW[ROW[name].easy].tells for name in EASY_PARTS)
    assert len({ROW[name].easy for name in EASY_PARTS}) == 8


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


def test_every_rule_of_the_pages_that_it_is_about_has_its_sentence() -> None:
    """What the other pages answer is not all in Easy Read: what these say is."""
    about = {ROW[name].easy for name in EASY_PARTS} | {"before"}
    asked = {key for name in (*about, *EASY_PARTS) for key in rules_on(name)}
    assert len(asked) > 20
    assert asked - set(raw(EASY_ENGLISH)["national"]) == set()


def rules_on(name: str) -> set[str]:
    calls = [one for one in skeleton("en", name).pieces if not isinstance(one, str)]
    first = [one.arguments[0] for one in calls if one.name.endswith("national")]
    beside = [v for one in calls for k, v in one.named if k in ("england", "silent_national")]
    return {*first, *(key for several in beside for key in several.split())}


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_nothing_of_the_leaflet_is_left_out(site: Path, slug: str) -> None:
    """Behind "More about this", whether or not something of it is in sight."""
    council = read_council(slug).council
    folds = [node for main in parts(site, slug) for node in main.css(".fold [data-easy]")]
    shown = {str(node.attributes["data-easy"]) for node in folds}
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


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_every_contact_can_be_reached(site: Path, slug: str) -> None:
    shown = {str(n.attributes["data-fact"]) for n in parts(site, slug)[-1].css("[data-fact]")}
    assert {f"contact:{one.key}" for one in read_council(slug).council.usable()} <= shown


def test_the_numbers_of_national_rules_are_kept() -> None:
    english = raw(EASY_ENGLISH.with_name("en.yml"))["national"]
    for key, lines in raw(EASY_ENGLISH)["national"].items():
        says = " ".join(str(line["says"]) for line in lines)
        assert set(PLACEHOLDER.findall(str(english[key]))) <= set(PLACEHOLDER.findall(says)), key


def test_a_picture_is_decoration_and_waits_until_it_is_near(site: Path) -> None:
    images = [image for main in parts(site, MADE_UP) for image in main.css(".easy img")]
    for image in images:
        assert image.attributes["alt"] in ("", None)
        assert image.attributes["loading"] == "lazy"
    files = {str(image.attributes["src"]).split("#")[0] for image in images}
    assert files == {"../assets/easy.svg"}
    used = {str(image.attributes["src"]).split("#")[1] for image in images}
    assert used <= pictures()


def test_pictures_have_colours_of_their_own_for_the_dark() -> None:
    drawn = PICTURES.read_text(encoding="utf-8")
    dark = re.search(r"@media screen and \(prefers-color-scheme:dark\)\{(.*?\})\}", drawn)
    assert dark
    assert "#fff" not in dark[1]
    assert {".k", ".p", ".y"} <= set(re.findall(r"\.\w+(?=\{fill)", dark[1]))


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
    """Southwark's recording and representative, of 2007: once a page, at its end."""
    for name in ("easy-people", "easy-day"):
        sure = page(site, "southwark", name).css_first(".sure")
        assert sure
        assert "The leaflet is from December 2007. Ask." in sure.text()
    rhythm = page(site, "southwark", "easy-after").css_first(".here > .mark")
    assert rhythm
    assert "2007" in rhythm.text(), "beside a number that may be wrong today"
