"""What a new kind of fact has not got yet besides its row and its English sentences."""

from collections.abc import Iterator

from portal.core.folders import COUNCILS
from portal.core.problem import Problem
from portal.councils.facts import Facts
from portal.councils.folder import read_council
from portal.oldleaflet.questions import unasked


def pending_kinds() -> list[Problem]:
    """One line for each thing to do. None of it stops a build, and no test fails by it."""
    return [*unasked(), *_not_in_the_example()]


def _not_in_the_example() -> Iterator[Problem]:
    given = read_council("example").council.facts.given()
    for kind in Facts.model_fields:
        if kind not in given:
            what = f"the fictional council says nothing of `{kind}` yet"
            yield Problem(COUNCILS / "example" / "council.yml", 0, what, "Give it one, for tests")
