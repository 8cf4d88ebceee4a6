"""A leaflet's lines put together into paragraphs, each under its heading, and into sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from portal.oldleaflet.headings import BULLET, LONGEST_HEADING, as_heading, goes_on, heading_lines
from portal.oldleaflet.line import LeafletLine

ENDS = re.compile(r"(?<=[.?!])['\")]*\s+(?=[A-Z'\"(])")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item of a list, or a heading.

    `starts`: for each of its lines, the offset in `text`. `lead`: the line that opens the list
    it stands in. `heading`: the one above it, "" when there is none.
    """

    text: str
    starts: tuple[int, ...]
    lines: tuple[LeafletLine, ...]
    heading: str
    lead: str = ""
    is_heading: bool = False

    def line_at(self, offset: int) -> LeafletLine:
        return self.lines[bisect_right(self.starts, offset) - 1]

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Each sentence, after its offset in the passage."""
        start = 0
        for end in [*(found.end() for found in ENDS.finditer(self.text)), len(self.text)]:
            yield start, self.text[start:end]
            start = end

    def around(self) -> str:
        """The passage with what a reader has just read: heading, opening line, text."""
        return f"{self.heading} / {self.lead} / {self.text}"


def passages(lines: list[LeafletLine]) -> list[Passage]:
    """The leaflet's passages, in order."""
    marks = heading_lines(lines)
    found: list[Passage] = []
    heading, lead = "", ""
    for group in _groups(lines, marks):
        is_heading = group[0] in marks
        bullet = bool(BULLET.match(group[0].text))
        listed = bullet or len(group[0].text) <= LONGEST_HEADING
        one = _joined(group, heading, lead if listed else "", is_heading)
        if is_heading:
            heading, lead = as_heading(one.text), ""
            one = _joined(group, heading, "", True)
        elif one.text.endswith(":"):
            lead = one.text
        elif not bullet and len(one.text) > LONGEST_HEADING:
            lead = ""
        found.append(one)
    return found


def _groups(lines: list[LeafletLine], marks: set[LeafletLine]) -> Iterator[list[LeafletLine]]:
    group: list[LeafletLine] = []
    for line in lines:
        if group and (
            line.paragraph != group[-1].paragraph
            or BULLET.match(line.text)
            or (line in marks) != (group[-1] in marks)
            or (line in marks and not goes_on(group[-1].text, line.text))
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _joined(group: list[LeafletLine], heading: str, lead: str, is_heading: bool) -> Passage:
    text, starts = "", []
    for line in group:
        text += " " if text else ""
        starts.append(len(text))
        # Leaflets write child(ren); what is looked for is written child or children.
        text += line.text.replace("child(ren)", "children").replace("child/children", "children")
    if is_heading:
        text = " ".join(line.text for line in group)
    return Passage(text, tuple(starts), tuple(group), heading, lead, is_heading)
