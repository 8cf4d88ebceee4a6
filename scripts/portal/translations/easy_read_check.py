"""Checks what an officer or translator has written for Easy Read: a picture to every sentence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portal.core.folders import LOCALES
from portal.core.pictures import LINE, pictures
from portal.core.problem import Problem
from portal.core.yaml_file import line_in, raw
from portal.councils.facts import Facts
from portal.councils.kinds import sentence_keys
from portal.translations.easy_words import EASY_ENGLISH, easy_lines


def easy_word_problems() -> list[Problem]:
    """Facts without a line; sentences of locales/easy.*.yml without a picture that there is."""
    problems = list(_missing())
    for file in sorted(LOCALES.glob("easy.*.yml")):
        for path, line in _each(raw(file), ()):
            if line.get("picture") not in pictures():
                what = f"`{'.'.join(path)}` has no picture `{line.get('picture')}`"
                problems.append(Problem(file, line_in(file, path), what, _mend()))
    return problems


def easy_problems(folder: Path) -> list[Problem]:
    """Lines of a council's notes for Easy Read without a picture that there is."""
    files = sorted(folder.glob("notes.easy*.md"))
    return [problem for file in files for problem in _note_problems(file)]


def _missing() -> Iterator[Problem]:
    mend = "Write it under `facts:`, a picture to each sentence. Until then the plain one is shown"
    for kind in Facts.model_fields:
        for key in sentence_keys(kind):
            if not easy_lines("en", key, {}):
                yield Problem(EASY_ENGLISH, 0, f"`{key}` has no Easy Read sentence", mend)


def _each(node: Any, at: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    if isinstance(node, list):
        return [(at, line) for line in node]
    if isinstance(node, str):  # a word around the text, which has no picture
        return []
    return [found for name, sub in node.items() for found in _each(sub, (*at, str(name)))]


def _note_problems(file: Path) -> list[Problem]:
    problems = []
    for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        found = LINE.fullmatch(line.strip())
        if found and found[1] not in pictures():
            problems.append(Problem(file, at, f"there is no picture `{found[1]}`", _mend()))
        elif line.strip() and not found and not line.startswith("## "):
            mend = "Write one sentence a line: ![](pic:meeting) There is a meeting."
            problems.append(Problem(file, at, "this line has no picture", mend))
    return problems


def _mend() -> str:
    return f"Use one of: {', '.join(sorted(pictures()))}"
