"""The shared pages: their sections, the state of a translation, and what of it is out of date."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from portal.core.folders import PAGES
from portal.core.front_matter import split_front
from portal.core.kept import content_key, kept
from portal.core.problem import Problem
from portal.core.remembered import remembered
from portal.councils.notes import SECTION
from portal.translations.number_lock import locked_problems

HEADING = re.compile(r"^##+ .*?\{ *#([a-z0-9-]+) *\} *$", re.M)


def digest(text: str) -> str:
    """A short mark of the English a translation was made from; spaces at line ends don't count."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return sha256("\n".join(lines).encode()).hexdigest()[:8]


def sections(body: str, heading: re.Pattern[str] = HEADING) -> dict[str, str]:
    """The parts of a page by heading id; `top` is what stands before the first."""
    found = heading.split(body)
    return {"top": found[0], **dict(zip(found[1::2], found[2::2], strict=True))}


def headed(body: str, heading: re.Pattern[str] = HEADING) -> dict[str, str]:
    """Like `sections`, each with its own heading, so that a new heading counts as a change."""
    marks = [m.start() for m in heading.finditer(body)] + [len(body)]
    ids = [m[1] for m in heading.finditer(body)]
    parts = {"top": body[: marks[0]]}
    return parts | {i: body[a:b] for i, a, b in zip(ids, marks, marks[1:], strict=False)}


@dataclass(frozen=True)
class Signed:
    """Who has checked a translation (a role, never a name), and when (year-month-day)."""

    by: str
    on: str


@dataclass(frozen=True)
class Translation:
    """A translated file beside its English: who signed it, ids of parts whose English changed."""

    file: Path
    english: Path
    signed: Signed | None
    stale: tuple[str, ...]
    problems: tuple[Problem, ...]
    body: str

    @property
    def state(self) -> str:
        """`draft`, or `checked` by somebody qualified; `stale` says what has changed since."""
        return "checked" if self.signed else "draft"


def signed(entry: object, text: str) -> Signed | None:
    """The signature in a file's front matter, if `text` is still what was signed."""
    if not isinstance(entry, dict) or entry.get("text") != digest(text):
        return None
    return Signed(str(entry["by"]), str(entry["on"]))


def read_translation(file: Path, english: Path, notes: bool = False) -> Translation:
    """Reads and checks a translated page (or notes). The English may have parts it lacks."""
    key = (str(file), str(notes), content_key([file, english]))
    return kept("translations", key, lambda: _read(file, english, notes))


def _read(file: Path, english: Path, notes: bool) -> Translation:
    heading = SECTION if notes else HEADING
    front, body, offset = split_front(file.read_text(encoding="utf-8"))
    source = split_front(english.read_text(encoding="utf-8"))[1]
    stamps = front.get("english")
    stamps = stamps if isinstance(stamps, dict) else {}
    parts = headed(source, heading)
    theirs = headed(body, heading)
    stale = tuple(i for i, t in parts.items() if i in theirs and stamps.get(i) != digest(t))
    fresh = {i: t for i, t in parts.items() if i not in stale}
    problems = locked_problems(file, offset, body, theirs, fresh, parts, language_of(file))
    by = signed(front.get("checked"), body)
    return Translation(file, english, by, stale, tuple(problems), body)


def language_of(file: Path) -> str:
    """The language of `docs/pages/pl/rights.md`, or of `notes.pl.md`."""
    return file.stem.partition(".")[2] or file.parent.name


@remembered
def translation(lang: str, name: str) -> Translation:
    return read_translation(PAGES / lang / f"{name}.md", PAGES / "en" / f"{name}.md")


def ready_page(lang: str, name: str, markdown: str) -> tuple[str, str]:
    """The Markdown to use and its language: English when the translation cannot be trusted."""
    if lang == "en":
        return markdown, "en"
    found = translation(lang, name)
    if found.problems:
        return split_front(found.english.read_text(encoding="utf-8"))[1], "en"
    text = found.body
    for part in found.stale:
        heading = next((m for m in HEADING.finditer(text) if m[1] == part), None)
        at = heading.end() if heading else text.find("\n", text.find("# "))
        text = f"{text[:at]}\n\n{{{{ stale_part() }}}}\n\n{text[at:]}"
    return text, lang
