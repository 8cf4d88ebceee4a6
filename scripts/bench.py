"""Builds the same pages with our template and with Material's own, and prints the ratios.

    make bench

CPU time is user and system time of the build's processes; bytes are before compression. The
pages are those of the fictional council, copied; Material gets them as one site, with its
navigation and search as they come, and our Markdown with its calls already made.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from portal.compose import Composer
from portal.load import read_council
from portal.pages import PAGES
from portal.problem import ROOT
from portal.wordcheck import checked_words

LANGUAGES = ("en", "pl", "ar")
FEW, MANY = 5, 50
MATERIAL = """\
site_name: Bench
site_url: http://127.0.0.1:8000/
theme: {name: material, font: false}
markdown_extensions: [attr_list, sane_lists, md_in_html]
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: pl, name: Polski}
        - {locale: ar, name: العربية}
"""


def cpu(command: list[str], folder: Path, **env: str) -> float:
    """The CPU seconds that a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **env}
    done = subprocess.run(command, cwd=folder, env=quiet, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(folder: Path, councils: int) -> tuple[float, Path]:
    """Our own build of that many councils, in a copy of the project."""
    for part in ("docs", "locales", "overrides", "scripts"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    home = folder / "docs" / "councils"
    names = [f"bench-{n}" for n in range(councils)]
    for name in names:
        shutil.copytree(home / "example", home / name)
    seconds = cpu([sys.executable, "scripts/build.py", *names], folder)
    return seconds, folder / "site"


def material(folder: Path, councils: int) -> tuple[float, Path]:
    """The same pages as one site with Material's own template."""
    council = read_council("example")
    for lang in LANGUAGES:
        for source in sorted((PAGES / lang).glob("*.md")):
            text = Composer(council, checked_words(lang)).page(source.read_text(encoding="utf-8"))
            for n in range(councils):
                target = folder / "docs" / lang / f"bench-{n}" / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
        (folder / "docs" / lang / "index.md").write_text("# Councils\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    seconds = cpu([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    return seconds, folder / "site"


def weigh(site: Path) -> tuple[int, int]:
    """How many pages a site has, and the bytes of all its files."""
    files = [file for file in site.rglob("*") if file.is_file()]
    return sum(f.suffix == ".html" for f in files), sum(f.stat().st_size for f in files)


def main() -> int:
    with tempfile.TemporaryDirectory() as temporary:
        results = {}
        for name, build, councils in (
            ("ours", ours, FEW), ("Material", material, FEW), ("ours, many", ours, MANY)
        ):  # fmt: skip
            folder = Path(temporary) / name.replace(", ", "-")
            folder.mkdir()
            print(f"Building {councils} councils: {name} ...", flush=True)
            seconds, site = build(folder, councils)
            pages, size = weigh(site)
            results[name] = (seconds, pages, size)
            print(f"  {pages} pages, {size / pages / 1000:.1f} kB a page, {seconds:.1f} s of CPU")
    few, theirs, many = results.values()
    print(f"CPU a page, Material to ours, at {FEW} councils: {_each(theirs) / _each(few):.1f} to 1")
    print(f"Bytes a page, Material to ours: {theirs[2] / theirs[1] / (few[2] / few[1]):.1f} to 1")
    print(f"CPU a page, ours at {MANY} to ours at {FEW}: {_each(many) / _each(few):.2f} to 1")
    return 0


def _each(result: tuple[float, int, int]) -> float:
    return result[0] / result[1]


if __name__ == "__main__":
    sys.exit(main())
