"""The pages of a council's site: one row a page, in reading order, and all that differs.

A new page is a row here, its Markdown in docs/pages/en/, and its name under `page:` in
locales/en.yml.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PageRow:
    """What is special about a page.

    `script` is what it loads besides those that every page has. `tells` is false where it only
    repeats, in short or in another form, what others say: what a council says must stand on one
    that tells. `compared` is false where the councils' answers are not compared by it. `found`:
    its questions can be looked up. `paper`: it is a part of the printed whole, or a sheet to write
    on. `edition`: an edition of its own, which a language may leave in English. `sent`: a
    professional may send it by itself. `styled`: its own class on `body`.
    """

    name: str
    script: str = ""
    tells: bool = True
    compared: bool = True
    found: bool = True
    paper: Literal["", "part", "sheet"] = "part"
    edition: bool = False
    sent: bool = False
    styled: bool = False


PAGE_ROWS = (
    PageRow("index", compared=False, sent=True, styled=True),
    PageRow("what-it-is"),
    PageRow("people"),
    PageRow("before"),
    PageRow("my-say", script="sheet", compared=False, paper="sheet", styled=True),
    PageRow("need", script="sheet", compared=False, paper="sheet", styled=True),
    PageRow("on-the-day"),
    PageRow("decision"),
    PageRow("after"),
    PageRow("timeline", script="timeline", sent=True),
    PageRow("rights", script="ticks", sent=True),
    PageRow("contacts", sent=True),
    PageRow("words", tells=False),
    PageRow("find", script="find", found=False, paper=""),
    PageRow("easy-read", tells=False, compared=False, found=False, paper="", edition=True),
    PageRow("print", script="keep", tells=False, found=False, paper="", sent=True, styled=True),
    PageRow("sources", tells=False, paper=""),
    PageRow("accessibility", paper=""),
    PageRow("privacy", paper=""),
    PageRow("safer"),
)
ROW = {row.name: row for row in PAGE_ROWS}
READING_ORDER = tuple(ROW)
# What every page loads besides its own script.
ON_EVERY_PAGE = ("listen",)


def neighbours(name: str) -> tuple[str, str]:
    """The pages before and after this one in reading order; "" at an end."""
    at = READING_ORDER.index(name)
    return READING_ORDER[at - 1] if at else "", (*READING_ORDER[at + 1 :], "")[0]
