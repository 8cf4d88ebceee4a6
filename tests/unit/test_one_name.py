"""One public name means one thing in the whole of scripts/portal/, and one module as well."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from portal.core.folders import ROOT

CODE = ROOT / "scripts" / "portal"
# A verb of the command is called as it is typed, whatever it runs.
VERBS = CODE / "commands"


def public_names(file: Path) -> Iterator[str]:
    """What a module defines for others: functions, classes and constants."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        else:
            continue
        yield from (name for name in names if not name.startswith("_") and len(name) > 1)


def modules() -> list[Path]:
    return [file for file in sorted(CODE.rglob("*.py")) if not file.is_relative_to(VERBS)]


def test_no_public_name_is_defined_twice() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for file in modules():
        for name in public_names(file):
            found[name].append(file.relative_to(CODE).as_posix())
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_no_module_is_called_like_another() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for file in modules():
        if not file.stem.startswith("__"):
            found[file.stem].append(file.parent.name)
    assert {name: packages for name, packages in found.items() if len(packages) > 1} == {}
