"""A copy of the project for tests to change, and its commands run there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.helpers import CLOSE

from portal.core.folders import ROOT

PARTS = ("docs", "locales", "overrides", "scripts")
BUILD_SETTINGS = ("COUNCIL", "COUNCILS", "PUBLISH", "SITE_DIR", "SITE_URL")


def copied(folder: Path) -> Path:
    """The project in `folder`, with only the languages of CLOSE, so that it builds quickly."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [ln for ln in lines if "locale:" not in ln or any(f"locale: {c}," in ln for c in CLOSE)]
    (folder / "mkdocs.yml").write_text("".join(kept), encoding="utf-8")
    return folder


def run(
    project: Path, script: str, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """One of the project's scripts, in the copy, with these settings of the environment alone."""
    clean = {name: value for name, value in os.environ.items() if name not in BUILD_SETTINGS}
    command = [sys.executable, str(project / "scripts" / script), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=project, env=clean | settings
    )
