"""A question that nothing answers is not asked."""

import pytest

from portal.site.empty_questions import without_empty_parts, without_part


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<h2>A</h2>\n<h2>B</h2><p>b</p>", "<h2>B</h2><p>b</p>"),
        ("<h2 id=a>A <b>x</b></h2>\n", ""),
        ("<h2>A</h2><h3>a</h3><p>x</p>", "<h2>A</h2><h3>a</h3><p>x</p>"),
        ("<h2>A</h2><h3>a</h3><h2>B</h2><p>b</p>", "<h2>B</h2><p>b</p>"),
        ("<h1>T</h1><h2>A</h2><svg></svg>", "<h1>T</h1><h2>A</h2><svg></svg>"),
        ("<h3>a</h3><p>x</p><h3>b</h3>", "<h3>a</h3><p>x</p>"),
    ],
)
def test_only_headings_with_nothing_under_them_go(html: str, wanted: str) -> None:
    assert without_empty_parts(html) == wanted


def test_one_part_goes_with_all_that_stands_in_it() -> None:
    html = '<h2 id="a">A</h2><p>a</p><h2 id="none">N</h2><h3>n</h3><p>n</p><h2 id="b">B</h2>'
    assert without_part(html, "none") == '<h2 id="a">A</h2><p>a</p><h2 id="b">B</h2>'
    assert without_part(html, "no") == html
