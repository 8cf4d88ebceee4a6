"""One line of an old leaflet, whatever file it stood in."""

from dataclasses import dataclass
from pathlib import Path

from portal.core.problem import Problem, Wrong


@dataclass(frozen=True)
class LeafletLine:
    """One line of a leaflet, with its number as the officer can count it.

    `number`: from 1, in a PDF within its page. `page`: of a PDF, from 1. `paragraph`: the same for
    lines that belong together. `heading`: the file itself marks it so, by `#`, a style or size.
    """

    number: int
    text: str
    paragraph: int
    page: int | None = None
    heading: bool = False


def unreadable(file: Path, what: str, mend: str) -> Wrong:
    """What to raise for a file that cannot be read, in one line."""
    return Wrong([Problem(file, 0, what, mend)])
