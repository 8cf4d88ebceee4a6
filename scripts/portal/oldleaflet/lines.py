"""A council's old leaflet, line by line: a PDF, a Word document or plain text."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from portal.oldleaflet.line import LeafletLine, unreadable

READABLE = (".pdf", ".docx", ".txt", ".md")


def read_leaflet(file: Path) -> list[LeafletLine]:
    """The leaflet's lines that hold words, in order; Wrong when it cannot be read.

    In a Word document a line is a paragraph or a cell of a table: Word keeps no other lines.
    """
    kind = file.suffix.lower()
    if not file.is_file():
        raise unreadable(file, "there is no such file", "Look at its name and its folder")
    if kind not in READABLE:
        mend = "Save it as PDF, as Word (.docx) or as plain text (.txt)"
        raise unreadable(file, f"this cannot read a `{kind or file.name}` file", mend)
    if kind == ".pdf":
        from portal.oldleaflet.pdf_lines import pdf_lines as lines_of  # noqa: PLC0415 (slow to load)
    elif kind == ".docx":
        from portal.oldleaflet.word_lines import word_lines as lines_of  # noqa: PLC0415 (slow to load)
    else:
        lines_of = text_lines
    found = [replace(line, text=tidy(line.text)) for line in lines_of(file)]
    found = [line for line in found if line.text]
    if not found:
        raise unreadable(file, "there are no words in this file", "Look if it is the right one")
    return found


def text_lines(file: Path) -> list[LeafletLine]:
    """The lines of plain text in UTF-8 or Windows-1252; `#` marks headings, as in Markdown."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text or "�" in text:
        raise unreadable(file, "this is not plain text", "Save it again as plain text in UTF-8")
    found, paragraph = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        marked = bool(re.match(r"#{1,6} ", line))
        if marked or not line.strip():
            paragraph += 1
        found.append(LeafletLine(number, re.sub(r"^#{1,6} ", "", line), paragraph, heading=marked))
        paragraph += marked
    return found


def tidy(text: str) -> str:
    """One line with plain quotation marks, hyphens and spaces, and without Markdown's marks."""
    text = text.translate(str.maketrans("‘’´“”‐‑‒–—•▪●◦", "'''\"\"-----****", "\u00ad"))
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"\*\*|__|<(?=https?://)|(?<=\S)>(?=\s|$)", "", text)
    return re.sub(r"\s+", " ", text).strip()
