"""What two texts must have in common though their words differ: gaps, links and numbers."""

import re
from collections import Counter

CALL_OR_GAP = re.compile(r"\{\{.*?\}\}|\{[a-z_]+\}")
LINK_TARGET = re.compile(r"\]\(([^)]+)\)")
DIGITS = re.compile(r"\d+(?:[.:,]\d+)*")


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
