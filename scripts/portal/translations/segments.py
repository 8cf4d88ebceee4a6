"""A translated file as segments: the lines and sentences that hold words, and the file from them.

A segment of Markdown is the words of one line: what stands around them (`## `, `- `, ` { #id }`)
stays where it is. A segment of YAML is one sentence, or one plural form.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from portal.core.front_matter import split_front
from portal.councils.notes import SECTION
from portal.translations.shared_pages import HEADING, headed
from portal.translations.stamps import Pair
from portal.translations.word_check import flat

# What a translator does not touch at the ends of a line; a line that is only that has no words.
AROUND = re.compile(r"^(#+ |- |\d+\. )?(.*?)( \{ #[a-z0-9-]+ \})?$")
NO_WORDS = re.compile(r"\s*(\{\{.*\}\}|</?div[^>]*>|## [a-z0-9-]+)?\s*")


@dataclass(frozen=True)
class Segment:
    """`key` is its place in the file: part and number of a line, or the path of a sentence."""

    key: str
    english: str
    here: str


def markdown(pair: Pair) -> Iterator[Segment]:
    """The segments of a page or of notes, with what the translation has for each."""
    english = _lines(pair.english, pair.notes)
    here = dict(_lines(pair.file, pair.notes)) if pair.file.exists() else {}
    for key, line in english:
        yield Segment(key, _words(line), _words(here.get(key, "")))


def from_markdown(pair: Pair, words: dict[str, str]) -> str:
    """The translation's text (front matter and all) with these words in the English's shape."""
    front = ""
    if pair.file.exists():
        text = pair.file.read_text(encoding="utf-8")
        front = text[: len(text) - len(split_front(text)[1])]
    body = split_front(pair.english.read_text(encoding="utf-8"))[1]
    places = iter(_lines(pair.english, pair.notes))
    out = []
    for line in body.split("\n"):
        if _empty(line, pair.notes):
            out.append(line)
            continue
        key, _ = next(places)
        before, _, after = _split(line)
        out.append(f"{before}{words.get(key) or _words(line)}{after}")
    return front + "\n".join(out)


def _lines(file: Path, notes: bool) -> list[tuple[str, str]]:
    body = split_front(file.read_text(encoding="utf-8"))[1]
    found = []
    for part, text in headed(body, SECTION if notes else HEADING).items():
        lines = [line for line in text.splitlines() if not _empty(line, notes)]
        found += [(f"{part}:{at}", line) for at, line in enumerate(lines)]
    return found


def _empty(line: str, notes: bool) -> bool:
    # In notes a heading is the name of a place, not words.
    return bool(NO_WORDS.fullmatch(line)) and (notes or not line.startswith("## "))


def _split(line: str) -> tuple[str, str, str]:
    found = AROUND.match(line)
    assert found
    return found[1] or "", found[2], found[3] or ""


def _words(line: str) -> str:
    return _split(line)[1]


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100_000
    return yaml


def sentences(file: Path, english: Path) -> Iterator[Segment]:
    """The sentences of a words file; each plural form of this language is one."""
    here = flat(_yaml().load(file.read_text(encoding="utf-8")))
    for path, text in flat(_yaml().load(english.read_text(encoding="utf-8"))).items():
        key, own = ".".join(path), here.get(path)
        if isinstance(text, dict):
            for form, said in own.items() if isinstance(own, dict) else ():
                yield Segment(f"{key}.{form}", str(text["other"]), str(said))
        elif isinstance(text, list):
            yield Segment(key, "; ".join(map(str, text)), "; ".join(map(str, own or [])))
        elif path not in (("name",), ("dir",)):
            yield Segment(key, str(text), "" if own is None else str(own))


def from_sentences(file: Path, words: dict[str, str]) -> str:
    """The words file with these sentences; what is the same keeps its form, comments too."""
    yaml = _yaml()
    data = yaml.load(file.read_text(encoding="utf-8"))
    for key, text in words.items():
        _set(data, key.split("."), text)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _set(data: Any, path: list[str], text: str) -> None:
    for name in path[:-1]:
        data = data[name]
    old = data.get(path[-1])
    if isinstance(old, list):
        if [str(one) for one in old] != text.split("; "):
            data[path[-1]] = text.split("; ")
    elif str(old) != text:
        data[path[-1]] = type(old)(text) if isinstance(old, str) else text
