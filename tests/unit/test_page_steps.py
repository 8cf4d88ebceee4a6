"""The steps that a page's HTML goes through: each does its own, and nothing else."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from portal.core.pages import ROW
from portal.site.page_steps import (
    Where,
    inside,
    questions,
    with_folds,
    with_marks_at_the_end,
    with_more_below,
    with_page_links,
    with_pictures,
    with_word_links,
    without_empty_questions,
    without_useless_advice,
)

RIGHTS = Where("pl", "rights")


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<h2>A</h2>\n<h2>B</h2><p>b</p>", "\n<h2>B</h2><p>b</p>"),
        ("<h2 id=a>A <b>x</b></h2>\n", "\n"),
        ("<h2>A</h2><h3>a</h3><p>x</p>", "<h2>A</h2><h3>a</h3><p>x</p>"),
        ("<h2>A</h2><h3>a</h3><h2>B</h2><p>b</p>", "<h2>B</h2><p>b</p>"),
        ("<h1>T</h1><h2>A</h2><svg></svg>", "<h1>T</h1><h2>A</h2><svg></svg>"),
        ("<h3>a</h3><p>x</p><h3>b</h3>", "<h3>a</h3><p>x</p>"),
        ("<h2>A</h2>text", "<h2>A</h2>text"),
        ("<ol><li><h3>a</h3></li></ol>", "<ol><li><h3>a</h3></li></ol>"),  # a name, no question
    ],
)
def test_only_questions_with_nothing_under_them_go(html: str, wanted: str) -> None:
    tree = LexborHTMLParser(html)
    without_empty_questions(tree, RIGHTS)
    assert inside(tree) == wanted


MORE = '<details class="more"><summary>More</summary>'
TOLD = '<details class="more"><summary aria-label="More: A">More</summary>'


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        # All that is left of the question goes in, and nothing of the next.
        (
            f"<h2>A</h2><p>a</p>{MORE}</details><p>b</p><ul></ul><h2>B</h2><p>c</p>",
            f"<h2>A</h2><p>a</p>{TOLD}<p>b</p><ul></ul></details><h2>B</h2><p>c</p>",
        ),
        # Nothing is left: nothing opens.
        (f"<h2>A</h2><p>a</p>{MORE}</details>\n<h2>B</h2>", "<h2>A</h2><p>a</p>\n<h2>B</h2>"),
        (f"<h2>A</h2><p>a</p>{MORE}</details>", "<h2>A</h2><p>a</p>"),
        # One is enough for a question.
        (
            f"<h2>A</h2><p>a</p>{MORE}</details><p>b</p>{MORE}</details><p>c</p>",
            f"<h2>A</h2><p>a</p>{TOLD}<p>b</p><p>c</p></details>",
        ),
        # Questions that are folded themselves, and how sure all of it is, stay outside.
        (
            f"<h2>A</h2><p>a</p>{MORE}</details><p>b</p><details class=sure></details>",
            f'<h2>A</h2><p>a</p>{TOLD}<p>b</p></details><details class="sure"></details>',
        ),
    ],
)
def test_what_stands_below_the_shortest_answer_opens_on_a_tap(html: str, wanted: str) -> None:
    tree = LexborHTMLParser(html)
    with_more_below(tree, RIGHTS)
    assert inside(tree) == wanted


@pytest.mark.parametrize(
    ("where", "stays"),
    [
        (Where("en", "contacts", no_main_contact=True), False),
        (Where("en", "contacts", no_main_contact=False), True),
        (Where("en", "rights", no_main_contact=True), True),
    ],
)
def test_ring_the_first_number_is_said_only_where_there_is_one(where: Where, stays: bool) -> None:
    advice = '<h2 id="none">N</h2><h3>n</h3><p>n</p>'
    tree = LexborHTMLParser(f'<h2 id="a">A</h2><p>a</p>{advice}<h2 id="b">B</h2>')
    without_useless_advice(tree, where)
    assert inside(tree) == f'<h2 id="a">A</h2><p>a</p>{advice if stays else ""}<h2 id="b">B</h2>'


def test_each_mark_stands_once_at_the_end_with_the_questions_that_it_is_about() -> None:
    html = (
        '<h1>T</h1><p class="mark to-end">new</p><h2 id="a">A &amp; b</h2>'
        '<p class="mark to-end">old</p><h2 id="c">C</h2><p class="mark">beside</p>'
        '<p class="mark to-end">old</p>'
    )
    tree = LexborHTMLParser(html)
    with_marks_at_the_end(tree, Where("pl", "rights", sure=("How sure?", "A line marks it.")))
    assert inside(tree) == (
        '<h1>T</h1><h2 id="a">A &amp; b</h2><h2 id="c">C</h2><p class="mark">beside</p>'
        '<details class="sure"><summary>How sure?</summary><p>A line marks it.</p><ul>'
        '<li>new T</li><li>old <a href="#a">A &amp; b</a> · <a href="#c">C</a></li>'
        "</ul></details>"
    )


def test_a_page_on_which_nothing_is_marked_says_nothing_of_it() -> None:
    tree = LexborHTMLParser('<h1>T</h1><p class="mark">beside</p>')
    with_marks_at_the_end(tree, RIGHTS)
    assert inside(tree) == '<h1>T</h1><p class="mark">beside</p>'


def test_a_folded_question_keeps_its_heading_in_sight_and_all_that_belongs_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Up to the next question, or to what is folded already; lower headings belong to it."""
    html = (
        '<h2 id="start">S</h2><p>1</p>two<h3>3</h3><p>4</p><h2 id="open">O</h2><p>5</p>'
        '<h2 id="recording">R</h2><p>6</p><details class="sure"><p>7</p></details>'
    )
    folded = replace(ROW["rights"], folded=("start", "recording", "not there"))
    monkeypatch.setitem(ROW, "rights", folded)
    tree = LexborHTMLParser(html)
    with_folds(tree, RIGHTS)
    assert inside(tree) == (
        '<details class="fold"><summary><h2 id="start">S</h2></summary><p>1</p>two<h3>3</h3>'
        '<p>4</p></details><h2 id="open">O</h2><p>5</p>'
        '<details class="fold"><summary><h2 id="recording">R</h2></summary><p>6</p></details>'
        '<details class="sure"><p>7</p></details>'
    )


