"""Is a text in its language at all: not still English, and in the script it is written in."""

import re
import unicodedata
from functools import cache

from babel.core import get_global

# Not the translator's own words: calls, placeholders, English kept on purpose, links, ids, tags.
NOT_WORDS = re.compile(
    r"\{\{.*?\}\}|\{ *#.*?\}|\{[a-z_]+\}|\[\[.*?\]\]|\]\([^)]*\)|<[^>]*>"
    r"|\b[a-z]+\.(?:html|txt)\b|^#+ |[*_`>-]",
    re.M,
)
FEW_WORDS, FEW_LETTERS = 4, 15  # too little to tell
MOST_SAME, MOST_FOREIGN = 0.25, 0.25
# How the letters of a script are called in Unicode, where its code does not begin like that.
NAMES = {"Hans": "CJK", "Hant": "CJK", "Ethi": "ETHIOPIC", "Mymr": "MYANMAR"}


@cache
def script(lang: str) -> str:
    """The script of a language as Unicode names its letters: `LATIN`, `ARABIC`, `GURMUKHI`."""
    known = get_global("likely_subtags")
    tries = (lang.replace("-", "_"), known.get(lang.replace("-", "_"), ""), known.get(lang[:2], ""))
    parts = (part for one in tries for part in str(one).split("_"))
    code = next((part for part in parts if len(part) == 4), "Latn")
    sample = {"Latn": "LATIN", "Arab": "ARABIC", "Guru": "GURMUKHI", "Cyrl": "CYRILLIC",
        "Beng": "BENGALI", "Deva": "DEVANAGARI", "Gujr": "GUJARATI", "Taml": "TAMIL"}  # fmt: skip
    return sample.get(code, NAMES.get(code, "LATIN"))


def own_words(text: str) -> str:
    return " ".join(NOT_WORDS.sub(" ", text).split())


def doubtful(here: str, english: str, lang: str) -> list[tuple[str, str]]:
    """Why a text does not look like a translation into `lang`, each with how to mend it."""
    return [*_still_english(here, english), *_wrong_script(own_words(here), lang)]


def _still_english(here: str, english: str) -> list[tuple[str, str]]:
    theirs = {own_words(line) for line in english.splitlines()}
    ours = [own_words(line) for line in here.splitlines()]
    count = sum(len(line.split()) for line in ours)
    same = [line for line in ours if line in theirs and len(line.split()) >= FEW_WORDS]
    share = sum(len(line.split()) for line in same) / max(count, 1)
    if not same or share <= MOST_SAME:
        return []
    return [(f"`{same[0][:40]}` is still English ({share:.0%} of the words)", "Translate it")]


def _wrong_script(text: str, lang: str) -> list[tuple[str, str]]:
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if not unicodedata.name(c, "").startswith(script(lang))]
    if len(letters) < FEW_LETTERS or len(foreign) / len(letters) <= MOST_FOREIGN:
        return []
    share = f"{len(foreign) / len(letters):.0%}"
    what = f"{share} of the letters are not {script(lang).title()}"
    return [(what, "Write it in that script, or put English words into [[double brackets]]")]
