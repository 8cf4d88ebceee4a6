"""What a language has not got yet: sentences that are newer in English than its translation.

They are shown in English and marked as that. Nobody has to be stopped by it, so they are told as
something to do. A sentence that was there and is lost is a mistake instead: see `word_check.py`.
"""

from portal.core.folders import LOCALES
from portal.core.problem import Problem
from portal.core.yaml_file import raw
from portal.translations.stamps import word_stamps
from portal.translations.word_check import flat

MOST_NAMED = 3


def pending_words(lang: str) -> list[str]:
    """The keys of the English sentences that this language has never had."""
    there = _keys(lang)
    missing = [key for key in _keys("en") if key not in there]
    if not missing or not word_stamps(lang).exists():
        return missing
    return [key for key in missing if key not in raw(word_stamps(lang))]


def _keys(lang: str) -> dict[str, None]:
    files = (LOCALES / f"{lang}.yml", LOCALES / f"words.{lang}.yml")
    return {".".join(path): None for file in files for path in flat(raw(file))}


def pending_told(lang: str) -> list[Problem]:
    """One line for all of them, or none."""
    keys = pending_words(lang)
    if not keys:
        return []
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    named = ", ".join(f"`{key}`" for key in keys[:MOST_NAMED])
    what = f"not translated yet, and shown in English: {named}{more}"
    return [Problem(LOCALES / f"{lang}.yml", 0, what, "Translate them from the English")]
