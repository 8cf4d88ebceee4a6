"""Reads YAML so that every mistake can be told with its file and line."""

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from portal.problem import Problem, Wrong

M = TypeVar("M", bound=BaseModel)


def raw(file: Path) -> Any:
    """The file's YAML with line numbers kept; Wrong when it is missing or is not YAML.

    Read once for each version of the file, so nobody may change what comes back.
    """
    try:
        return _parsed(file, file.stat().st_mtime_ns)
    except FileNotFoundError:
        raise Wrong([Problem(file, 0, "this file is missing", "Add it")]) from None


@cache
def _parsed(file: Path, changed: int) -> Any:
    try:
        return YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"this is not YAML: {error.problem or error.context}"
        mend = "Look at the spaces, colons and quotation marks on this line and the one before"
        raise Wrong([Problem(file, mark.line + 1 if mark else 0, what, mend)]) from None


def line_of(data: Any, path: tuple[int | str, ...]) -> int:
    """The line (from 1) of the deepest part of `path` that stands in the data."""
    line = 1
    for part in path:
        try:
            at = data.lc.key(part) if isinstance(part, str) else data.lc.item(part)
            line, data = at[0] + 1, data[part]
        except (AttributeError, KeyError, TypeError, IndexError):
            break
    return line


MEND = {
    "extra_forbidden": "Take it out, or look for a typing slip in the name",
    "missing": "Add it",
    "literal_error": "Use one of the words it allows",
}


def typed(file: Path, model: type[M]) -> M:
    """The file as a checked record of `model`; Wrong with a line for each mistake."""
    data = raw(file)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise Wrong(sorted({_told(file, data, one) for one in error.errors()})) from None


def _told(file: Path, data: Any, error: Any) -> Problem:
    path = error["loc"]
    name = ".".join(str(part) for part in path) or "the file"
    what = f"`{name}`: {error['msg'].removeprefix('Value error, ')}"
    return Problem(file, line_of(data, path), what, MEND.get(error["type"], "Mend this value"))
