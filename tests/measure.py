"""Measures how much a parent has to read, and prints what is over its aim.

python -m tests.measure            the built site
python -m tests.measure FOLDER     another one, with the pages that it has
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser
from tests import aims
from tests.aims import Length
from tests.measured import DATED, NOW, easy_rows, foot, labels, length, shift

from portal.core.folders import ROOT
from portal.core.pages import MOVED
from portal.server.preview import served
from portal.setup.browser import opened_browser


def line(what: str, *figures: tuple[float, str, float | None]) -> str:
    """What was measured: each figure with its unit, and the aim where it has one of its own."""
    said = [f"{what:34}"]
    for found, unit, most in figures:
        shown = f"{found:.2f}" if unit in ("screens", "shift") else f"{found:.0f}"
        over = " OVER" if most is not None and found > most else ""
        said.append(f"{shown:>7} {unit}{'' if most is None else f' of {most:g}'}{over}".ljust(32))
    return "".join(said).rstrip()


def long(what: str, found: Length, most: Length | None = None) -> str:
    """Screens and words in one line."""
    return line(
        what,
        (found.screens, "screens", most.screens if most else None),
        (found.words, "words", most.words if most else None),
    )


def there(site: Path, council: str, names: tuple[str, ...]) -> list[str]:
    """Those that are pages in this folder: some have come, and some only send on to another."""
    found = []
    for name in names:
        file = site / council / ("" if name == "index" else name) / "index.html"
        if file.is_file() and not LexborHTMLParser(file.read_bytes()).css("[http-equiv=refresh]"):
            found.append(name)
    return found


def parents_pages(page: Page, base: str, site: Path) -> Iterator[str]:
    """Each page of the council with most to say, and all together."""
    before = tuple(old for old, new in MOVED.items() if new.partition("#")[0] in aims.PARENTS)
    together, seen, feet = Length(0, 0), 0, dict[str, float]()
    for name in there(site, aims.LONGEST, (*aims.PARENTS, *before)):
        page.goto(f"{base}/{aims.LONGEST}/{'' if name == 'index' else name + '/'}")
        found = length(page)
        together += found
        seen += labels(page)
        feet[name] = foot(page)
        yield long(name, found, aims.PAGE.get(name))
    yield long("all of these together", together, aims.TOGETHER)
    yield line("labels and source lines on them", (seen, "seen", aims.LABELS))
    tallest = max(feet, key=lambda name: feet[name])
    yield line(f"the tallest foot ({tallest})", (feet[tallest], "px", aims.FOOT))


def dated(page: Page, base: str) -> Iterator[str]:
    """The timeline as a link with a date shows it."""
    page.goto("about:blank")
    page.goto(f"{base}/{aims.LONGEST}/timeline/{DATED}")
    page.wait_for_load_state("networkidle")
    yield long("timeline with a date", length(page), aims.PAGE["timeline"])


def easy(page: Page, base: str, site: Path) -> Iterator[str]:
    """Easy Read of each council, all its parts together."""
    for home in sorted(site.glob("*/easy-read")):
        council = home.parent.name
        parts = there(site, council, tuple(sorted(p.name for p in home.parent.glob("easy-*"))))
        lines, words = 0, 0
        for name in parts:
            page.goto(f"{base}/{council}/{name}/")
            lines += (own := easy_rows(page))
            words += length(page).words
            if len(parts) > 1 and own > aims.EASY_PART_ROWS:
                yield line(f"{council} {name}", (own, "rows", aims.EASY_PART_ROWS))
        all_rows, all_words = (lines, "rows", aims.EASY_ROWS), (words, "words", aims.EASY_WORDS)
        yield line(f"Easy Read, {council}", all_rows, all_words)


def moving(browser: Browser, base: str) -> Iterator[str]:
    """How far pages move while they load."""
    for name in aims.SHIFTLESS:
        for behind in ("", DATED) if name == "timeline" else ("",):
            at = "" if name == "index" else f"{name}/"
            found = shift(browser, f"{base}/{aims.LONGEST}/{at}{behind}")
            yield line(f"{name}{' with a date' if behind else ''} moves", (found, "shift", 0))


def main(folder: str = "") -> None:
    """Prints a line for each thing that is measured."""
    site = Path(folder or ROOT / "site").resolve(strict=True)
    with served(site) as base, opened_browser() as browser:
        page = browser.new_page(viewport=aims.PHONE)
        page.clock.set_fixed_time(NOW)
        for told in (
            parents_pages(page, base, site),
            dated(page, base),
            easy(page, base, site),
            moving(browser, base),
        ):
            for one in told:
                print(one, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
