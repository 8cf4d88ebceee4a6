"""How fast it is, as ratios that hold on any machine: `portal bench`.

Everything is measured on copies of the project with made-up councils (copies of the fictional one,
and of a real one that has every language) and languages (copies of Spanish), each built by
`portal build` as anybody would. CPU time is user and system time of all processes together.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.core.folders import ROOT

PARTS = ("docs", "locales", "overrides", "scripts", "mkdocs.yml", "requirements.txt")
MODEL = "durham"  # a council that offers every language, with a long leaflet
# Codes whose plural forms are those of Spanish, so that its words fit them.
COPIES = ("es-AR", "es-MX", "es-CO", "es-CL", "es-PE", "es-VE", "es-EC", "es-CR", "es-UY", "es-BO")
# The same Markdown with the same plugin, without our hooks and with an empty template.
PLAIN_CONFIG = """\
site_name: plain
docs_dir: docs/pages
site_dir: plain
theme: {{name: null, custom_dir: plain_theme}}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_material: false
      reconfigure_search: false
      languages: [{languages}]
"""


@dataclass(frozen=True)
class Cost:
    """CPU seconds, seconds by the clock, and megabytes of the largest process."""

    cpu: float
    clock: float
    memory: float


def cost(command: Sequence[str], folder: Path) -> Cost:
    """What a command and all that it starts take."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    env = {**os.environ, "PYTHONPATH": str(folder / "scripts"), "NO_MKDOCS_2_WARNING": "1"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled code is kept, as Python does unasked
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, time.monotonic() - started, after.ru_maxrss / 1024)


def build(folder: Path, *councils: str) -> Cost:
    """A build in a copy of the project."""
    return cost([sys.executable, "-m", "portal", "build", *councils], folder)


@contextmanager
def copied(languages: int = 10) -> Iterator[Path]:
    """A copy of the project with no council but the model, and that many languages."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for part in PARTS:
            if (ROOT / part).is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / part, folder / part, ignore=ignored)
            else:
                shutil.copy(ROOT / part, folder / part)
        home = folder / "docs" / "councils"
        for council in home.glob("*/council.yml"):
            if council.parent.name not in (MODEL, "example"):
                shutil.rmtree(council.parent)
        _add_languages(folder, COPIES[: languages - 10])
        yield folder


def _add_languages(folder: Path, codes: Sequence[str]) -> None:
    rows = folder / "docs" / "languages.yml"
    text = rows.read_text(encoding="utf-8")
    added = "".join(f", {code}" for code in codes)
    rows.write_text(re.sub(r"(?m)^(languages: \[.*)\]", rf"\1{added}]", text), encoding="utf-8")
    for code in codes:
        for file in [*(folder / "locales").rglob("*es.yml"), *folder.rglob("notes.es.md")]:
            shutil.copy(file, file.with_name(file.name.replace("es", code)))
        for home in ("pages", "hub"):
            shutil.copytree(folder / "docs" / home / "es", folder / "docs" / home / code)


def add_councils(folder: Path, count: int) -> list[str]:
    """Copies of the model, so that there are `count` councils; their folders' names."""
    home = folder / "docs" / "councils"
    names = [f"made-up-{at}" for at in range(count)]
    for name in names:
        shutil.copytree(home / MODEL, home / name, dirs_exist_ok=True)
    return names


def page_count(folder: Path) -> int:
    """How many pages the last build left, those of the guide not counted."""
    site = folder / "site"
    return sum(not file.is_relative_to(site / "guide") for file in site.rglob("*.html"))


def plain(folder: Path) -> Cost:
    """MkDocs and the languages plugin alone, on the same Markdown."""
    (folder / "plain_theme").mkdir(exist_ok=True)
    for name in ("main.html", "404.html"):
        (folder / "plain_theme" / name).write_text("{{ page.content }}\n", encoding="utf-8")
    langs = [p.name for p in sorted((folder / "docs" / "pages").iterdir()) if p.is_dir()]
    rows = [f"{{locale: {o}, name: {o}, default: {str(o == 'en').lower()}}}" for o in langs]
    text = PLAIN_CONFIG.format(languages=", ".join(rows))
    (folder / "plain.yml").write_text(text, encoding="utf-8")
    return cost([sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml"], folder)


def edit_a_fact(folder: Path, slug: str) -> None:
    """Another number in the council's file, as an officer would write it."""
    file = folder / "docs" / "councils" / slug / "council.yml"
    text = file.read_text(encoding="utf-8")
    hours = re.search(r"hours: \[(\d+), (\d+)\]", text)
    assert hours, f"{slug} says how long a conference takes"
    later = f"hours: [{hours[1]}, {int(hours[2]) % 9 + 1}]"
    file.write_text(text.replace(hours[0], later, 1), encoding="utf-8")


def one_edit(runs: int = 3) -> str:
    """One council after one edited fact, beside plain MkDocs: the middle of some runs in turn."""
    ratios, ours, theirs, nothing = [], [], [], []
    with copied() as folder:
        add_councils(folder, 1)  # one that is not built, so that the guide, of all, is not either
        build(folder, MODEL)
        for _ in range(runs):
            edit_a_fact(folder, MODEL)
            ours.append(build(folder, MODEL))
            nothing.append(build(folder, MODEL))
            theirs.append(plain(folder))
            ratios.append(ours[-1].cpu / theirs[-1].cpu)
    middle = runs // 2
    return (
        f"One council after one edited fact: {sorted(ratios)[middle]:.2f} of plain MkDocs' CPU "
        f"({sorted(o.cpu for o in ours)[middle]:.2f} s against "
        f"{sorted(t.cpu for t in theirs)[middle]:.2f} s; by the clock "
        f"{sorted(o.clock for o in ours)[middle]:.2f} s)\n"
        f"A build that changes nothing: {sorted(n.clock for n in nothing)[middle]:.2f} s"
    )


def growth(counts: Sequence[int], languages: int) -> Iterator[str]:
    """CPU a page of each further council, as there are more of them."""
    with copied(languages) as folder:
        build(folder, MODEL)  # what is done once for all councils: not the first count's burden
        had, had_pages = 0.0, 0
        for count in counts:
            names = add_councils(folder, count)
            shutil.rmtree(folder / "site", ignore_errors=True)
            (folder / ".site.json").unlink(missing_ok=True)
            found, there = build(folder, *names), page_count(folder)
            further = (found.cpu - had) / (there - had_pages) * 1000
            workers = min(count, os.cpu_count() or 1)
            yield (
                f"{count} councils, {languages} languages: {there} pages, {found.cpu:.1f} s of "
                f"CPU, {further:.1f} ms for each further page, {found.clock:.1f} s by the clock, "
                f"at most {found.memory:.0f} MB in each of {workers + 1} processes"
            )
            had, had_pages = found.cpu, there


def bench(many: bool) -> int:
    """Prints the ratios; with `many` up to 153 councils, which takes minutes."""
    print(one_edit(), flush=True)
    for languages in (10, 20):
        for line in growth((5, 20, 50, 153) if many else (2, 5), languages):
            print(line, flush=True)
    return 0
