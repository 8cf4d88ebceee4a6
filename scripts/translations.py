"""The state of every translation: report, check, show what changed, stamp.

python scripts/translations.py report [pl]        each file and its state
python scripts/translations.py check [pl]         what is wrong, one line each
python scripts/translations.py diff pl rights     how the English changed since the stamp
python scripts/translations.py stamp pl [rights]  "this is a translation of today's English"
"""

import argparse
import difflib
import subprocess
import sys

from portal.checks import languages
from portal.notes import SECTION, split_front
from portal.pages import HEADING, digest, headed, read_translation
from portal.problem import ROOT
from portal.stamps import Pair, pairs, stale_words, stamp, stamp_words, state
from portal.wordcheck import check_words


def report(langs: list[str]) -> int:
    """A line for each file that needs work, and a count for each language."""
    for lang in langs:
        states = {pair: state(pair) for pair in pairs(lang)}
        stale = stale_words(lang)
        fine = sum(s in ("draft", "checked") for s in states.values())
        print(f"{lang}: {fine} of {len(states)} files match the English, none is checked yet")
        for pair, found in states.items():
            if found not in ("draft", "checked"):
                print(f"  {pair.file.relative_to(ROOT)}: {found}")
        if stale:
            print(f"  locales: {len(stale)} sentences to look at: {', '.join(stale[:8])} ...")
    return 0


def check(langs: list[str]) -> int:
    """Prints every problem; 1 when there is any."""
    problems = [p for lang in langs for found in check_words(lang).values() for p in found]
    for lang in langs:
        for pair in pairs(lang):
            if pair.file.exists():
                problems += read_translation(pair.file, pair.english, pair.notes).problems
    print("\n".join(map(str, sorted(problems))) or "nothing is wrong")
    return 1 if problems else 0


def diff(lang: str, name: str) -> int:
    """Shows, for each stale part, the English then (from git's history) and now."""
    for pair in _named(lang, name):
        heading = SECTION if pair.notes else HEADING
        front = split_front(pair.file.read_text(encoding="utf-8"))[0]
        stamps = front.get("english") or {}
        now = headed(split_front(pair.english.read_text(encoding="utf-8"))[1], heading)
        for part, text in now.items():
            mark = stamps.get(part) if isinstance(stamps, dict) else None
            if mark == digest(text):
                continue
            before = _before(pair, part, str(mark)).splitlines()
            print(f"{pair.file.relative_to(ROOT)}: {part}")
            print("\n".join(difflib.unified_diff(before, text.splitlines(), "then", "now", n=1)))
    return 0


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


def stamp_all(lang: str, name: str) -> int:
    """Stamps a language's files, or those of one name; 1 when any of them could not be."""
    problems = []
    chosen = _named(lang, name) if name else [p for p in pairs(lang) if p.file.exists()]
    for pair in chosen:
        problems += stamp(pair)
    if not name or name == "words":
        problems += [p for found in check_words(lang).values() for p in found]
        stamp_words(lang)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{lang}: {len(chosen)} files looked at, {len(problems)} problems")
    return 1 if problems else 0


def _named(lang: str, name: str) -> list[Pair]:
    found = [p for p in pairs(lang) if name in (p.english.stem, p.english.parent.name)]
    return [pair for pair in found if pair.file.exists()]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("do", choices=["report", "check", "diff", "stamp"])
    parser.add_argument("lang", nargs="?", help="a language, such as pl; all when left out")
    parser.add_argument("name", nargs="?", default="", help="a page, a council, or `words`")
    asked = parser.parse_args(arguments)
    langs = [asked.lang] if asked.lang else languages()[1:]
    if asked.do in ("diff", "stamp") and not asked.lang:
        parser.error(f"say which language: {asked.do} pl")
    if asked.do == "diff":
        return diff(asked.lang, asked.name)
    if asked.do == "stamp":
        return stamp_all(asked.lang, asked.name)
    return (report if asked.do == "report" else check)(langs)


if __name__ == "__main__":
    sys.exit(main())
