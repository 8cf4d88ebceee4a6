"""The number lock: a translation has the same parts, calls, links, words and digits."""

import re
from collections import Counter
from pathlib import Path

from portal.core.problem import Problem
from portal.translations.script import doubtful

CALL_OR_GAP = re.compile(r"\{\{.*?\}\}|\{[a-z_]+\}")
LINK_TARGET = re.compile(r"\]\(([^)]+)\)")
DIGITS = re.compile(r"\d+(?:[.:,]\d+)*")
CONTACT_DETAIL = re.compile(r"\b0\d[\d ]{7,}\d|\S+@\S+\.\w+|https?://\S+")


def numbers(text: str) -> Counter[str]:
    """Every number in the text, the ids of headings and links left out."""
    text = LINK_TARGET.sub("]", CALL_OR_GAP.sub("", re.sub(r"\{ *#.*?\}", "", text)))
    return Counter(DIGITS.findall(text))


def different(here: str, english: str) -> list[tuple[str, str]]:
    """What does not match, each with how to mend it; an empty list when all does."""
    found = []
    for what, pattern in (("placeholder", CALL_OR_GAP), ("link", LINK_TARGET)):
        ours, theirs = Counter(pattern.findall(here)), Counter(pattern.findall(english))
        found += [(f"the {what} `{x}` is lost", f"Put `{x}` back") for x in theirs - ours]
        found += [(f"the {what} `{x}` is not in the English", "Take it out") for x in ours - theirs]
    ours, theirs = numbers(here), numbers(english)
    if ours != theirs:
        have = " ".join(sorted((ours - theirs).elements())) or "nothing"
        want = " ".join(sorted((theirs - ours).elements())) or "nothing"
        what = f"the number `{have}` is not in the English"
        if have == "nothing":
            what = f"the number `{want}` is lost"
        elif all(n in theirs for n in ours - theirs):
            what = f"the number `{have}` stands more often than in the English"
        found.append((what, f"Here the English has `{want}` instead"))
    return found


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
