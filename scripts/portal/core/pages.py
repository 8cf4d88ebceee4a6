"""The pages of a council's site: one row a page, in reading order, and all that differs.

A new page is a row here, its Markdown in docs/pages/en/, and its name under `page:` in
locales/en.yml.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PageRow:
    """What is special about a page.

    `asks`: each of its questions, a heading of the third level, opens on a tap.
    `way`: a `step` of the way through, a `help` beside it, or one at the `foot`. `script` is what
    it loads besides those that every page has. `folded` are the questions that open on a tap.
    `tells` is false where it only repeats, in short or in another form, what others say: what a
    council says must stand on one that tells. `compared` is false where the councils' answers are
    not compared by it. `found`: its questions can be looked up. `paper`: it is a part of the
    printed whole, or a sheet to write on. `edition`: an edition of its own, which a language may
    leave in English. `sent`: a professional may send it by itself. `styled`: its own class on
    `body`.
    """

    name: str
    way: Literal["step", "help", "foot"] = "help"
    script: str = ""
    folded: tuple[str, ...] = ()
    asks: bool = False
    tells: bool = True
    compared: bool = True
    found: bool = True
    paper: Literal["", "part", "sheet"] = "part"
    edition: bool = False
    sent: bool = False
    styled: bool = False


PAGE_ROWS = (
    PageRow("index", way="step", compared=False, sent=True, styled=True),
    PageRow("before", way="step", folded=("network", "tips", "why", "purpose", "invited", "harm",
        "private")),
    PageRow("on-the-day", way="step", folded=("start", "leave", "recording")),
    PageRow("decision", way="step", folded=("take", "kinds")),
    PageRow("after", way="step", folded=("your-part", "told")),
    PageRow("questions", asks=True, sent=True),
    PageRow("living", asks=True),
    PageRow("timeline", script="timeline", folded=("counting",), sent=True),
    PageRow("people", folded=("police", "kept-out")),
    PageRow("ready", script="sheet", compared=False, paper="sheet", styled=True),
    PageRow("safer"),
    PageRow("disagree"),
    PageRow("rights", script="ticks", sent=True),
    PageRow("contacts", sent=True),
    PageRow("words", way="foot", script="find", tells=False),
    PageRow("easy-read", way="foot", tells=False, compared=False, found=False, paper="",
        edition=True),
    PageRow("print", way="foot", script="keep", tells=False, found=False, paper="", sent=True,
        styled=True),
    PageRow("about", way="foot", paper=""),
    PageRow("sources", way="foot", tells=False, paper=""),
)  # fmt: skip
ROW = {row.name: row for row in PAGE_ROWS}
READING_ORDER = tuple(ROW)
# The steps of the way through: only these lead to each other.
STEPS = tuple(row.name for row in PAGE_ROWS if row.way == "step")
# What every page loads besides its own script.
ON_EVERY_PAGE = ("listen",)
# Where the questions of a page that is no more are answered now: links to it are still about.
MOVED = {
    "what-it-is": "before#why",
    "my-say": "ready#write",
    "need": "ready#card",
    "find": "words",
    "accessibility": "about#works",
    "privacy": "about#keep",
}


def neighbours(name: str) -> tuple[str, str]:
    """The steps before and after this one; "" at an end, and for a page that is no step."""
    if name not in STEPS:
        return "", ""
    at = STEPS.index(name)
    return STEPS[at - 1] if at else "", (*STEPS[at + 1 :], "")[0]
