"""The number lock: a translation has the same parts, calls, links, words and digits."""

import re
from pathlib import Path

from portal.core.locked_text import different
from portal.core.problem import Problem
from portal.translations.script import doubtful

CONTACT_DETAIL = re.compile(r"\b0\d[\d ]{7,}\d|\S+@\S+\.\w+|https?://\S+")


def locked_problems(
    file: Path,
    offset: int,
    body: str,
    here: dict[str, str],
    fresh: dict[str, str],
    all_parts: dict[str, str],
    lang: str,
) -> list[Problem]:
    """Problems of a translated file; parts whose English has changed are left to the stamp."""
    problems = []

    def line(part: str) -> int:
        at = body.find(here[part]) if part in here else 0
        return offset + body[: max(at, 0)].count("\n") + 1

    for part in here:
        if part not in all_parts:
            mend = f"Use one of: {', '.join(all_parts)}"
            problems.append(Problem(file, line(part), f"there is no part `{part}`", mend))
    for part, english in fresh.items():
        if part not in here:
            what, mend = f"the part `{part}` is missing", "Translate it from the English"
            problems.append(Problem(file, line(part), what, mend))
            continue
        told = [*different(here[part], english), *doubtful(here[part], english, lang)]
        for what, mend in told:
            problems.append(Problem(file, line(part), f"in `{part}` {what}", mend))
    for found in CONTACT_DETAIL.finditer(body):
        at = offset + body[: found.start()].count("\n") + 1
        mend = "Contacts belong in council.yml or national.yml; take it out"
        problems.append(Problem(file, at, f"`{found[0]}` stands in a translator's file", mend))
    return problems
