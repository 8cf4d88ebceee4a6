"""How far each language is, for whom it is, and what of the English has changed."""

import difflib
import subprocess
from collections import Counter

from babel import Locale

from portal.core.folders import PAGES, ROOT
from portal.core.front_matter import split_front
from portal.core.languages import languages, unfinished
from portal.core.remembered import remembered
from portal.core.yaml_file import raw
from portal.councils.folder import read_council, slugs
from portal.councils.notes import SECTION
from portal.translations.shared_pages import HEADING, digest, headed
from portal.translations.stamps import (
    Pair,
    pairs,
    signed_words,
    stale_words,
    translation_state,
)
from portal.translations.word_check import check_words

CENSUS = ROOT / "docs" / "languages.yml"


@remembered
def census() -> dict[str, dict[str, int]]:
    """People aged 3 and over by main language and council (Census 2021, table TS024)."""
    return dict(raw(CENSUS)["people"])


def table(langs: list[str]) -> str:
    """A line for each language: its files by state, its words, and the share of people served."""
    every = slugs()
    names = [read_council(slug).council.name for slug in every]
    rows = [["", "draft", "checked", "stale", "missing", "wrong", "words", *names]]
    for lang in langs:
        found = Counter(translation_state(pair).partition(":")[0] for pair in pairs(lang))
        counts = [str(found[s]) for s in rows[0][1:6]]
        rows.append([lang, *counts, _words(lang), *(_share(lang, slug) for slug in every)])
    rows.append(["all", *[""] * 6, *(_all(_counted(languages()), slug) for slug in every)])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(r, widths, strict=True)) for r in rows]
    note = "Shares: of the people whose main language is not English (Census 2021, TS024)."
    return "\n".join([*(line.rstrip() for line in lines), note])


def translations_page() -> str:
    """The same as a page of the guide, with what differs from page to page and by council."""
    every, langs = slugs(), languages()[1:]
    out = [
        "# Translations", "",
        "Made from the files each time the site is built.", "",
        "*draft*: written, and compared with the English by a second reader, but not signed by "
        "anybody qualified. *missing*: shown in English under a notice. A share is of the people "
        "whose main language is not English (Census 2021, table TS024; a dash where no figure "
        "was looked up).", "",
    ]  # fmt: skip
    for lang in langs:
        pages = {
            p.english.stem: translation_state(p)
            for p in pairs(lang)
            if p.english.parent.parent == PAGES
        }
        out += [
            f"## {Locale.parse(lang, sep='-').english_name} ({lang})", "",
            f"- Pages: {_grouped(pages)}",
            f"- Words and sentences: {_words(lang)}",
            f"- Councils' own notes: {_grouped({slug: _notes(lang, slug) for slug in every})}",
            f"- Who it serves: {', '.join(f'{slug} {_share(lang, slug)}' for slug in every)}", "",
        ]  # fmt: skip
    all_of = ", ".join(f"{slug} {_all(_counted(langs), slug)}" for slug in every)
    return "\n".join([*out, "## All of them together", "", f"- Who they serve: {all_of}", ""])


def _grouped(states: dict[str, str]) -> str:
    """`19 draft; missing: easy-read`: the commonest is counted, what differs is named."""
    by_state: dict[str, list[str]] = {}
    for name, found in states.items():
        by_state.setdefault(found.partition(":")[0], []).append(name)
    if not by_state:
        return "none"
    most, *others = sorted(by_state.items(), key=lambda item: -len(item[1]))
    told = [f"{len(most[1])} {most[0]}", *(f"{s}: {', '.join(names)}" for s, names in others)]
    return "; ".join(told)


def _counted(langs: list[str]) -> list[str]:
    return [lang for lang in langs if lang in census()]


def _notes(lang: str, slug: str) -> str:
    found = [p for p in pairs(lang) if p.notes and p.english.parent.name == slug]
    return translation_state(found[0]) if found else "none"


def _words(lang: str) -> str:
    if unfinished(lang):
        return "in progress"
    if check_words(lang):
        return f"{len(check_words(lang))} wrong"
    stale = len(stale_words(lang))
    return f"{stale} stale" if stale else "checked" if signed_words(lang) else "draft"


def _share(lang: str, slug: str) -> str:
    people = census().get(lang, {}).get(slug)
    return f"{people / census()['all'][slug]:.0%}" if people else "-"


def _all(langs: list[str], slug: str) -> str:
    if slug not in census()["all"]:
        return "-"
    return f"{sum(census()[one].get(slug, 0) for one in langs) / census()['all'][slug]:.0%}"


def changes(pair: Pair) -> list[str]:
    """For each stale part, the English then (from git's history) and now."""
    heading = SECTION if pair.notes else HEADING
    stamps = split_front(pair.file.read_text(encoding="utf-8"))[0].get("english")
    now = headed(split_front(pair.english.read_text(encoding="utf-8"))[1], heading)
    told = []
    for part, text in now.items():
        mark = stamps.get(part) if isinstance(stamps, dict) else None
        if mark != digest(text):
            before = _before(pair, part, str(mark)).splitlines()
            told.append(f"{pair.file.relative_to(ROOT)}: {part}")
            told += difflib.unified_diff(before, text.splitlines(), "then", "now", "", "", 1, "")
    return told


def _before(pair: Pair, part: str, mark: str) -> str:
    """The English of `part` whose hash is `mark`, found in the file's history; or nothing."""
    path = pair.english.relative_to(ROOT).as_posix()
    git = ["git", "-C", str(ROOT)]
    log = subprocess.run([*git, "log", "--format=%H", "--", path], capture_output=True, text=True)
    for commit in log.stdout.split():
        show = subprocess.run([*git, "show", f"{commit}:{path}"], capture_output=True, text=True)
        heading = SECTION if pair.notes else HEADING
        text = headed(split_front(show.stdout)[1], heading).get(part, "")
        if digest(text) == mark:
            return text
    return ""
