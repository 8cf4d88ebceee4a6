"""A copy of the project for tests to change, and its commands run there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

from tests.helpers import CLOSE, MADE_UP

from portal.core.folders import ROOT

PARTS = ("docs", "locales", "overrides", "scripts")
# Three councils for tests alone: what a real one says may change, and a fork may not have it.
TEST_COUNCILS = ROOT / "tests" / "councils"
CHANGED, NEIGHBOUR, BARE = "alder", "birch", "cedar"
PASSED_OVER = shutil.ignore_patterns("__pycache__", "*.egg-info")
BUILD_SETTINGS = ("COUNCIL", "COUNCILS", "PUBLISH", "SITE_DIR", "SITE_URL")


def all_of_it(folder: Path) -> Path:
    """The project in `folder` as it is, with all of its councils and languages."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=PASSED_OVER)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def copied(folder: Path) -> Path:
    """The project in `folder` with the fictional council and those for tests, in the languages of
    CLOSE alone, so that it builds quickly; as upstream has it, where this is a fork."""
    all_of_it(folder)
    home = folder / "docs" / "councils"
    (home / "site.yml").unlink(missing_ok=True)
    for council in home.glob("*/council.yml"):
        if council.parent.name != MADE_UP:
            shutil.rmtree(council.parent)
    shutil.copytree(TEST_COUNCILS, home, dirs_exist_ok=True)
    table = folder / "docs" / "languages.yml"
    text = table.read_text(encoding="utf-8")
    table.write_text(
        re.sub(r"(?m)^languages: .*$", f"languages: [{', '.join(CLOSE)}]", text), encoding="utf-8"
    )
    return folder


def copy_of(built: Path, folder: Path) -> Path:
    """Such a project with what a build has left in it, times of files too: the next one has less
    to do, and makes the same."""
    return shutil.copytree(built, folder, dirs_exist_ok=True)


def run(project: Path, verb: str, *arguments: str, **settings: str) -> CompletedProcess[str]:
    """`portal` in the copy, by its own code, with these settings of the environment alone.

    A verb is one word or two: `build`, `council new`.
    """
    return _run(project, ["portal", *verb.split(), *arguments], settings)


def mkdocs(project: Path, *arguments: str, **settings: str) -> CompletedProcess[str]:
    """MkDocs itself in the copy, with these settings of the environment alone."""
    return _run(project, ["mkdocs", *arguments], {"NO_MKDOCS_2_WARNING": "1", **settings})


def _run(project: Path, module: list[str], settings: dict[str, str]) -> CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in BUILD_SETTINGS}
    own = {"PYTHONPATH": str(project / "scripts"), **settings}
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, capture_output=True, text=True, cwd=project, env=clean | own)
