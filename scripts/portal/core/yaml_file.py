"""Reads YAML so that every mistake can be told with its file and line."""

import re
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from yaml import YAMLError as YAMLLibraryError

from portal.core import fast_yaml
from portal.core.kept import kept, key_of
from portal.core.problem import Problem, Wrong

M = TypeVar("M", bound=BaseModel)


def raw(file: Path) -> Any:
    """The file's YAML as plain data; Wrong when it is missing or is not YAML.

    Read once for each version of the file, so nobody may change what comes back.
    """
    return _plain(file, _version(file))


def with_lines(file: Path) -> Any:
    """The same data with the line of each part kept, which is slow: see `line_in`."""
    return _lined(file, _version(file))


def line_in(file: Path, path: tuple[int | str, ...]) -> int:
    """The line (from 1) of the deepest part of `path` that stands in the file."""
    return line_of(with_lines(file), path)


def _version(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except FileNotFoundError:
        raise Wrong([Problem(file, 0, "this file is missing", "Add it")]) from None
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=512)
def _plain(file: Path, version: tuple[int, int]) -> Any:
    text = _text(file)
    try:
        return kept("yaml", (key_of(text),), lambda: fast_yaml.load(text))
    except (YAMLLibraryError, ValueError):  # told by the slow reader, which knows the line
        return parsed(file, text)


@lru_cache(maxsize=64)
def _lined(file: Path, version: tuple[int, int]) -> Any:
    return parsed(file, _text(file))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        mend = "Save it again as plain text in UTF-8"
        raise Wrong([Problem(file, 0, "this is not plain text", mend)]) from None


def parsed(file: Path, text: str) -> Any:
    """`text` as the YAML of `file`, which may not have been written yet; else Wrong."""
    from ruamel.yaml import YAML  # noqa: PLC0415 (slow to load)
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415

    try:
        return YAML(typ="rt").load(text)
    except ValueError:  # YAML takes 2026-02-30 for a date
        line, found = _impossible(text)
        what = f"`{found}` is a day that does not exist"
        raise Wrong([Problem(file, line, what, "Write year, month and day: 2026-11-22")]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        if slipped := _not_lined_up(text.splitlines()[:line]):
            raise Wrong([Problem(file, line, *slipped)]) from None
        what = f"this is not YAML: {error.problem or error.context}"
        mend = "Look at the spaces, colons and quotation marks on this line and the one before"
        raise Wrong([Problem(file, line, what, mend)]) from None
    except YAMLError:  # such as a control character, of which it tells no line
        mend = "Type the line again that you changed last"
        raise Wrong([Problem(file, 0, "this is not YAML: odd characters", mend)]) from None


def _not_lined_up(lines: list[str]) -> tuple[str, str] | None:
    """What is wrong, and how to mend it, if the last of these lines is not lined up.

    YAML itself tells that with words that only a programmer knows.
    """
    written = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if len(written) < 2 or written[-1] != lines[-1]:
        return None
    own, above = written[-1], re.sub(r"\s+#.*", "", written[-2])
    # Beneath `facts:` there may be any number of spaces; a line without a colon is another mistake.
    if not FIELD.match(own) or not FIELD.match(above) or above.rstrip().endswith(":"):
        return None
    has, had = _spaces(own), _spaces(above)
    if has == had or has in map(_spaces, written[:-1]):
        return None
    what = (
        f"this line is not lined up with its neighbours: it begins with {_count(has)}, "
        f"the line above with {had}{' (with its `- `)' if above.lstrip()[0] == '-' else ''}"
    )
    return what, "Give neighbours the same number of spaces: a # goes with the space behind it"


def _spaces(line: str) -> int:
    """How far in the first word of a line stands: a `- ` before it counts too."""
    return len(line) - len(re.sub(r"^[ -]+", "", line))


def _count(spaces: int) -> str:
    return "1 space" if spaces == 1 else f"{spaces} spaces"


def _impossible(text: str) -> tuple[int, str]:
    for found in re.finditer(r"\b\d{4}-\d\d?-\d\d?\b", text):
        try:
            date(*map(int, found[0].split("-")))
        except ValueError:
            return text[: found.start()].count("\n") + 1, found[0]
    return 0, "a date"


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


FIELD = re.compile(r" *(?:- +)*[\w-]+:(?: |$)")
FORMS = {
    "0[1-9]|1[0-2]": "Write year and month, like 2026-05",
    ":": 'Write the time in quotation marks, like "9:00"',
    "@": "Write an e-mail address, like name@council.gov.uk",
    "a-z0-9.-": "Write the address without https://, like council.gov.uk/contact",
}
MEND = {
    "extra_forbidden": "Take it out, or look for a typing slip in the name",
    "missing": "Add it",
}


def typed(file: Path, model: type[M]) -> M:
    """The file as a checked record of `model`; Wrong with a line for each mistake."""
    try:
        return model.model_validate(raw(file))
    except ValidationError:
        return validated(file, with_lines(file), model)


def validated(file: Path, data: Any, model: type[M]) -> M:
    """What `raw` or `parsed` gave for `file`, as a record of `model`; Wrong like `typed`."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise Wrong(sorted({_told(file, data, one) for one in error.errors()})) from None


def _told(file: Path, data: Any, error: Any) -> Problem:
    path, kind = error["loc"], error["type"]
    name = ".".join(str(part) for part in path) or "the file"
    what = error["msg"].removeprefix("Value error, ")
    mend = MEND.get(kind, "Mend this value")
    if kind == "extra_forbidden":
        what = "there is no field of this name here"
        near = get_close_matches(str(path[-1]), _names(), 3)
        mend = f"Did you mean {' or '.join(f'`{n}`' for n in near)}?" if near else mend
    elif kind == "string_pattern_mismatch":
        what = f"`{error['input']}` is not written as it must be"
        mend = next((m for p, m in FORMS.items() if p in error["ctx"]["pattern"]), mend)
    elif kind == "literal_error":
        words = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        what = f"`{_written(error['input'])}` is not a word that can stand here"
        mend = f"Choose one of these: {', '.join(words)}"
        if len(words) == 1:
            mend = f"The only word here is `{words[0]}`: use it, or take the whole entry out"
        if isinstance(error["input"], bool):
            mend += ". If you mean the word true or false, write it in quotes"
    elif kind == "model_type" and path[0] in ("facts", "notes"):
        what = "its parts are missing"
        mend = (
            "Write them in braces, with the source, one of these: {from: heading of the leaflet}, "
            "{seen: {at: page, on: 2026-11}}, {confirmed: {by: role, on: 2026-11-22}}"
        )
    elif kind == "string_type" and isinstance(error["input"], bool | int | float | date):
        written = _written(error["input"])
        what = f"`{written}` is read as {_read_as(error['input'])}, and a text has to stand here"
        mend = f'Write it in quotes: "{written}"'
    return Problem(file, line_of(data, path), f"`{name}`: {what}", mend)


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read_as(value: object) -> str:
    if isinstance(value, bool):
        return "yes or no"
    return "a date" if isinstance(value, date) else "a number"


def _names() -> set[str]:
    """Every field name that any of our records knows, as an officer writes it."""
    found: set[str] = set()
    todo: list[type[BaseModel]] = [BaseModel]
    while todo:
        model = todo.pop()
        found |= {field.alias or name for name, field in model.model_fields.items()}
        todo += model.__subclasses__()
    return found
