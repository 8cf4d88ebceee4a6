"""A language as one XLIFF file for an agency's own tools, and back: only the words change."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from translate.storage.xliff import xlifffile

from portal.core.folders import LOCALES, ROOT
from portal.core.locked_text import different
from portal.core.problem import Problem
from portal.translations.script import doubtful
from portal.translations.segments import Segment, from_markdown, from_sentences, markdown, sentences
from portal.translations.stamps import pairs
from portal.translations.word_check import TAGS, form_told


@dataclass(frozen=True)
class Source:
    """One file of a language: its segments, and how its text is made from other words."""

    file: Path
    segments: list[Segment]
    made: Callable[[dict[str, str]], str]

    @property
    def name(self) -> str:
        return self.file.relative_to(ROOT).as_posix()


def translated_files(lang: str) -> list[Source]:
    """Every file of a language that a translator writes."""
    found = []
    for name in (f"words.{lang}.yml", f"{lang}.yml"):
        file, english = LOCALES / name, LOCALES / name.replace(lang, "en", 1)
        made = partial(from_sentences, file)
        found.append(Source(file, list(sentences(file, english)), made))
    for pair in pairs(lang):
        found.append(Source(pair.file, list(markdown(pair)), partial(from_markdown, pair)))
    return found


def export(lang: str) -> bytes:
    """The XLIFF: a <file> for each of ours, a unit for each line or sentence."""
    store: Any = xlifffile(sourcelanguage="en", targetlanguage=lang)
    for source in translated_files(lang):
        for segment in source.segments:
            unit = store.addsourceunit(segment.english, source.name, createifmissing=True)
            unit.setid(segment.key)
            if segment.here:
                unit.target = segment.here
                unit.markapproved(False)  # a draft, until somebody qualified has signed it
            unit.addnote("Keep {braces}, [[English words]], links such as (word:chair), numbers.")
    return bytes(store)


def read_back(lang: str, file: Path) -> tuple[dict[Path, str], list[Problem]]:
    """The text of each file with the words of an XLIFF; or every reason to refuse it.

    A unit that is not translated leaves what is there. Nothing is written here.
    """
    told: list[Problem] = []
    words: dict[str, dict[str, str]] = {}
    known = {source.name: source for source in translated_files(lang)}
    english = {(s.name, g.key): g.english for s in known.values() for g in s.segments}
    library: Any = xlifffile  # it carries no types
    for unit in library.parsefile(str(file)).units:
        name, _, key = str(unit.getid()).partition("\x04")
        line = int(unit.xmlelement.sourceline or 1)
        if not unit.target:
            continue
        for what, mend in _refused(key, unit.source, unit.target, english.get((name, key)), lang):
            told.append(Problem(file, line, f"{name}, {key}: {what}", mend))
        words.setdefault(name, {})[key] = unit.target
    texts = {}
    for name, new in words.items() if not told else ():
        source = known[name]
        kept = {segment.key: segment.here for segment in source.segments if segment.here}
        texts[source.file] = source.made(kept | new)
    return texts, told


def _refused(
    key: str, source: str, here: str, english: str | None, lang: str
) -> list[tuple[str, str]]:
    if english is None:
        return [("there is no such text any more", "Export again and carry the words over")]
    if source != english:
        return [("the English has changed since the export", "Export again and translate it anew")]
    if (tag := key.rpartition(".")[2]) in TAGS and "{n}" in english:
        return form_told(tag, here)
    also = key.endswith(".also")  # what people may type: English names and initials too
    return [*different(here, english), *([] if also else doubtful(here, english, lang))]
