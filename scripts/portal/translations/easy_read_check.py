"""Checks what an officer or translator has written for Easy Read: a picture to every sentence."""

from pathlib import Path
from typing import Any

from portal.core.folders import COUNCILS, LOCALES
from portal.core.problem import Problem
from portal.core.yaml_file import line_of, raw
from portal.translations.easy_words import LINE, pictures


def easy_problems(councils: list[str], folder: Path = COUNCILS) -> list[Problem]:
    """Lines without a picture that there is; notes that are missing, or have no lines."""
    problems = []
    for file in sorted(LOCALES.glob("easy.*.yml")):
        for path, line in _each(raw(file), ()):
            if line.get("picture") not in pictures():
                what = f"`{'.'.join(path)}` has no picture `{line.get('picture')}`"
                problems.append(Problem(file, line_of(raw(file), path), what, _mend()))
    for slug in councils:
        for notes in sorted((folder / slug).glob("notes.easy*.md")):
            problems += _note_problems(notes)
    return problems


def _each(node: Any, at: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    if isinstance(node, list):
        return [(at, line) for line in node]
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
