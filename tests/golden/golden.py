"""What the pages say, held against what was written down before.

python -m tests.golden.golden --check    says what differs, page by page; 1 when anything does
python -m tests.golden.golden --write    writes down what the pages say now: look at the difference

Pages of the fictional council in English, Polish and Arabic, and Durham's in English, as of one
fixed day. `--site DIR` reads a site that is built already.
"""

import argparse
import difflib
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.golden.plain import plain_text
from tests.helpers import EVERY_COUNCIL

HERE = Path(__file__).parent
WANTED = {"example": ("en", "pl", "ar"), "durham": ("en",)}
# A fork keeps its own council: what others say is not written down anew there, nor held against it.
READ = {slug: langs for slug, langs in WANTED.items() if slug in EVERY_COUNCIL}
FRONT_DOOR = "front-door"  # it names every council, so it is read only where all of them are
# The pages of this day: marks and dates change with it.
DAY = date(2026, 11, 27)
MOST_LINES = 30  # of a difference: enough to see what it is


def pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Each page to write down: the name of its text, and its file."""
    if READ == WANTED:
        yield FRONT_DOOR, site / "index.html"
    for council, langs in READ.items():
        root = site / council
        for lang in langs:
            folder = root if lang == "en" else root / lang
            yield f"{council}/{lang}/index", folder / "index.html"
            for page in sorted(folder.glob("*/index.html")):
                if len(page.parent.name) > 2:  # not another language
                    yield f"{council}/{lang}/{page.parent.name}", page
        yield f"{council}/404", root / "404.html"


def told(site: Path) -> dict[str, str]:
    """What each page says, by the name of its text."""
    return {name: plain_text(file.read_text(encoding="utf-8")) for name, file in pages(site)}


def texts() -> dict[str, Path]:
    """The files in which pages that are read here are written down, by the name of the text."""
    files = HERE.rglob("*.txt")
    found = {file.relative_to(HERE).with_suffix("").as_posix(): file for file in files}
    read = set(READ) | ({FRONT_DOOR} if READ == WANTED else set())
    return {name: found[name] for name in sorted(found) if name.split("/")[0] in read}


def differences(now: dict[str, str]) -> list[str]:
    """One entry for each page that says something else, was lost, or is new."""
    before = {name: file.read_text(encoding="utf-8") for name, file in texts().items()}
    found = [f"{name}: this page is gone" for name in before.keys() - now.keys()]
    found += [f"{name}: this page is new" for name in now.keys() - before.keys()]
    for name in sorted(before.keys() & now.keys()):
        had, has = before[name].splitlines(), now[name].splitlines()
        lines = list(difflib.unified_diff(had, has, "written down", "now", lineterm="", n=2))
        if lines:
            more = [f"... {len(lines) - MOST_LINES} more lines"] * (len(lines) > MOST_LINES)
            found.append("\n".join([f"{name}:", *lines[:MOST_LINES], *more]))
    return found


def write(now: dict[str, str]) -> None:
    """Writes all of it down, and takes away what no page says any more."""
    for file in texts().values():
        file.unlink()
    for name, text in now.items():
        file = HERE / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def built(folder: Path) -> Path:
    """The site of these councils, built into `folder`."""
    from portal.build.all_sites import build_all

    site = folder / "site"
    build_all(list(READ), site, "http://127.0.0.1:8000/", DAY)
    return site


def main(arguments: list[str] | None = None) -> int:
    """0, or with `--check` 1 when a page says something else than before."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    does = options.add_mutually_exclusive_group(required=True)
    does.add_argument("--check", action="store_true", help="say what differs")
    does.add_argument("--write", action="store_true", help="write down what the pages say now")
    options.add_argument("--site", type=Path, help="a built site; built afresh when left out")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        now = told(asked.site or built(Path(temporary)))
    if asked.write:
        write(now)
        print(f"{len(now)} pages written down: look at the difference before you keep it")
        return 0
    found = differences(now)
    print("\n\n".join(found) or f"{len(now)} pages say what they said")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
