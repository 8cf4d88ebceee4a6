"""Checks the words of a language against English, sentence by sentence."""

import re
from pathlib import Path
from typing import Any

from babel import Locale

from portal.core.folders import LOCALES
from portal.core.kept import content_key, kept
from portal.core.locked_text import CALL_OR_GAP, different
from portal.core.problem import Problem
from portal.core.yaml_file import line_in, raw
from portal.translations.script import doubtful

TAGS = frozenset({"zero", "one", "two", "few", "many", "other"})
EXACT = {"zero": "0", "one": "1", "two": "2"}


def flat(tree: Any, at: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """Every sentence by its path; a set of plural forms counts as one."""
    if isinstance(tree, dict) and not (tree and set(tree) <= TAGS):
        return {k: v for key, sub in tree.items() for k, v in flat(sub, (*at, str(key))).items()}
    return {at: tree}


def plural_tags(lang: str) -> set[str]:
    """The CLDR plural forms that whole numbers take in this language."""
    locale = Locale.parse(lang, sep="-")
    return {str(locale.plural_form(n)) for n in range(1, 201)}


def check_words(lang: str, folder: Path = LOCALES) -> dict[str, list[Problem]]:
    """The problems of a language's words by sentence (`say.reports.prepared`)."""
    names = (f"{lang}.yml", f"words.{lang}.yml", "en.yml", "words.en.yml")
    key = (lang, content_key(folder / name for name in names))
    return kept("words", key, lambda: _checked(lang, folder))


def _checked(lang: str, folder: Path) -> dict[str, list[Problem]]:
    problems: dict[str, list[Problem]] = {}
    for name in (f"{lang}.yml", f"words.{lang}.yml"):
        data, file = raw(folder / name), folder / name
        theirs = flat(raw(folder / name.replace(lang, "en", 1) if lang != "en" else file))
        here = flat(data)
        here.pop(("todo",), None)  # a mark of a language in progress, not a sentence
        for path in [*theirs, *(p for p in here if p not in theirs)]:
            told = _told(lang, here.get(path), theirs.get(path))
            if told:
                line, key = line_in(file, path), ".".join(path)
                problems[key] = [Problem(file, line, f"`{key}`: {w}", m) for w, m in told]
    return problems


def _told(lang: str, here: Any, english: Any) -> list[tuple[str, str]]:
    if english is None:
        return [("this key is not in the English", "Take it out, or look for a typing slip")]
    if here is None or here == "":
        return [("the sentence is missing", "Translate it from the English")]
    if not isinstance(english, dict):
        if lang == "en":
            return []
        if isinstance(english, list):  # what people may type: English names and initials too
            return different(str(here), str(english))
        return [*different(str(here), str(english)), *doubtful(str(here), str(english), lang)]
    if not isinstance(here, dict):
        return [("plural forms are missing", f"Give {', '.join(sorted(plural_tags(lang)))}")]
    told = [(f"the form `{t}` is missing", "Add it") for t in sorted(plural_tags(lang) - set(here))]
    if lang == "en":  # "once a month" says its number without a digit
        return told
    return [*told, *(one for tag, text in here.items() for one in form_told(tag, str(text)))]


def form_told(tag: str, text: str) -> list[tuple[str, str]]:
    """What is wrong with one plural form: its number lost, or another placeholder in it."""
    told = []
    if "{n}" not in text and not re.search(rf"\b{EXACT.get(tag, 'none')}\b", text):
        told.append((f"the form `{tag}` has lost its number", "Put `{n}` into it"))
    strange = [call for call in CALL_OR_GAP.findall(text) if call != "{n}"]
    return told + [(f"the placeholder `{c}` is not in the English", "Take it out") for c in strange]
