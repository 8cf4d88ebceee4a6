"""Makes small wrong changes in the parts and in the rules of trust; each has to fail a quick test.

python -m tests.mutants                              all of them: takes an hour
python -m tests.mutants portal.translations.trust    those of one module: a minute

The changes are mutmut's, in a copy; `[tool.mutmut]` in pyproject.toml says in which modules. What
no test has noticed is shown in the end.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".cache" / "mutants"
PARTS = ("scripts", "tests", "docs", "locales", "overrides", "mkdocs.yml", "pyproject.toml")
# mutmut looks for code in `src` and nowhere else, whatever its settings say.
LINKS = {"src": "scripts"} | dict(zip(PARTS, PARTS, strict=True))


def main(modules: list[str]) -> int:
    """0, or 1 where a change has gone unnoticed."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name, there in LINKS.items():
        (FOLDER / name).symlink_to(ROOT / there)
    done = mutmut("run", *(f"{module}.*" for module in modules))
    if done:
        return done
    unnoticed = survivors()
    for name in unnoticed:
        mutmut("show", name)
    print(f"{len(unnoticed)} changes that no quick test has noticed")
    return 1 if unnoticed else 0


def mutmut(*arguments: str) -> int:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=FOLDER, check=False).returncode


def survivors() -> list[str]:
    """The names of the changes with which every test passed, or that no test reaches."""
    command = [sys.executable, "-m", "mutmut", "results"]
    told = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=True).stdout
    rows = (line.strip().partition(": ") for line in told.splitlines())
    return [name for name, _, state in rows if state in ("survived", "no tests")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
