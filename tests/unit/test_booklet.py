"""The order of a booklet's pages, and that folding keeps what is tagged."""

from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.pdf.booklet import fold, in_printing_order


def test_eight_pages_lie_as_a_printer_lays_them() -> None:
    assert in_printing_order(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert in_printing_order(8, right_to_left=True) == [(0, 7), (6, 1), (2, 5), (4, 3)]


def test_what_is_left_over_stays_empty() -> None:
    assert in_printing_order(5) == [(None, 0), (1, None), (None, 2), (3, 4)]


def leaves(sides: list[tuple[int | None, ...]]) -> list[int | None]:
    """The pages as somebody turns them who has folded and laid the sheets together."""
    sheets = [(*sides[n], *sides[n + 1]) for n in range(0, len(sides), 2)]
    first: list[int | None] = []
    last: list[int | None] = []
    for outer_back, outer_front, inner_front, inner_back in sheets:
        first += [outer_front, inner_front]
        last = [inner_back, outer_back, *last]
    return [*first, *last]


@given(st.integers(1, 200), st.booleans())
def test_folded_the_pages_follow_each_other(count: int, right_to_left: bool) -> None:
    sides = in_printing_order(count, right_to_left)
    if right_to_left:
        sides = [side[::-1] for side in sides]
    turned = leaves(sides)
    assert turned[:count] == list(range(count))
    assert not [page for page in turned[count:] if page is not None]


def tagged(count: int) -> pikepdf.Pdf:
    """A PDF with one tagged paragraph on each page."""
    pdf = pikepdf.new()
    document = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.P))
    kids = []
    for n in range(count):
        pdf.add_blank_page(page_size=(100, 200))
        page = pdf.pages[n]
        page.Contents = pdf.make_stream(b"/P <</MCID 0>> BDC 0 0 5 5 re f EMC")
        page.obj.StructParents = n
        kids.append(
            pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P, P=document, Pg=page.obj, K=0))
        )
    document.K = pikepdf.Array(kids)
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(K=document)
    return pdf


@pytest.mark.parametrize("count", [1, 4, 6])
def test_each_paragraph_is_still_found_where_it_is_painted(count: int) -> None:
    pdf = tagged(count)
    fold(pdf)
    assert len(pdf.pages) == (count + 3) // 4 * 2
    sheets = {page.objgen: page for page in pdf.pages}
    paragraphs: Any = pdf.Root.StructTreeRoot.K[0].K
    for paragraph in paragraphs:
        [content] = paragraph.K
        sheet = sheets[content.Pg.objgen]
        assert content.Stm.objgen in [form.objgen for form in sheet.Resources.XObject.values()]
        assert float(sheet.mediabox[2]) == 200