def test_a_line_of_easy_read_stands_beside_its_picture() -> None:
    tree = LexborHTMLParser('<p>a</p><p><img alt="" src="pic:meeting"> It <b>is</b> easy.</p>')
    with_pictures(tree, RIGHTS)
    assert inside(tree) == (
        '<p>a</p><div class="easy"><img alt="" loading="lazy" width="112" height="112" '
        'src="../../assets/easy.svg#meeting"><div><p> It <b>is</b> easy.</p></div></div>'
    )


def test_lines_in_a_row_that_share_a_picture_are_one_row() -> None:
    lines = [("meeting", "a"), ("meeting", "b"), ("chair", "c"), ("meeting", "d")]
    html = "\n".join(f'<p><img alt="" src="pic:{name}">{says}</p>' for name, says in lines)
    tree = LexborHTMLParser(html)
    with_pictures(tree, RIGHTS)
    assert [row.text(strip=True) for row in tree.css(".easy")] == ["ab", "c", "d"]
    assert [len(row.css("img")) for row in tree.css(".easy")] == [1, 1, 1]
    assert [len(row.css("div > p")) for row in tree.css(".easy > div")] == [2, 1, 1]


def test_a_link_leads_to_the_page_in_the_same_language() -> None:
    tree = LexborHTMLParser('<a href="page:index">I</a><a href="page:words#chair">W</a>')
    with_page_links(tree, RIGHTS)
    assert inside(tree) == '<a href="../">I</a><a href="../words/#chair">W</a>'


def test_a_word_is_linked_where_it_is_first_used() -> None:
    tree = LexborHTMLParser('<a href="word:chair">Chair</a> <a href="word:chair">the <b>c</b></a>')
    with_word_links(tree, "../words/#")
    assert inside(tree) == '<a class="word" href="../words/#chair">Chair</a> the <b>c</b>'


def test_what_a_script_shows_is_no_question_to_look_up() -> None:
    tree = LexborHTMLParser(
        '<h1 id="t">T</h1><h2 id="a">A &amp; <i>b</i> <bdi lang="en">c</bdi></h2><h2>no id</h2>'
        '<div data-tool><h2 id="made">Made</h2></div>'
    )
    # As HTML, in which English words stay marked as English.
    assert list(questions(tree)) == [("T", ""), ('A &amp; b <bdi lang="en">c</bdi>', "a")]


def test_a_link_to_a_meaning_can_be_led_back_to() -> None:
    tree = LexborHTMLParser('<a href="word:chair">C</a> <a href="word:care">D</a>')
    assert with_word_links(tree, "#w-", "from-w-") == ["chair", "care"]
    link = tree.css_first("#from-w-care")
    assert link
    assert link.attributes["href"] == "#w-care"
