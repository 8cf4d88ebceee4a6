"""The pages of a council's site: one row a page, in reading order, and all that differs.

A new page is a row here, its Markdown in docs/pages/en/, and its name under `page:` in
locales/en.yml.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PageRow:
    """What is special about a page.

    `way`: a `step` of the way through, a `help` beside it, one at the `foot`, or a `part` of Easy
    Read, which only Easy Read leads to. `easy`: the page that such a part puts into easy words; it
    goes by its name where a name is wanted. `asks`: each of its questions, a heading of the
    third level, opens on a tap. `script` is what
    it loads besides those that every page has. `folded` are the questions that open on a tap.
    `tells` is false where it only repeats, in short or in another form, what others say: what a
    council says must stand on one that tells. `compared` is false where the councils' answers are
    not compared by it. `found`: its questions can be looked up. `paper`: it is a part of the
    printed whole, or a sheet to write on. `edition`: an edition of its own, which a language may
    leave in English. `sent`: a professional may send it by itself. `picture`: one of
    Easy Read's drawings beside its title. `styled`: its own class on
    `body`. `plain`: text alone, which does without the styles of parts.
    """

    name: str
    way: Literal["step", "help", "foot", "part"] = "help"
    easy: str = ""
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
    picture: str = ""
    plain: bool = False


def _easy_part(name: str, easy: str) -> PageRow:
    """A part of Easy Read: few rows in sight, all that the leaflet says behind a tap."""
    return PageRow(name, way="part", easy=easy, folded=("more",), tells=False, compared=False,
        found=False, paper="", edition=True)  # fmt: skip


PAGE_ROWS = (
    PageRow("index", way="step", script="meeting", compared=False, sent=True, styled=True),
    PageRow("before", way="step", picture="read", folded=("network", "tips", "why", "purpose",
        "invited", "harm", "private")),
    PageRow("on-the-day", way="step", picture="meeting", folded=("goal", "leave", "recording")),
    PageRow("decision", way="step", picture="decide", folded=("smart", "take", "kinds")),
    PageRow("after", way="step", picture="calendar", folded=("your-part", "told")),
    PageRow("questions", asks=True, sent=True),
    PageRow("living", asks=True),
    PageRow("timeline", script="timeline", folded=("counting",), sent=True),
    PageRow("people", folded=("each", "police", "kept-out")),
    PageRow("ready", script="sheet", picture="write", folded=("tips", "ask"), paper="sheet",
        styled=True),
    PageRow("safer", folded=("do",)),
    PageRow("disagree", script="sheet", folded=("letter", "records", "standards")),
    PageRow("rights", script="ticks", sent=True),
    PageRow("contacts", folded=("not-working", "none", "worried"), sent=True),
    PageRow("words", way="foot", script="find", tells=False),
    PageRow("easy-read", way="foot", tells=False, compared=False, found=False, paper="",
        edition=True),
    _easy_part("easy-meeting", "index"),
    _easy_part("easy-people", "people"),
    _easy_part("easy-ready", "ready"),
    _easy_part("easy-safer", "safer"),
    _easy_part("easy-day", "on-the-day"),
    _easy_part("easy-plan", "decision"),
    _easy_part("easy-after", "after"),
    _easy_part("easy-disagree", "disagree"),
    PageRow("print", way="foot", script="keep", tells=False, found=False, paper="", sent=True,
        styled=True),
    PageRow("about", way="foot", folded=("tested", "missing", "others"), found=False, paper=""),
    PageRow("sources", way="foot", tells=False, found=False, paper="", plain=True),
    PageRow("rules", way="foot", tells=False, found=False, paper="", plain=True),
)  # fmt: skip
ROW = {row.name: row for row in PAGE_ROWS}
READING_ORDER = tuple(ROW)
# The steps of the way through, and the parts of Easy Read: only these lead to each other.
WAY = tuple(row.name for row in PAGE_ROWS if row.way == "step")
EASY_PARTS = tuple(row.name for row in PAGE_ROWS if row.way == "part")
# What every page loads besides its own script.
ON_EVERY_PAGE = ("listen", "fold", "word")
# Where the questions of a page that is no more are answered now: links to it are still about.
MOVED = {
    "what-it-is": "before#why",
    "my-say": "ready#write",
    "need": "ready#card",
    "find": "words",
    "accessibility": "about#works",
    "privacy": "about#keep",
}


def in_turn(name: str) -> tuple[str, ...]:
    """The pages among which this one leads to the next; none for a page by itself."""
    return next((row for row in (WAY, EASY_PARTS) if name in row), ())


def neighbours(name: str) -> tuple[str, str]:
    """The steps, or parts, before and after this one; "" at an end, and for a page by itself."""
    row = in_turn(name)
    at = row.index(name) if row else 0
    return row[at - 1] if at else "", (*row[at + 1 :], "")[0]
