"""Stamps: which English each part of a translation was made from."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.core.folders import COUNCILS, HUB, LOCALES, PAGES
from portal.core.front_matter import split_front
from portal.core.problem import Problem
from portal.core.remembered import remembered
from portal.core.yaml_file import raw
from portal.councils.folder import slugs
from portal.councils.notes import SECTION, read_notes
from portal.translations.number_lock import locked_problems
from portal.translations.shared_pages import (
    HEADING,
    Signed,
    digest,
    headed,
    language_of,
    read_translation,
    signed,
)
from portal.translations.word_check import flat


@dataclass(frozen=True)
class Pair:
    """A translated Markdown file and its English; either may be missing."""

    file: Path
    english: Path
    notes: bool = False


def pairs(lang: str, only: str = "") -> Iterator[Pair]:
    """Every Markdown file of a language: shared pages, the front door, councils' notes.

    With `only`, the notes of that council alone.
    """
    for folder in (PAGES, HUB) if not only else ():
        for english in sorted((folder / "en").glob("*.md")):
            yield Pair(folder / lang / english.name, english)
    for slug in [only] if only else slugs(fictional=True):
        english = COUNCILS / slug / "notes.en.md"
        if read_notes(english):  # a new council's file explains itself, and has none yet
            yield Pair(english.with_name(f"notes.{lang}.md"), english, notes=True)


def stamp(pair: Pair, only: str = "") -> list[Problem]:
    """Writes the hashes of today's English into a translation, whole or for one part.

    Nothing is written when a number, link, call or part does not match: that is what comes back.
    """
    heading = SECTION if pair.notes else HEADING
    text = pair.file.read_text(encoding="utf-8")
    front, body, offset = split_front(text)
    english = headed(split_front(pair.english.read_text(encoding="utf-8"))[1], heading)
    theirs = headed(body, heading)
    wanted = {i: t for i, t in english.items() if not only or i == only}
    problems = locked_problems(
        pair.file, offset, body, theirs, wanted, english, language_of(pair.file)
    )
    if problems:
        return problems
    before = front.get("english")
    hashes = dict(before) if only and isinstance(before, dict) else {}
    hashes |= {part: digest(text) for part, text in wanted.items()}
    kept = {"checked": front["checked"]} if "checked" in front else {}
    _write(pair.file, {**kept, "english": hashes}, body)
    return []


def _write(file: Path, front: dict[str, object], body: str) -> None:
    from ruamel.yaml import YAML  # noqa: PLC0415 (slow to load)

    out = io.StringIO()
    YAML().dump(front, out)
    file.write_text(f"---\n{out.getvalue()}---\n{body}", encoding="utf-8")


def sign(pair: Pair, by: str, on: str) -> list[Problem]:
    """Records that somebody qualified has checked this text against today's English.

    `by` is a role, `on` a day. The signature holds for exactly this text: a later change of it
    makes it a draft again. Nothing is signed that does not match the English.
    """
    if problems := stamp(pair):
        return problems
    front, body, _ = split_front(pair.file.read_text(encoding="utf-8"))
    checked = {"by": by, "on": on, "text": digest(body)}
    _write(pair.file, {"checked": checked, **front}, body)
    return []


def word_stamps(lang: str) -> Path:
    return LOCALES / "stamps" / f"{lang}.yml"


@remembered
def english_words() -> dict[str, str]:
    """The hash of every English sentence, by its key."""
    both = (LOCALES / "en.yml", LOCALES / "words.en.yml")
    return {
        ".".join(path): digest(str(text)) for file in both for path, text in flat(raw(file)).items()
    }


def stamp_words(lang: str, by: str = "", on: str = "") -> None:
    """Records the English that the words of a language were translated from.

    With `by` and `on`, also that somebody qualified has checked them.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 (slow to load)

    file = word_stamps(lang)
    file.parent.mkdir(exist_ok=True)
    before = raw(file).get("signed") if file.exists() else None
    mark = {"by": by, "on": on, "text": digest(_own(lang))} if by else before
    # A sentence that is not there has no English that it came from.
    there = {".".join(path) for name in _files(lang) for path in flat(raw(name))}
    stamps = {key: mark for key, mark in english_words().items() if key in there}
    with file.open("w", encoding="utf-8") as out:
        out.write("# Written by `portal translations`: the English each sentence came from.\n")
        YAML().dump(({"signed": mark} if mark else {}) | stamps, out)


def _files(lang: str) -> tuple[Path, Path]:
    return LOCALES / f"{lang}.yml", LOCALES / f"words.{lang}.yml"


def _own(lang: str) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in _files(lang))


@remembered
def signed_words(lang: str) -> Signed | None:
    """Who has checked the words of a language, if they are still the ones that were checked."""
    file = word_stamps(lang)
    return signed(raw(file).get("signed"), _own(lang)) if file.exists() else None


@remembered
def stale_words(lang: str) -> list[str]:
    """Keys whose English has changed since they were stamped; missing sentences are not stale."""
    file = word_stamps(lang)
    before = raw(file) if file.exists() else {}
    now = english_words()
    return [key for key, mark in before.items() if key in now and now[key] != mark]


def translation_state(pair: Pair) -> str:
    """`missing`, `wrong`, `stale: parts` or the state its front matter gives."""
    if not pair.file.exists():
        return "missing"
    found = read_translation(pair.file, pair.english, pair.notes)
    if found.problems:
        return "wrong"
    return f"stale: {', '.join(found.stale)}" if found.stale else found.state
