"""The development tools that `portal check` runs, one after the other, each told in one line."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec

import click

from portal.core.folders import ROOT

MOST_LINES = 40  # of what a failed tool says: its end is what helps


# It has a command, and no module that could be run by its name.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"


@dataclass(frozen=True)
class Tool:
    """A check by a tool: what it looks at, the Python module it needs, and how it is run."""

    what: str
    needs: str
    arguments: tuple[str, ...]

    def command(self) -> list[str]:
        return [sys.executable, *self.arguments]


TOOLS = (
    Tool("style", "ruff", ("-m", "ruff", "check", "--quiet")),
    Tool("types", "mypy", ("-m", "mypy", "--no-error-summary")),
    Tool("layers", "importlinter", ("-c", LINT_IMPORTS)),
    Tool("golden text", "pytest", ("-m", "tests.golden.golden", "--check")),
    Tool("unit tests", "pytest", ("-m", "pytest", "tests/unit")),
)


def run_tools() -> int:
    """1 where a tool has found something; a tool that is not installed is told and passed over."""
    failed = 0
    for tool in TOOLS:
        if find_spec(tool.needs) is None:
            click.echo(f"- {tool.what}: {tool.needs} is not installed (make .venv/ready-test)")
            continue
        failed |= told(tool)
    return failed


def told(tool: Tool) -> int:
    """Runs one, and tells how it went and how long it took; 1 where it has found something."""
    began = time.monotonic()
    paths = [str(ROOT / "scripts"), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        tool.command(),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    mark = "✗" if done.returncode else "✓"
    click.echo(f"{mark} {tool.what} ({time.monotonic() - began:.1f} s)")
    if done.returncode:
        click.echo("\n".join(done.stdout.splitlines()[-MOST_LINES:]), err=True)
    return int(bool(done.returncode))
