"""A new language: every file a translator needs, with the English in place and marked as to do.

A language is in progress while `todo: true` stands in its words file: it is left out of every
site and every check until `portal translations stamp` finds it whole and takes the line away.
"""

import re
from pathlib import Path

from babel import Locale

from portal.core.folders import LOCALES
from portal.core.languages import LANGUAGES_FILE
from portal.core.problem import Problem
from portal.core.remembered import forget
from portal.translations.stamps import pairs
from portal.translations.word_check import plural_tags

IN_PROGRESS = (
    "todo: true  # in progress: take nothing out of here yourself, `stamp` does it at the end\n"
)


def create(lang: str, name: str) -> list[Path] | Problem:
    """Writes the files of `lang`, whose own name is `name`; a Problem when that cannot be."""
    if (LOCALES / f"{lang}.yml").exists():
        return Problem(LOCALES / f"{lang}.yml", 1, "this language is there already", "Edit it")
    try:
        locale = Locale.parse(lang, sep="-")
    except ValueError:
        mend = "Use two letters, and a script or country if need be: sk, pa-PK, ku-Arab"
        return Problem(LANGUAGES_FILE, 1, f"`{lang}` is not a code for a language", mend)
    written = [_words_file(lang, name, locale), _copy(LOCALES / "words.en.yml", lang)]
    for pair in pairs(lang):
        pair.file.parent.mkdir(parents=True, exist_ok=True)
        pair.file.write_text(pair.english.read_text(encoding="utf-8"), encoding="utf-8")
        written.append(pair.file)
    _row(lang)
    return [*written, LANGUAGES_FILE]


def _copy(english: Path, lang: str) -> Path:
    file = english.with_name(english.name.replace("en.yml", f"{lang}.yml"))
    file.write_text(english.read_text(encoding="utf-8"), encoding="utf-8")
    return file


def _words_file(lang: str, name: str, locale: Locale) -> Path:
    """The English words, with a gap for each plural form that this language has."""
    text = (LOCALES / "en.yml").read_text(encoding="utf-8")
    tags = [
        tag for tag in ("zero", "one", "two", "few", "many", "other") if tag in plural_tags(lang)
    ]

    def forms(found: re.Match[str]) -> str:
        other = re.search(r'other: ("[^"]*")', found[0])
        assert other, found[0]
        return "{" + ", ".join(f"{tag}: {other[1]}" for tag in tags) + "}"

    text = re.sub(r'\{one: "[^"]*", other: "[^"]*"\}', forms, text)
    text = text.replace("# English: the words", f"# {name}: the words", 1)
    text = text.replace("name: English\n", f"name: {name}\n", 1)
    text = text.replace("dir: ltr\n", f"dir: {locale.text_direction}\n{IN_PROGRESS}", 1)
    file = LOCALES / f"{lang}.yml"
    file.write_text(text, encoding="utf-8")
    return file


def _row(lang: str) -> None:
    text = LANGUAGES_FILE.read_text(encoding="utf-8")
    row = re.sub(r"^(languages: \[.*)\]$", rf"\1, {lang}]", text, count=1, flags=re.M)
    LANGUAGES_FILE.write_text(row, encoding="utf-8")
    forget()


def left(lang: str) -> dict[str, int]:
    """How many sentences of each file are still the English ones."""
    from portal.translations.xliff import translated_files  # noqa: PLC0415 (an agency's library: slow to load)

    found = {
        source.name: sum(
            s.here == s.english and " " in s.english and not s.key.endswith(".also")
            for s in source.segments
        )
        for source in translated_files(lang)
    }
    return {name: count for name, count in found.items() if count}


def finished(lang: str) -> None:
    """Takes the mark away: from now on the language is checked and offered like any other."""
    file = LOCALES / f"{lang}.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(IN_PROGRESS, "", 1), encoding="utf-8")
