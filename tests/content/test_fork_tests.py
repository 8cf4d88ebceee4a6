"""A fork that keeps its own council alone passes the tests that it has taken over."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.project import BUILD_SETTINGS, CHANGED, PASSED_OVER, TEST_COUNCILS, all_of_it

from portal.core.folders import ROOT
from portal.councils.fork import IGNORED

pytestmark = [pytest.mark.full, pytest.mark.slow]

# What is quick; by hand, all of `make test` passes too.
QUICK = ("tests/unit", "tests/golden", "tests/content/test_translations.py")
OVER_A_SITE = ("tests/content/test_easy_read.py", "tests/content/test_complete.py")


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the fictional council and one that we have never heard of."""
    folder = all_of_it(tmp_path_factory.mktemp("fork"))
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=PASSED_OVER)
    for name in ("pyproject.toml", "Makefile", "README.md", "requirements.txt"):
        shutil.copy(ROOT / name, folder / name)
    councils = folder / "docs" / "councils"
    for council in councils.glob("*/council.yml"):
        if council.parent.name != "example":
            shutil.rmtree(council.parent)
    shutil.copytree(TEST_COUNCILS / CHANGED, councils / "own")
    settings = "only: own\nurl: https://meeting.example.gov.uk/\n"
    (councils / "site.yml").write_text(settings, encoding="utf-8")
    return folder


@pytest.mark.parametrize("files", [QUICK, OVER_A_SITE], ids=["quick", "over a site"])
def test_they_pass(fork: Path, files: tuple[str, ...]) -> None:
    ours = {*BUILD_SETTINGS, IGNORED, "PORTAL_SITE"}
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ours and not name.startswith("PYTEST_")
    }
    command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *files]
    env = clean | {"PYTHONPATH": str(fork / "scripts")}
    done = subprocess.run(command, cwd=fork, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:]
