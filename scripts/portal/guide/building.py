"""The guide for people who work with the site, built by MkDocs with Material as it comes."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from portal.core.folders import ROOT
from portal.core.problem import Wrong
from portal.guide.prepared import prepare

GUIDE_CONFIG = ROOT / "docs" / "guide" / "mkdocs.yml"
GUIDE_FOLDER = "guide"
# MkDocs tells with this of its version 2, which nobody here has asked about.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def build_guide(target: Path, site_url: str, published: list[str]) -> str:
    """Builds into `target`, whole or not at all; returns what went wrong, or nothing.

    `site_url` is the address of the whole site; the guide links to the councils `published`.
    """
    with tempfile.TemporaryDirectory() as temporary:
        pages, made = Path(temporary) / "pages", Path(temporary) / "built"
        settings = {"GUIDE_PAGES": str(pages), "SITE_DIR": str(made)}
        settings["SITE_URL"] = f"{site_url}{GUIDE_FOLDER}/"
        try:
            prepare(pages, published)
        except Wrong as wrong:
            return f"{GUIDE_FOLDER}: {wrong}"
        # Not quiet: MkDocs then counts no warnings, and a lost link would be no mistake.
        command = [sys.executable, "-m", "mkdocs", "build", "-f", str(GUIDE_CONFIG)]
        environment = os.environ | QUIET | settings
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        if done.returncode:
            return f"{GUIDE_FOLDER}: {_warnings(done.stderr or done.stdout)}"
        shutil.copytree(made, target)
    return ""


def _warnings(said: str) -> str:
    """What MkDocs warns of, without what it tells of its progress."""
    lines = [line.strip() for line in said.strip().splitlines()]
    return "\n".join(line for line in lines if line and not line.startswith("INFO"))
