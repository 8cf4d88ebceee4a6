"""The paragraphs of a Word document: text, tables, text boxes, headers and footers."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import is_zipfile

from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from portal.oldleaflet.line import LeafletLine, unreadable

# A locked document, and one of the old kind (.doc) with a new name, begin like this.
OLD = b"\xd0\xcf\x11\xe0"


def word_lines(file: Path) -> list[LeafletLine]:
    """The document's paragraphs, each a line; Wrong when it is damaged, locked or of the old kind.

    Numbers count the paragraphs that hold words, those of tables and text boxes where they stand.
    """
    if file.read_bytes()[:4] == OLD:
        mend = "Open it in Word and save it as .docx, without a password"
        raise unreadable(file, "this document has a password, or is of the old kind (.doc)", mend)
    try:
        if not is_zipfile(file):
            raise ValueError
        found = [p for p in _paragraphs(file) if p.text.strip()]
    except Exception:  # python-docx lets many kinds through when a file is damaged
        mend = "Open it in Word and save it again"
        raise unreadable(file, "this Word document is damaged", mend) from None
    return [LeafletLine(n, p.text, n, heading=_heading(p)) for n, p in enumerate(found, 1)]


def _paragraphs(file: Path) -> Iterator[Paragraph]:
    document = Document(str(file))
    ends = [part for s in document.sections for part in (s.header, s.footer)]
    yield from _inside(document.element.body, document)
    for end in ends:
        if not end.is_linked_to_previous:
            yield from _inside(end._element, end)


def _inside(element: object, part: object) -> Iterator[Paragraph]:
    # Word writes a text box twice: `Fallback` holds the copy for old programs.
    for found in element.iter(qn("w:p")):  # type: ignore[attr-defined]
        if not any(a.tag.endswith("}Fallback") for a in found.iterancestors()):
            yield Paragraph(found, part)  # type: ignore[arg-type]


def _heading(paragraph: Paragraph) -> bool:
    style = paragraph.style.name if paragraph.style and paragraph.style.name else ""
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs) and len(paragraph.text) < 80
    return style.startswith(("Heading", "Title", "Subtitle")) or bold
