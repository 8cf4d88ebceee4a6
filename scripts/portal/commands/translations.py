"""`portal translations`: the state of every translation, and the way of one from new to signed."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from portal.commands.parameters import Language, PastDay, Role

if TYPE_CHECKING:
    from portal.core.problem import Problem

LANGUAGE = click.argument("lang", type=Language())
LANGUAGES = click.argument("langs", nargs=-1, type=Language())
PART = click.argument("part", default="")
FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group(short_help="Report, check, stamp and sign translations.")
def translations() -> None:
    """Report, check, stamp and sign translations; hand them to an agency; begin a language.

    A PART is a page, a council, or `words`; all of the language when it is left out.
    """


@translations.command(short_help="Show pages, states, and how many people are served.")
@LANGUAGES
def report(langs: tuple[str, ...]) -> int:
    """Show languages, pages and their states, and how many people each serves."""
    from portal.core.languages import unfinished
    from portal.translations.new_language import left
    from portal.translations.report import table

    chosen = _chosen(langs)
    print(table(chosen))
    for lang in filter(unfinished, chosen):
        for name, count in left(lang).items():
            print(f"  {name}: {count} sentences still in English")
    return 0


@translations.command()
@LANGUAGES
def check(langs: tuple[str, ...]) -> int:
    """Say what is wrong, one line each."""
    from portal.translations.whole_language import translation_problems

    problems = [problem for lang in _chosen(langs) for problem in translation_problems(lang)]
    print("nothing is wrong" if not problems else "")
    return _told(problems)


@translations.command()
@LANGUAGE
@PART
def diff(lang: str, part: str) -> int:
    """Show how the English has changed since the stamp."""
    from portal.translations.report import changes
    from portal.translations.whole_language import written_pairs

    print("\n".join(line for pair in written_pairs(lang, part) for line in changes(pair)))
    return 0


@translations.command()
@LANGUAGE
@PART
def stamp(lang: str, part: str) -> int:
    """Record that this is a translation of today's English."""
    from portal.translations.whole_language import stamp_language

    problems = stamp_language(lang, part)
    print(f"{lang}: {len(problems)} problems")
    return _told(problems)


@translations.command()
@LANGUAGE
@PART
@click.option(
    "--by",
    type=Role("Bilingual social worker"),
    required=True,
    help="The role of who has checked it, never a name: it is published.",
)
@click.option("--on", type=PastDay(), default=date.today, help="The day, 2026-11-22.")
def sign(lang: str, part: str, by: str, on: date) -> int:
    """Record that somebody qualified has checked it."""
    from portal.translations.whole_language import stamp_language

    problems = stamp_language(lang, part, by, on.isoformat())
    print(f"{lang}: {len(problems)} problems")
    return _told(problems)


@translations.command()
@LANGUAGE
@FILE
def export(lang: str, file: Path) -> int:
    """Write everything into FILE as XLIFF, for an agency's own tools."""
    from portal.translations.xliff import export

    file.write_bytes(export(lang))
    return 0


@translations.command(name="import")
@LANGUAGE
@FILE
def bring_back(lang: str, file: Path) -> int:
    """Bring an XLIFF back in: only the words change."""
    from portal.translations.whole_language import bring_in

    problems = bring_in(lang, file.resolve())
    print("nothing was changed" if problems else "done; look at it, then: stamp")
    return _told(problems)


@translations.command(short_help="Begin a language.")
@click.argument("lang")
@click.argument("name")
def new(lang: str, name: str) -> int:
    """Begin a language: LANG is its code, such as sk, and NAME its own name, Slovenčina."""
    from portal.core.problem import Problem
    from portal.translations.new_language import create

    made = create(lang, name)
    if isinstance(made, Problem):
        return _told([made])
    again = f".venv/bin/portal translations stamp {lang}"
    print(f"{len(made)} files made or changed. Translate what stands in them, then: {again}")
    return 0


def _chosen(langs: tuple[str, ...]) -> list[str]:
    from portal.core.languages import languages

    return list(langs) or languages(in_progress=True)[1:]


def _told(problems: Iterable["Problem"]) -> int:
    """1 when anything is wrong, each a line."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0
