"""The state of every translation, and the way of one from new to signed.

python scripts/translations.py report [pl]        languages, pages, states, and whom they serve
python scripts/translations.py check [pl]         what is wrong, one line each
python scripts/translations.py diff pl rights     how the English changed since the stamp
python scripts/translations.py stamp pl [rights]  "this is a translation of today's English"
python scripts/translations.py sign pl [rights] --by "Bilingual social worker" [--on 2026-11-22]
python scripts/translations.py export pl pl.xlf   everything as XLIFF, for an agency's own tools
python scripts/translations.py import pl pl.xlf   and back: only the words change
python scripts/translations.py new sk Slovenčina  a new language, and what is to be done for it
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from portal.core.languages import languages, unfinished
from portal.core.problem import Problem, told
from portal.translations.new_language import create, finished, left
from portal.translations.report import changes, table
from portal.translations.shared_pages import read_translation
from portal.translations.stamps import Pair, pairs, sign, stamp, stamp_words
from portal.translations.word_check import check_words


def check(langs: list[str]) -> list[Problem]:
    """Every problem of these languages."""
    problems = [p for lang in langs for found in check_words(lang).values() for p in found]
    for lang in langs:
        for pair in pairs(lang):
            if pair.file.exists():
                problems += read_translation(pair.file, pair.english, pair.notes).problems
    return sorted(problems)


def stamp_all(lang: str, name: str, by: str = "", on: str = "") -> list[Problem]:
    """Stamps (or with `by` signs) a language's files, or those of one name; what could not be."""
    problems: list[Problem] = []
    for pair in _named(lang, name):
        problems += sign(pair, by, on) if by else stamp(pair)
    if not name or name == "words":
        wrong = [p for found in check_words(lang).values() for p in found]
        problems += wrong
        if not (by and wrong):
            stamp_words(lang, by, on)
    if not problems and not name and unfinished(lang):
        finished(lang)
    return problems


def bring_in(lang: str, file: Path) -> list[Problem]:
    """Writes the words of an XLIFF into the language's files: all of them, or none."""
    from portal.translations.xliff import read_back  # noqa: PLC0415 (slow to load)

    texts, problems = read_back(lang, file)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return problems


def start(lang: str, name: str) -> list[Problem]:
    made = create(lang, name)
    if isinstance(made, Problem):
        return [made]
    print(f"{len(made)} files made or changed. Translate what stands in them, then: stamp {lang}")
    print(f"Then add {lang} to the default `languages` in scripts/portal/councils/council.py.")
    return []


def _named(lang: str, name: str) -> list[Pair]:
    every = [p for p in pairs(lang) if p.file.exists()]
    return [p for p in every if not name or name in (p.english.stem, p.english.parent.name)]


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    does = ["report", "check", "diff", "stamp", "sign", "export", "import", "new"]
    parser.add_argument("do", choices=does)
    parser.add_argument("lang", nargs="?", help="a language, such as pl; all when left out")
    parser.add_argument("what", nargs="?", default="", help="a page, a council, `words`, or a file")
    parser.add_argument("--by", default="", help="the role of who has checked it, never a name")
    parser.add_argument("--on", default=date.today().isoformat(), help="the day it was checked")
    asked = parser.parse_args(arguments)
    if asked.do not in ("report", "check") and not asked.lang:
        parser.error(f"say which language: {asked.do} pl")
    if asked.do in ("export", "import", "new") and not asked.what:
        parser.error(f"say which file (or for a new language its own name): {asked.do} pl ...")
    if asked.do == "sign" and not asked.by:
        parser.error('say who has checked it: --by "Bilingual social worker"')
    if asked.do != "new" and asked.lang and asked.lang not in languages(in_progress=True):
        parser.error(f"there is no language `{asked.lang}`: {', '.join(languages()[1:])}")
    return asked


def main(arguments: list[str] | None = None) -> int:
    """1 when anything was found wrong, each a line; 2 for a slip in what was asked."""
    asked = _asked(arguments)
    langs = [asked.lang] if asked.lang else languages(in_progress=True)[1:]
    problems: list[Problem] = []
    if asked.do == "report":
        print(table(langs))
        for lang in filter(unfinished, langs):
            for name, count in left(lang).items():
                print(f"  {name}: {count} sentences still in English")
    elif asked.do == "check":
        problems = check(langs)
        print("nothing is wrong" if not problems else "")
    elif asked.do == "diff":
        print("\n".join(line for pair in _named(asked.lang, asked.what) for line in changes(pair)))
    elif asked.do in ("stamp", "sign"):
        by = asked.by if asked.do == "sign" else ""
        problems = stamp_all(asked.lang, asked.what, by, asked.on)
        print(f"{asked.lang}: {len(problems)} problems")
    elif asked.do == "export":
        from portal.translations.xliff import export  # noqa: PLC0415 (slow to load)

        Path(asked.what).write_bytes(export(asked.lang))
    elif asked.do == "import":
        problems = bring_in(asked.lang, Path(asked.what).resolve())
        print("nothing was changed" if problems else "done; look at it, then: stamp")
    else:
        problems = start(asked.lang, asked.what)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(told(main))
