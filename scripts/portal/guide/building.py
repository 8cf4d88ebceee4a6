"""The guide for people who work with the site, built by MkDocs with Material as it comes."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from portal.core.folders import ROOT
from portal.core.problem import Wrong
from portal.guide.pages import prepare

CONFIG = ROOT / "docs" / "guide" / "mkdocs.yml"
NAME = "guide"
# MkDocs tells with this of its version 2, which nobody here has asked about.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def build_guide(target: Path, site_url: str, published: list[str]) -> str:
    """Builds into `target`, whole or not at all; returns what went wrong, or nothing.

    `site_url` is the address of the whole site; the guide links to the councils `published`.
    """
    with tempfile.TemporaryDirectory() as temporary:
        pages, made = Path(temporary) / "pages", Path(temporary) / "built"
        settings = {"GUIDE_PAGES": str(pages), "SITE_DIR": str(made)}
        settings["SITE_URL"] = f"{site_url}{NAME}/"
        try:
            prepare(pages, published)
        except Wrong as wrong:
            return f"{NAME}: {wrong}"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(CONFIG)]
        environment = os.environ | QUIET | settings
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
        if done.returncode:
            return f"{NAME}: {(done.stderr or done.stdout).strip()}"
        shutil.copytree(made, target)
    return ""
