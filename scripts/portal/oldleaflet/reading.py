"""All that is found in a leaflet: answers, gaps, contacts, and what is out of date."""

import re
import sys
from calendar import month_name
from pathlib import Path
from typing import Literal

from portal.councils.sourced import Strict
from portal.oldleaflet.answers import Answer, Found, answer, place
from portal.oldleaflet.contacts_found import ContactFound, contacts_in
from portal.oldleaflet.headings import LONGEST_HEADING
from portal.oldleaflet.lines import read_leaflet
from portal.oldleaflet.outdated import outdated_phrases
from portal.oldleaflet.passages import Passage, passages
from portal.oldleaflet.questions import leaflet_questions, wanted

MONTHS = [name.lower() for name in month_name]
DATED = re.compile(
    r"\b(?:publication date|published|printed|issued|updated|revised|version|date)\b[^.]{0,24}?"
    rf"\b({'|'.join(MONTHS[1:])}) ((?:19|20)\d\d)\b",
    re.I,
)
LONG_LEAFLET = 1000  # Paragraphs that take longer than a person waits without a word.
FOR_WHOM = re.compile(r"(information|a guide|a leaflet|advice) for\b", re.I)


class Gap(Strict):
    """A question to which the leaflet seems to give no answer."""

    kind: str
    asks: str


class StaleFound(Strict):
    """Something out of date, where it stands, and what to write instead.

    `source` is an address, or `none`: then nobody here has checked it. `word` is its word under
    `out_of_date:` in council.yml, when it has one.
    """

    name: str
    word: str | None
    why: str
    instead: str
    source: str
    found: list[Found]


class Dated(Strict):
    """The month in which the leaflet says it was published, `2007-12`."""

    month: str
    found: Found


class Reading(Strict):
    """What `portal council read --json` prints.

    Nothing in it is a fact: a person must compare each entry with the leaflet. `counted` says what
    a `line` is, from 1: a line of the file, a line of its page in a PDF, a paragraph in Word.
    `unread`: headings under which nothing was found, so that only a person knows what they hold.
    """

    file: str
    counted: Literal["line", "paragraph"]
    title: str
    published: Dated | None
    headings: list[Found]
    unread: list[Found]
    answered: list[Answer]
    gaps: list[Gap]
    contacts: list[ContactFound]
    out_of_date: list[StaleFound]


def read_old_leaflet(file: Path) -> Reading:
    """Reads the leaflet; Wrong when it cannot be read."""
    found = passages(read_leaflet(file))
    if len(found) > LONG_LEAFLET:
        print(f"This is long ({len(found)} paragraphs): a moment, please ...", file=sys.stderr)
    known = leaflet_questions()
    asked = [kind for kind in wanted() if kind in known.questions]
    answers = {kind: answer(kind, found, known) for kind in asked}
    given = [a for a in answers.values() if a]
    reached = contacts_in(found, known)
    used = {f.heading for a in given for f in a.found}
    used |= {f.heading for contact in reached for f in contact.found}
    headings = [place(p, 0, p.heading) for p in found if p.is_heading]
    with_text = {p.heading for p in found if not p.is_heading}
    return Reading(
        file=file.name,
        counted="paragraph" if file.suffix.lower() == ".docx" else "line",
        title=_title(found),
        published=_published(found),
        headings=headings,
        unread=[h for h in headings if h.heading in with_text - used],
        answered=given,
        gaps=[Gap(kind=k, asks=known.questions[k].asks) for k, a in answers.items() if not a],
        contacts=reached,
        out_of_date=_out_of_date(found),
    )


def _title(found: list[Passage]) -> str:
    """The heading above the one that says for whom the leaflet is, or else the first one."""
    for first, second in zip(found, found[1:], strict=False):
        said = second.heading if second.is_heading else second.text
        short = len(said) <= LONGEST_HEADING
        if first.is_heading and short and FOR_WHOM.match(said):
            return f"{first.heading}: {said}"
    return next((p.heading for p in found if p.is_heading), "")


def _published(found: list[Passage]) -> Dated | None:
    for passage in found:
        if match := DATED.search(passage.text):
            month = f"{match[2]}-{MONTHS.index(match[1].lower()):02}"
            return Dated(month=month, found=place(passage, match.start(), match[0]))
    return None


def _out_of_date(found: list[Passage]) -> list[StaleFound]:
    result = []
    for name, one in outdated_phrases().items():
        places = [place(p, at, words) for p in found for at, words in one.offsets(p)]
        if places:
            told = one.model_dump(include={"word", "why", "instead", "source"})
            result.append(StaleFound(name=name, found=places, **told))
    return result
