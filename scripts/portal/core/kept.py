"""Work that depends on nothing but its input, done once and kept from one run to the next.

The key holds all of the input, and the shelf's name holds this code and the installed packages: so
what is found there is what would be made again. Losing it costs time and nothing else.
"""

import contextlib
import hashlib
import os
import pickle
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from portal.core.folders import CACHE, ROOT

T = TypeVar("T")
MOST = 40_000  # entries on a shelf: enough for every sentence of forty languages
_shelves: dict[str, dict[tuple[str, ...], Any]] = {}
_new: dict[str, dict[tuple[str, ...], Any]] = {}


def kept(shelf: str, key: tuple[str, ...], make: Callable[[], T]) -> T:
    """What stands under `key`, else what `make` gives, which stands there from now on."""
    if shelf not in _shelves:
        _shelves[shelf] = _read(shelf)
    found = _shelves[shelf]
    if key not in found:
        found[key] = _new.setdefault(shelf, {})[key] = make()
    value: T = found[key]
    return value


def save_kept() -> None:
    """Writes what is new to the disk, beside what other workers have written meanwhile."""
    for shelf, new in _new.items():
        there = _read(shelf)
        together = new if len(there) + len(new) > MOST else there | new
        with contextlib.suppress(OSError):  # a disk that is full or may not be written to
            _file(shelf).parent.mkdir(parents=True, exist_ok=True)
            own = _file(shelf).with_suffix(f".{os.getpid()}")
            own.write_bytes(pickle.dumps(together, pickle.HIGHEST_PROTOCOL))
            own.replace(_file(shelf))
    _new.clear()


def _read(shelf: str) -> dict[tuple[str, ...], Any]:
    try:
        found: dict[tuple[str, ...], Any] = pickle.loads(_file(shelf).read_bytes())
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, IndexError):
        return {}
    return found


def _file(shelf: str) -> Path:
    return CACHE / "kept" / f"{shelf}-{code_version()}.pickle"


@cache
def code_version() -> str:
    """Another when this code or the packages that it is written for change."""
    code = [*(ROOT / "scripts" / "portal").rglob("*.py"), ROOT / "requirements.txt"]
    return content_key(file for file in code if file.exists())


def key_of(*parts: str) -> str:
    """One short key of several texts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def content_key(files: Iterable[Path]) -> str:
    """Of the names and contents of these files; one that is not there counts as that."""
    found = hashlib.blake2b(digest_size=16)
    root = f"{ROOT}/"
    for file in sorted(map(str, files)):
        found.update(f"\0{file.removeprefix(root)}\0{_content(file)}".encode())
    return found.hexdigest()


def _content(file: str) -> str:
    try:
        with open(file, "rb") as opened:  # noqa: PTH123 (a path made of each takes the time here)
            return hashlib.blake2b(opened.read(), digest_size=16).hexdigest()
    except FileNotFoundError:
        return "none"
