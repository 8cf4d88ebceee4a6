"""The addresses of the built site's pages, and how tests report what they have found."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from portal.core.addresses import address
from portal.core.languages import languages
from portal.core.pages import READING_ORDER
from portal.core.problem import Wrong
from portal.councils.folder import read_council, slugs
from portal.councils.fork import IGNORED
from portal.site.frames import EXIT_URL as EXIT_URL

# A fork that shows one council has the others' folders still: tests try all of them.
os.environ[IGNORED] = "1"

PAGES = list(READING_ORDER)
LANGUAGES = languages()
# Behaviour is tried in these: left to right, right to left, and the original. What is written on
# the pages is looked at in every language.
CLOSE = ["en", "pl", "ar"]
COUNCILS = slugs()
EVERY_COUNCIL = slugs(fictional=True)
OFFERED = [
    (slug, lang)
    for slug in EVERY_COUNCIL
    for lang in read_council(slug).council.languages
    if lang in LANGUAGES
]


# The councils that come with the project: their notes are translated. A fork's may still wait.
OURS = {"derby", "durham", "hillingdon", "south-gloucestershire", "southwark"}
# The made-up council, which has every kind of fact: most tests are about it.
MADE_UP = "example"
# A council to try each language with: the made-up one, or the first that offers it. A fork may
# have none with some languages: those are not its to try.
WITH = {
    lang: next(council for council in (MADE_UP, *COUNCILS) if (council, lang) in OFFERED)
    for lang in LANGUAGES
    if any(lang == offered for _, offered in OFFERED)
}
TRIED = list(WITH)


# One language for each way of writing: left to right, right to left, and letters that stack. What
# only comes out in another is looked for every night, in the whole matrix.
SCRIPTS = ["en", "pl", "ar", "pa"]


def of(council: str) -> pytest.MarkDecorator:
    """For a test of what this council's own leaflet says: a fork may not have the folder."""
    there = council in COUNCILS
    return pytest.mark.skipif(not there, reason=f"docs/councils/{council} is not in this fork")


def full(*values: object) -> object:
    """Values that are tried in the whole matrix alone: see `full` in pyproject.toml."""
    return pytest.param(*values, marks=pytest.mark.full)


def first(values: Sequence[str], now: Sequence[str]) -> list[object]:
    """All of `values`; those that are not in `now` are tried in the whole matrix alone."""
    return [value if value in now else full(value) for value in values]


# Every council in English, the made-up one in what is looked at closely; the rest in the matrix.
EVERY_IN_ENGLISH = [
    (council, lang) if lang == "en" or council == MADE_UP else full(council, lang)
    for council in EVERY_COUNCIL
    for lang in CLOSE
    if (council, lang) in OFFERED
]


def path(council: str, lang: str, name: str) -> str:
    """A page's path on the server: `/derby/pl/rights/`."""
    return f"/{council}/{address(lang, name)}"


def paths(councils: Iterable[str], names: Iterable[str] = PAGES, lang: str = "") -> Iterator[str]:
    """The paths of these pages of these councils, in every language they offer or only `lang`."""
    for council in councils:
        for offered in read_council(council).council.languages:
            if lang in ("", offered):
                yield from (path(council, offered, name) for name in names)


def doors() -> list[str]:
    """The front door in each language."""
    return [f"/{address(lang, 'index')}" for lang in LANGUAGES]


def built_pages(site: Path) -> list[Path]:
    """Every page that parents may read; the guide, with a template of its own, has own tests."""
    return sorted(f for f in site.rglob("*.html") if not f.is_relative_to(site / "guide"))


def report(findings: Iterable[str]) -> None:
    """Fails with all that was found, each once, in the order it was found."""
    found = list(dict.fromkeys(findings))
    if found:
        pytest.fail(f"{len(found)} found:\n" + "\n".join(found), pytrace=False)


def told_where(
    file: Path, copy: Path, mistake: tuple[str, str, str], load: Callable[[Path], object]
) -> None:
    """The mistake (text before, text after, words that tell it) is told near its own line."""
    before, after, says = mistake
    text = file.read_text(encoding="utf-8")
    assert before in text
    copy.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        load(copy)
    line = text[: text.index(before)].count("\n") + 1
    assert any(says in str(p) and abs(p.line - line) <= 4 for p in wrong.value.problems)
