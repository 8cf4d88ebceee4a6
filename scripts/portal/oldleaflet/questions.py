"""docs/questions.yml: what the pages ask of a leaflet, and the words that betray an answer."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from portal.core.folders import ROOT
from portal.core.problem import Problem, Wrong
from portal.core.remembered import remembered
from portal.core.yaml_file import line_in, typed
from portal.councils.contacts import Purpose
from portal.councils.facts import Facts
from portal.councils.kinds import fields
from portal.councils.places import PLACES
from portal.councils.sourced import Strict
from portal.oldleaflet.measures import GAPS

QUESTIONS_FILE = ROOT / "docs" / "questions.yml"
# Places about the site itself: no leaflet answers them.
ABOUT_THE_SITE = {"accessibility", "privacy"}

Patterns = Annotated[list[str], BeforeValidator(lambda v: [v] if isinstance(v, str) else v)]


class Doubt(Strict):
    """What to look at twice, unless the pattern stands in the sentence that was found."""

    unless: str
    says: str


class LeafletQuestion(Strict):
    """One question; docs/questions.yml says what its fields mean."""

    asks: str
    near: str | None = None
    patterns: Patterns = []
    words: dict[str, Patterns] = {}
    doubt: Doubt | None = None
    otherwise: str | None = None


class Questions(Strict):
    """The file. A pattern's gaps are filled by `filled`."""

    gaps: dict[str, str]
    questions: dict[str, LeafletQuestion]
    purposes: dict[Purpose, str]

    def filled(self, pattern: str) -> re.Pattern[str]:
        """The pattern, ready to search; KeyError for a gap nobody knows, re.error when wrong."""
        known = self.gaps | GAPS
        full = re.sub(r"\{([a-z_]+)\}", lambda gap: known[gap[1]], pattern)
        return re.compile(full, re.IGNORECASE)


@remembered
def leaflet_questions(file: Path = QUESTIONS_FILE) -> Questions:
    """The questions, checked; Wrong with a line for each mistake."""
    found = typed(file, Questions)
    problems = [p for kind in found.questions for p in _wrong(found, kind, file)]
    for purpose, pattern in found.purposes.items():
        problems += _broken(found, pattern, file, ("purposes", purpose))
    if problems:
        raise Wrong(problems)
    return found


def wanted() -> list[str]:
    """Every kind of fact, and every place that has only a note, in the order of the pages."""
    notes = [place for place, kinds in PLACES.items() if not kinds]
    return [*Facts.model_fields, *(n for n in notes if n not in ABOUT_THE_SITE)]


def unasked(file: Path = QUESTIONS_FILE) -> list[Problem]:
    """The kinds and places that no question asks for yet: nothing is looked for in a leaflet."""
    known = leaflet_questions(file).questions
    mend = "Add how leaflets say it, as for the others"
    return [
        Problem(file, 0, f"there is no question for `{kind}` yet", mend)
        for kind in wanted()
        if kind not in known
    ]


def _wrong(found: Questions, kind: str, file: Path) -> list[Problem]:
    question = found.questions[kind]
    where: tuple[int | str, ...] = ("questions", kind)
    line, problems = line_in(file, where), []
    if kind not in wanted():
        mend = "Use a kind of fact, or a place that has no facts: see portal/councils/"
        problems.append(Problem(file, line, f"there is no fact or note `{kind}`", mend))
        return problems
    vocabulary = {word for words in fields(kind).values() for word in words}
    if set(question.words) != vocabulary:
        odd = ", ".join(sorted(set(question.words) ^ vocabulary))
        mend = "Give every word of the fact its patterns, and no other"
        problems.append(Problem(file, line, f"the words of `{kind}` do not match: {odd}", mend))
    problems += _broken(found, question.near or "", file, (*where, "near"))
    if question.doubt:
        problems += _broken(found, question.doubt.unless, file, (*where, "doubt", "unless"))
    for n, pattern in enumerate(question.patterns):
        problems += _broken(found, pattern, file, (*where, "patterns", n))
    for word, patterns in question.words.items():
        for pattern in patterns:
            problems += _broken(found, pattern, file, (*where, "words", word))
    return problems


def _broken(
    found: Questions, pattern: str, file: Path, where: tuple[int | str, ...]
) -> list[Problem]:
    line = line_in(file, where)
    try:
        found.filled(pattern)
    except KeyError as gap:
        mend = f"Use one of {', '.join(found.gaps | GAPS)}, or add it under `gaps:`"
        return [Problem(file, line, f"there is no gap {{{gap.args[0]}}}", mend)]
    except re.error as error:
        mend = "Look for a bracket that is not closed, or a sign that wants a \\ before it"
        return [Problem(file, line, f"`{pattern}` is not a pattern: {error}", mend)]
    return []
