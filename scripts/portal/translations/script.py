"""Is a text in its language at all: not still English, and in the script it is written in."""

import re
from functools import cache

from babel.core import Locale, get_global
from fontTools import unicodedata

# Not the translator's own words: calls, placeholders, English kept on purpose, links, ids, tags.
NOT_WORDS = re.compile(
    r"\{\{.*?\}\}|\{ *#.*?\}|\{[a-z_]+\}|\[\[.*?\]\]|\]\([^)]*\)|<[^>]*>"
    r"|\b[a-z]+\.(?:html|txt)\b|^#+ |[*_`>-]",
    re.M,
)
FEW_WORDS, FEW_LETTERS = 4, 15  # too little to tell
MOST_SAME, MOST_FOREIGN = 0.25, 0.25
# Written in several of Unicode's scripts, or in one that goes by another code.
MADE_OF = {
    "Hans": {"Hani"},
    "Hant": {"Hani"},
    "Jpan": {"Hani", "Hira", "Kana"},
    "Kore": {"Hang", "Hani"},
}
# Letters that many scripts share belong to each of them.
SHARED = frozenset({"Zyyy", "Zinh"})


@cache
def script(lang: str) -> str:
    """The script of a language as ISO 15924 codes it: `Latn`, `Arab`, `Guru`."""
    known = get_global("likely_subtags")
    own = lang.replace("-", "_")
    tries = (own, known.get(own, ""), known.get(own.partition("_")[0], ""))
    parts = (part for one in tries for part in str(one).split("_"))
    return next((part for part in parts if len(part) == 4), "Latn")


@cache
def _of(letter: str, code: str) -> bool:
    """Whether a letter may stand in a text of this script."""
    return unicodedata.script(letter) in MADE_OF.get(code, {code}) | SHARED


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
    code = script(lang)
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if not _of(c, code)]
    if len(letters) < FEW_LETTERS or len(foreign) / len(letters) <= MOST_FOREIGN:
        return []
    share = f"{len(foreign) / len(letters):.0%}"
    what = f"{share} of the letters are not {Locale('en').scripts.get(code, code)}"
    return [(what, "Write it in that script, or put English words into [[double brackets]]")]
