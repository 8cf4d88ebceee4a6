"""How much a parent has to read, at most: one table that the tests hold and `make measure` prints.

A screen is what a phone of 390 x 844 shows at once. What is folded away is not counted.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from portal.core.pages import ROW

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize


@dataclass(frozen=True)
class Length:
    """How long a page is, or may be: its screens, and the words of its main part."""

    screens: float
    words: int

    def __add__(self, other: "Length") -> "Length":
        return Length(self.screens + other.screens, self.words + other.words)


PHONE: "ViewportSize" = {"width": 390, "height": 844}
# Durham has the longest leaflet: the others are held to the same.
LONGEST = "durham"
PAGE = {
    "index": Length(3, 300),
    "before": Length(3.3, 420),
    "on-the-day": Length(2.8, 280),
    "decision": Length(2.5, 260),
    "after": Length(3, 330),
    "timeline": Length(2.5, 300),
    "people": Length(4, 450),
    "ready": Length(5, 380),
    "safer": Length(2.6, 240),
    "disagree": Length(3.2, 320),
    "rights": Length(3.8, 330),
    "contacts": Length(3.2, 260),
    "words": Length(3, 150),
    "questions": Length(3, 260),
    "living": Length(2, 160),
}
# A parent's pages: the steps, what helps, and the words.
PARENTS = tuple(n for n, row in ROW.items() if row.way in ("step", "help") or n == "words")
TOGETHER = Length(42, 5000)
# Of all those pages: labels of origin, and small lines about a source.
LABELS = 20
# Below the main part of a page, in pixels, without the bar that is always in sight.
FOOT = 320
EASY_PART_ROWS = 18
EASY_ROWS = 120
EASY_WORDS = 1000
# Nothing of these moves while they load.
SHIFTLESS = ("index", "timeline", "print", "share")
