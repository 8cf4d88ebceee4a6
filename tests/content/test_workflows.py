"""GitHub's workflows: well written, of commands that exist, and their shell lines tried out."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.project import BUILD_SETTINGS, copied, run

from portal.core.folders import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
URL = "https://somebody.github.example/portal/"


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(FOLDER / name)["jobs"]
    return found


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(file.name).values() for step in job["steps"]]


def shell_of(name: str, job: str, words: str) -> str:
    """The shell lines of a job's step that hold these words."""
    found = [step["run"] for step in jobs(name)[job]["steps"] if words in step.get("run", "")]
    assert len(found) == 1
    return str(found[0])


def test_github_would_take_them() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    command += ["vendor.github-workflows", *map(str, FILES)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {file.name for file in FILES} == {"test.yml", "nightly.yml", "publish.yml", "due.yml"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_they_may_do_no_more_than_they_need(file: Path) -> None:
    whole = YAML(typ="safe").load(file)
    assert whole["permissions"] == {"contents": "read"}
    given = {
        (name, key)
        for name, job in whole["jobs"].items()
        for key, value in job.get("permissions", {}).items()
        if value == "write"
    }
    assert given <= {("publish", "pages"), ("publish", "id-token")}
    for step in steps(file):
        # A tag can be moved to other code, and an expression in shell is run as shell.
        assert "uses" not in step or re.search(r"@[0-9a-f]{40}$", step["uses"]), step
        assert "${{" not in step.get("run", "")
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_command_exists(file: Path) -> None:
    shell = "\n".join(step.get("run", "") for step in steps(file))
    targets = (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(VENV)", ".venv")
    named = re.findall(r"\bmake (\S+)", shell)
    calls = re.findall(r"\.venv/bin/portal ([a-z ]*[a-z])(.*)", shell)
    assert named
    assert calls or file.name in ("test.yml", "nightly.yml")
    for target in named:
        assert re.search(rf"^{re.escape(target)}:", targets, re.M), target
    for verb, rest in calls:
        helped = run(ROOT, verb, "--help")
        assert helped.returncode == 0, helped.stderr
        assert all(option in helped.stdout for option in re.findall(r"--[\w-]+", rest)), rest


def test_the_last_ones_to_run_do_so_although_a_council_failed() -> None:
    """Without this, GitHub skips every job after a failed one."""
    found = jobs("publish.yml")
    assert found["council"]["strategy"]["fail-fast"] is False
    for name in ("together", "publish"):
        assert "!cancelled()" in found[name]["if"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copied(tmp_path_factory.mktemp("project"))
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


def shell(lines: str, project: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """As GitHub runs it."""
    clean = {name: value for name, value in os.environ.items() if name not in BUILD_SETTINGS}
    output = {"GITHUB_OUTPUT": str(project / "output"), "PYTHONPATH": str(project / "scripts")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines],
        capture_output=True,
        text=True,
        cwd=project,
        env=clean | output | given,
    )


def pretend_gh(project: Path) -> Path:
    """A `gh` that knows three runs, of which only the second kept a site of the neighbour's."""
    program = project / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(
        """#!/bin/sh
if test "$2" = list; then echo 31; echo 30; echo 29; exit; fi
test "$3 $6 $7" = "30 --name council-birch" || exit 1
mkdir -p "$9" && echo "the last good one" > "$9/index.html"
""",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program.parent


def test_a_broken_council_keeps_its_last_site_and_the_others_are_published(project: Path) -> None:
    """The lines of every job that has any, in their order, with each council's site moved from
    one job to the next as the artifacts do."""
    output = project / "output"
    done = shell(shell_of("publish.yml", "list", "--list"), project)
    assert done.returncode == 0, done.stderr
    name, _, value = output.read_text(encoding="utf-8").partition("=")
    councils = json.loads(value)
    assert name == "councils"
    assert "example" not in councils
    assert {"alder", "birch", "cedar"} <= set(councils)

    for broken in ("birch", "cedar"):
        file = project / "docs" / "councils" / broken / "council.yml"
        file.write_text(file.read_text(encoding="utf-8") + "\nslip: 1\n", encoding="utf-8")
    build = shell_of("publish.yml", "council", "portal build")
    fetch = shell_of("publish.yml", "council", "gh run")
    path = f"{pretend_gh(project)}:{os.environ['PATH']}"
    told = {}
    for council in ("alder", "birch", "cedar"):
        given = {"COUNCIL_FOLDER": council, "URL": URL, "PATH": path, "GITHUB_REPOSITORY": "a/b"}
        built = shell(build, project, **given)
        assert (built.returncode == 0) is (council == "alder")
        if built.returncode:
            fetched = shell(fetch, project, GITHUB_REF_NAME="main", **given)
            assert fetched.returncode == 0, fetched.stderr
            told[council] = fetched.stdout
        site = project / "site"
        if (site / council).is_dir():
            (project / "parts").mkdir(exist_ok=True)
            (site / council).rename(project / "parts" / f"council-{council}")
        subprocess.run(["rm", "-rf", str(site)], check=True)
    assert "left out" not in told["birch"]
    assert "cedar has no good site to keep" in told["cedar"]

    output.unlink()
    done = shell(shell_of("publish.yml", "together", "--door"), project, URL=URL)
    assert done.returncode == 0, done.stderr
    assert output.read_text(encoding="utf-8") == "ready=yes\n"
    site = project / "site"
    assert (site / "birch" / "index.html").read_text(encoding="utf-8") == "the last good one\n"
    assert (site / "alder" / "pl" / "rights" / "index.html").is_file()
    assert (site / "guide" / "index.html").is_file()
    door = (site / "index.html").read_text(encoding="utf-8")
    assert [slug for slug in councils if f"{slug}/" in door] == ["alder", "birch"]
