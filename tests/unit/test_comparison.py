"""The councils side by side: each fact once, each gap a gap, in the order of the pages."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import COUNCILS, EVERY_COUNCIL, MADE_UP, PAGES
from tests.made_up import SLUG, folder

from portal.councils.facts import Facts
from portal.councils.folder import Folder, read_council
from portal.councils.places import PLACES
from portal.councils.sourced import Confirmed
from portal.guide.comparison import ComparedQuestion, answered, compared_questions, title
from portal.guide.comparison_page import comparison_page

EVERY = compared_questions(PAGES)
ASKED = [question for question in EVERY if question.kinds]


def about(kind: str) -> ComparedQuestion:
    return next(question for question in ASKED if kind in question.kinds)


def made(*folders: Folder, published: tuple[str, ...] = ()) -> LexborHTMLParser:
    return LexborHTMLParser(comparison_page(folders, [], PAGES, published))


def facts(html: LexborHTMLParser) -> list[str]:
    return [str(node.attributes["data-fact"]) for node in html.css("[data-fact]")]


def test_every_kind_of_fact_answers_exactly_one_question() -> None:
    assert sorted(kind for q in EVERY for kind in q.kinds) == sorted(Facts.model_fields)


def test_the_notes_of_every_place_stand_at_one_question() -> None:
    assert sorted(q.place for q in EVERY if q.place) == sorted(PLACES)


def test_questions_stand_in_the_order_of_the_pages() -> None:
    at = [PAGES.index(question.page) for question in EVERY]
    assert at == sorted(at)
    assert EVERY[0].wording == "How can you get ready?"


def test_no_two_questions_are_worded_alike() -> None:
    wordings = [question.wording for question in EVERY]
    assert len(set(wordings)) == len(wordings)
    assert all(wordings)


def test_only_a_vaguer_answer_shares_its_question() -> None:
    several = [question.kinds for question in ASKED if len(question.kinds) > 1]
    assert several == [("core_group_first", "core_group_soon")]


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_every_fact_and_note_of_a_council_stands_there_once(slug: str) -> None:
    own = read_council(slug)
    wanted = [f"{slug} {kind}" for kind in own.council.facts.given()]
    wanted += [f"{slug} note:{place}" for place in own.council.notes]
    assert Counter(facts(made(own))) == Counter(wanted)


@pytest.mark.parametrize("slug", EVERY_COUNCIL)
def test_every_contact_of_a_council_stands_there_once(slug: str) -> None:
    contacts = read_council(slug).council.contacts
    assert len(made(read_council(slug)).css("[data-contact]")) == len(contacts)


@pytest.mark.parametrize("slug", COUNCILS)
def test_gaps_and_answers_make_up_all_the_questions(slug: str) -> None:
    own = read_council(slug)
    gaps = [n.text() for n in made(own).css(".answers .gap") if "leaflet" in n.text()]
    assert answered(own.council, ASKED) + len(gaps) == len(ASKED)
    there = own.council.leaflet
    silent = "The leaflet does not say." if there else "There is no leaflet, and nobody has said."
    assert set(gaps) == {silent}


def test_a_fact_less_is_a_gap_more() -> None:
    own = read_council(MADE_UP)
    less = own.council.facts.model_copy(update={"length": None})
    shorter = replace(own, council=own.council.model_copy(update={"facts": less}))
    assert answered(shorter.council, ASKED) == answered(own.council, ASKED) - 1
    before, after = (made(one).css(".answers .gap") for one in (own, shorter))
    assert len(after) == len(before) + 1


def test_an_answer_names_its_heading_and_its_state() -> None:
    leeds = folder(facts={"child_age": {"years": 12, "from": "Your child"}})
    age = made(leeds).css_first(f'[data-fact="{SLUG} child_age"]')
    heading = "Your child"
    assert age and f"“{heading}”. Not confirmed by the council." in age.text()
    fact = leeds.council.facts.child_age
    assert fact
    confirmed = Confirmed(by="Conference manager", on=date.today())
    sure = fact.model_copy(update={"confirmed": confirmed})
    given = leeds.council.facts.model_copy(update={"child_age": sure})
    known = replace(leeds, council=leeds.council.model_copy(update={"facts": given}))
    told = made(known).css_first(f'[data-fact="{SLUG} child_age"] .source')
    assert told and "Confirmed by Conference manager" in told.text()
    assert "Not confirmed" not in told.text()


def test_what_is_out_of_date_is_told_with_the_rule_of_today() -> None:
    first = made(read_council(MADE_UP)).css_first(f'[data-fact="{MADE_UP} core_group_first"]')
    assert first and "Today: The first core group meets within 10 working days" in first.text()


def test_a_national_rule_stands_at_the_question_it_belongs_to_and_once() -> None:
    assert about("review_first").rules == ("first_review",)
    assert about("needs").rules == ("interpreter", "translate_reports")
    # Those that stand above it on the page.
    assert about("powers").rules == ("cannot_take", "taken_by_a_court")
    assert {"complaint_chair", "complaint_council"} <= {*about("complaint").rules}
    assert about("length").rules == ()
    rules = [rule for question in EVERY for rule in question.rules]
    assert len(set(rules)) == len(rules)
    assert "at least every 6 months" in str(made(read_council(MADE_UP)).text())


def test_only_a_published_council_is_linked_to() -> None:
    own = read_council(MADE_UP)
    assert not made(own).css("a")
    assert {a.attributes["href"] for a in made(own, published=(MADE_UP,)).css("dt a")} == {
        f"../../{MADE_UP}/"
    }


def test_what_a_council_has_written_stays_text() -> None:
    fact = {"years": 12, "from": "A <b>bold</b> & loud heading"}
    html = comparison_page([folder(facts={"child_age": fact})], [], PAGES, [])
    assert "A &lt;b&gt;bold&lt;/b&gt; &amp; loud heading" in html


def test_a_council_that_cannot_be_read_is_named() -> None:
    assert "Left out until the mistakes in their files are mended: leeds." in comparison_page(
        [read_council(MADE_UP)], ["leeds"], PAGES, []
    )


def test_a_page_is_named_as_parents_see_it() -> None:
    assert title("people") == "Who will be there?"
