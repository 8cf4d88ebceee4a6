"""The lines of a PDF, with their pages, and which of them are set as headings."""

import logging
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from portal.oldleaflet.line import LeafletLine, unreadable

WIDER = 1.3  # So many times the usual step from line to line is a new paragraph.
HEADING_RATIO = 1.15  # A heading's letters are at least this many times as large as the text's.
SHORT = 100  # Letters: a longer line is no heading, however it is set.
MANY_PAGES = 20  # Pages that take longer than a person waits without a word.

# Fewer letters than this in a whole PDF are a stamp or a page number on scanned pictures.
FEWEST_LETTERS = 40

# pypdf tells of every small fault it gets over; an officer can do nothing about them.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass
class _Set:
    """A line as it is set: text, height on the page, letters of each size, and bold letters."""

    page: int
    text: str = ""
    y: float = 0
    sizes: Counter[float] = field(default_factory=Counter)
    bold: int = 0

    def size(self) -> float:
        return max(self.sizes, key=lambda size: self.sizes[size], default=0)


def pdf_lines(file: Path) -> list[LeafletLine]:
    """The PDF's lines; Wrong when it is damaged, locked or only pictures."""
    try:
        found = _set_lines(file)
    except (FileNotDecryptedError, DependencyError):  # AES needs a library that is not here
        mend = "Save a copy without a password"
        raise unreadable(file, "this PDF is locked with a password", mend) from None
    except Exception:  # pypdf lets many kinds through when a file is damaged
        mend = "Open it and save it again as PDF, or copy its words into a .txt file"
        raise unreadable(file, "this PDF is damaged", mend) from None
    if sum(len(line.text) for line in found) < FEWEST_LETTERS:
        mend = "Have its words recognised first (OCR), or type them into a .txt file"
        raise unreadable(file, "this PDF holds only pictures, no words", mend)
    every = sum((line.sizes for line in found), Counter[float]())
    body = max(every, key=lambda size: every[size]) or 1
    steps = sorted(a.y - b.y for a, b in pairwise(found) if a.page == b.page and a.y > b.y)
    # Most lines may be paragraphs of their own, so the usual step is among the smallest.
    usual = steps[len(steps) // 10] if steps else 0
    paragraph, number, before = 0, 0, _Set(0)
    result = []
    for line in found:
        number = number + 1 if line.page == before.page else 1
        letters = sum(line.sizes.values())
        marked = 0 < letters <= SHORT and (
            line.size() > body * HEADING_RATIO or line.bold == letters
        )
        paragraph += _apart(before, line, usual * max(1, line.size() / body))
        result.append(LeafletLine(number, line.text, paragraph, line.page, marked))
        before = line
    return result


def _apart(before: _Set, line: _Set, usual: float) -> bool:
    """Does a paragraph begin here? One may go on in the next column, or on the next page."""
    if not (before.text.strip() and line.text.strip()) or before.size() != line.size():
        return True
    down = before.y - line.y
    if before.page != line.page or down <= 0:
        return before.text.rstrip().endswith((".", "?", "!", ":"))
    return down > usual * WIDER


def _set_lines(file: Path) -> list[_Set]:
    reader = PdfReader(file)
    found: list[_Set] = []
    for page, content in enumerate(reader.pages, 1):
        if page % MANY_PAGES == 0:
            print(f"page {page} of {len(reader.pages)} ...", file=sys.stderr)
        found.append(_Set(page))

        def look(text: str, cm: Any, tm: Any, font: Any, size: float, page: int = page) -> None:
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            scaled = round(size * abs(tm[3] or 1) * abs(cm[3] or 1), 1)
            for n, part in enumerate(text.split("\n")):
                if n:
                    found.append(_Set(page))
                letters = len(part.replace(" ", ""))
                if part.strip() and not found[-1].text.strip():
                    found[-1].y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
                found[-1].text += part
                found[-1].sizes[scaled] += letters
                found[-1].bold += letters * bold

        content.extract_text(visitor_text=look)
    return found
