"""docs/stale.yml: what is out of date in old leaflets, why, and what to write instead."""

import re
from pathlib import Path

from pydantic import Field, RootModel

from portal.core.folders import ROOT
from portal.core.problem import Problem, Wrong
from portal.core.remembered import remembered
from portal.core.yaml_file import line_in, typed
from portal.councils.national import national
from portal.councils.sourced import Outdated as Word
from portal.councils.sourced import Strict
from portal.oldleaflet.passages import Passage

OUTDATED_FILE = ROOT / "docs" / "stale.yml"


class OutdatedPhrase(Strict):
    """One thing that is out of date; docs/stale.yml says what its fields mean."""

    pattern: str
    near: str | None = None
    unless: str | None = None
    why: str
    instead: str
    source: str = Field(pattern=r"^(none|[a-z0-9.-]+\.[a-z]{2,}(/\S*)?)$")
    word: Word | None = None
    example: str
    not_: str = Field(alias="not")

    @property
    def checked(self) -> bool:
        """Has somebody read in a source that it is out of date?"""
        return self.source != "none"

    def offsets(self, passage: Passage) -> list[tuple[int, str]]:
        """Where it stands in the passage: offset, and the words found."""
        flags = re.IGNORECASE
        if self.near and not re.search(self.near, passage.around(), flags):
            return []
        if self.unless and re.search(self.unless, passage.text, flags):
            return []
        return [
            (start + found.start(), found[0])
            for start, sentence in passage.sentences()
            for found in re.finditer(self.pattern, sentence, flags)
        ]


@remembered
def outdated_phrases(file: Path = OUTDATED_FILE) -> dict[str, OutdatedPhrase]:
    """Everything that can be out of date, by name; Wrong with a line for each mistake."""
    found = typed(file, RootModel[dict[str, OutdatedPhrase]]).root
    edition = str(national().working_together)
    problems: list[Problem] = []
    for name, one in found.items():
        for field in ("pattern", "near", "unless"):
            try:
                re.compile(getattr(one, field) or "")
            except re.error as error:
                line = line_in(file, (name, field))
                mend = "Look for a bracket that is not closed, or a sign that wants a \\ before it"
                problems.append(Problem(file, line, f"this is not a pattern: {error}", mend))
    if problems:
        raise Wrong(problems)
    gap = "{working_together}"
    return {
        name: one.model_copy(
            update={
                "instead": one.instead.replace(gap, edition),
                "unless": one.unless and one.unless.replace(gap, edition),
            }
        )
        for name, one in found.items()
    }
