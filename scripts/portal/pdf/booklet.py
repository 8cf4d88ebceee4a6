"""The pages of a booklet, two by two in printing order, with what is tagged still tagged."""

from typing import Any

from pikepdf import Array, Dictionary, Name, Page, Pdf

# Objects of a PDF by the number they have in it.
Objects = dict[Any, Any]


def in_printing_order(count: int, right_to_left: bool = False) -> list[tuple[int | None, ...]]:
    """The pages (from 0, None for an empty one) on the left and right of each side of a sheet.

    Printed on both sides, laid together and folded once, they are a booklet.
    """
    full = count + -count % 4
    sides = []
    for side in range(full // 2):
        pair = (full - 1 - side, side)
        chosen = pair if (side % 2 == 0) != right_to_left else pair[::-1]
        sides.append(tuple(at if at < count else None for at in chosen))
    return sides


def fold(pdf: Pdf, right_to_left: bool = False) -> None:
    """Puts the pages two by two on sheets twice as wide. What is tagged stays tagged.

    Links and outline are left out: a booklet is for paper.
    """
    pages = list(pdf.pages)
    width, height = (float(side) for side in pages[0].mediabox[2:])
    forms: Objects = {page.objgen: _form(pdf, page) for page in pages}
    sheets: Objects = {}
    for side in in_printing_order(len(pages), right_to_left):
        used = {f"/P{n}": pages[at] for n, at in enumerate(side) if at is not None}
        draw = " ".join(f"q 1 0 0 1 {int(name[2:]) * width} 0 cm {name} Do Q" for name in used)
        sheet = pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=[0, 0, 2 * width, height],
                Resources=Dictionary(
                    XObject=Dictionary({n: forms[page.objgen] for n, page in used.items()})
                ),
                Contents=pdf.make_stream(draw.encode()),
                Tabs=Name.S,
            )
        )
        pdf.pages.append(Page(sheet))
        sheets |= {page.objgen: sheet for page in used.values()}
    if Name.StructTreeRoot in pdf.Root:
        _retag(pdf.Root.StructTreeRoot, None, forms, sheets)
    for name in ("/Outlines", "/Dests", "/Names", "/PageMode"):
        if name in pdf.Root:
            del pdf.Root[name]
    del pdf.pages[: len(pages)]


def _form(pdf: Pdf, page: Page) -> Any:
    form = pdf.make_indirect(page.as_form_xobject())
    if "/StructParents" in page.obj:
        form.StructParents = page.obj.StructParents
    return form


def _retag(element: Any, page: Any, forms: Objects, sheets: Objects) -> None:
    """Marked content now stands in a form on a sheet instead of on a page of its own."""
    page = element.get("/Pg", page)
    kids = element.get("/K")
    if kids is None:
        return
    kept: list[Any] = []
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int):
            kept.append(_content(page, kid, forms, sheets))
        elif kid.get("/Type") == Name.MCR:
            kept.append(_content(kid.get("/Pg", page), int(kid.MCID), forms, sheets))
        elif kid.get("/Type") != Name.OBJR:
            _retag(kid, page, forms, sheets)
            kept.append(kid)
    element.K = Array(kept)
    if "/Pg" in element:
        element.Pg = sheets[element.Pg.objgen]


def _content(page: Any, mcid: int, forms: Objects, sheets: Objects) -> Dictionary:
    at = page.objgen
    return Dictionary(Type=Name.MCR, Pg=sheets[at], Stm=forms[at], MCID=mcid)
