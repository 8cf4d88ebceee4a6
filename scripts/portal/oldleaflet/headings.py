"""Which lines of a leaflet are headings, and how a heading is written down."""

import re
from collections import Counter

from portal.oldleaflet.line import LeafletLine

BULLET = re.compile(r"^(?:[-*+]|\d{1,2}\)|\(?[a-z]\)|o(?= ))\s+")
NUMBERED = re.compile(r"^\d{1,2}\. ")
LONGEST_HEADING = 90
# What a short line holds that is no heading: a number, an address, a postcode, the leaflet's date.
NEVER_HEADING = re.compile(
    r"\d{3}|@|www\.|://|;|\b[A-Z]{1,2}\d{1,2}[A-Z]?\b|publication date|[.,:;]$|^\W*$|^\d+$", re.I
)


def heading_lines(lines: list[LeafletLine]) -> set[LeafletLine]:
    """The lines that are headings: as the file marks them, or else a guess."""
    marked = {line for line in lines if line.heading}
    if len(marked) > 1:
        return marked
    found: set[LeafletLine] = set()
    letters: Counter[int] = Counter()
    for line in lines:
        letters[line.paragraph] += len(line.text)
    in_list = spaced = False
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        text = line.text
        short = len(text) <= LONGEST_HEADING and not BULLET.match(text)
        own = before is None or before.paragraph != line.paragraph
        if before and before.text.endswith(":"):
            in_list, spaced = short, own  # The items of a list may each be a paragraph.
        else:
            in_list = in_list and short and (spaced or not own)
        continues = bool(before and before in found)
        asks = text.endswith("?") or bool(NUMBERED.match(text))
        ended = before is None or before.text.endswith((".", "?", "!", ":"))
        opens = own or continues or (asks and ended)
        titled = continues or bool(re.match(r"['\"]?[A-Z0-9]", text))
        # The first line of a paragraph that is broken into lines looks like a heading too.
        alone = letters[line.paragraph] <= LONGEST_HEADING
        alone = alone or bool(after and len(after.text) > LONGEST_HEADING)
        if after and after.paragraph == line.paragraph and after.text[:1].islower():
            alone = alone and not NEVER_HEADING.search(after.text)
        like_one = asks or (alone and not in_list and not NEVER_HEADING.search(text))
        if short and after and opens and titled and like_one:
            found.add(line)
    return found


def goes_on(heading: str, line: str) -> bool:
    """Does this line belong to the heading above it?"""
    asked = re.match(r"(\d+\. )?(who|what|when|where|why|how|can|will)\b", heading, re.I)
    return line[:1].islower() or bool(asked and heading[-1] != "?" and line[-1] == "?")


def as_heading(text: str) -> str:
    """As a person would write it: no quotation marks around it, not all in capitals."""
    text = text.strip("'\"")
    if not text.isupper():
        return text
    number = NUMBERED.match(text)
    start = number.end() if number else 0
    said = re.sub(r"(^|[?.] )([a-z])", lambda m: m[0].upper(), text[start:].lower())
    return (text[:start] + re.sub(r"\bi\b", "I", said)).removesuffix(".")
