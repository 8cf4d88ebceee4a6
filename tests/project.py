"""A copy of the project for tests to change, and its commands run there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

from tests.helpers import CLOSE

from portal.core.folders import ROOT

PARTS = ("docs", "locales", "overrides", "scripts")
PASSED_OVER = shutil.ignore_patterns("__pycache__", "*.egg-info")
BUILD_SETTINGS = ("COUNCIL", "COUNCILS", "PUBLISH", "SITE_DIR", "SITE_URL")


def copied(folder: Path) -> Path:
    """The project in `folder`, with only the languages of CLOSE, so that it builds quickly."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=PASSED_OVER)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    table = folder / "docs" / "languages.yml"
    text = table.read_text(encoding="utf-8")
    table.write_text(
        re.sub(r"(?m)^languages: .*$", f"languages: [{', '.join(CLOSE)}]", text), encoding="utf-8"
    )
    return folder


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
