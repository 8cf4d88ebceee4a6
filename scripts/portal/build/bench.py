"""Builds the same pages with our template and with Material's own, and prints the ratios.

    .venv/bin/portal bench

Both builds are this project's: the same councils, words and calls, one build a council, through
the same command. Only the template differs: ours, or Material's as it comes, with its
navigation and its search. CPU time is user and system time; bytes are before compression.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from portal.core.folders import ROOT

FEW, MANY = 5, 50
NAMES = ("our template", "Material's own")
PARTS = ("docs", "locales", "overrides", "scripts")
# The calls of our pages are made in both builds; what follows them is each template's own.
HOOKS = """\
from hooks import on_config, on_page_content, on_page_markdown as ours, on_startup

def on_page_markdown(markdown, page, config, files):
    text = ours(markdown, page=page, config=config, files=files)
    page.meta.pop("template", None)
    return text
"""


def cpu(command: list[str], folder: Path, **env: str) -> float:
    """The CPU seconds that a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {**os.environ, "PYTHONPATH": str(folder / "scripts"), **env}
    done = subprocess.run(command, cwd=folder, env=quiet, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(folder: Path, councils: int, material: bool) -> tuple[float, Path]:
    """A build of that many councils in a copy of the project: CPU seconds, and the site."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if material:
        start, end = config.index("theme:\n"), config.index("hooks:")
        config = config[:start] + "theme: {name: material, font: false}\n" + config[end:]
        config = config.replace("hooks.py", "bench_hooks.py").replace("strict: true", "")
        config = config.replace("plugins:\n", "plugins:\n  - search\n")
        (folder / "scripts" / "bench_hooks.py").write_text(HOOKS, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    home = folder / "docs" / "councils"
    names = [f"bench-{n}" for n in range(councils)]
    for name in names:
        shutil.copytree(home / "example", home / name)
    return cpu([sys.executable, "-m", "portal", "build", *names], folder), folder / "site"


def weigh(site: Path) -> tuple[int, int]:
    """How many pages a site has, and the bytes of all its files."""
    files = [file for file in site.rglob("*") if file.is_file()]
    return sum(f.suffix == ".html" for f in files), sum(f.stat().st_size for f in files)


def measure() -> int:
    """Builds three times and prints the ratios."""
    results = []
    with tempfile.TemporaryDirectory() as temporary:
        for councils, material in ((FEW, False), (FEW, True), (MANY, False)):
            folder = Path(temporary) / f"{councils}-{material}"
            print(f"Building {councils} councils with {NAMES[material]} ...", flush=True)
            seconds, site = build(folder, councils, material)
            pages, size = weigh(site)
            results.append((seconds / pages, size / pages))
            print(f"  {pages} pages, {size / pages / 1000:.1f} kB a page, {seconds:.1f} s of CPU")
    few, theirs, many = results
    print(f"CPU a page, Material's to ours, {FEW} councils: {theirs[0] / few[0]:.1f} to 1")
    print(f"Bytes a page, Material's to ours, {FEW} councils: {theirs[1] / few[1]:.1f} to 1")
    print(f"CPU a page, ours at {MANY} councils to ours at {FEW}: {many[0] / few[0]:.2f} to 1")
    return 0
