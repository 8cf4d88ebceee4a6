"""What was made for a site the last time, so that only what changed is made again.

A part is made again when something it looked at has another value, anything else when its input
has. The file's key holds all that every council shares: this code, words, templates and the day.
"""

import contextlib
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from portal.core.folders import CACHE
from portal.councils.folder import Folder
from portal.site.watched import Values, watched

T = TypeVar("T")
Looked = dict[str, str]


class Memo:
    """Of one site. What this run does not use is forgotten when it is saved."""

    def __init__(self, folder: Folder, shared: str) -> None:
        self.folder, self._values = folder, Values(folder)
        self._file: Path = CACHE / "made" / f"{folder.slug}.pickle"
        self._key = shared
        self._had: dict[Any, Any] = self._read()
        self._used: dict[Any, Any] = {}

    def part(self, key: tuple[object, ...], make: Callable[[Folder], T]) -> T:
        """What `make` gives of the council, or gave when all that it looked at was the same."""
        had: tuple[Looked, T] | None = self._had.get(key)
        if had is None or any(self._values.of(name) != value for name, value in had[0].items()):
            seen: set[str] = set()
            made = make(watched(self.folder, seen))
            had = ({name: self._values.of(name) for name in seen}, made)
        self._used[key] = had
        return had[1]

    def of(self, what: str, given: str, make: Callable[[], T]) -> T:
        """What `make` gives of nothing but what has the key `given`, or gave of the same."""
        key = (what, given)
        self._used[key] = made = self._had[key] if key in self._had else make()
        return made

    def save(self) -> None:
        """Keeps what was used for the next run."""
        with contextlib.suppress(OSError):  # a disk that is full or may not be written to
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            new.write_bytes(pickle.dumps((self._key, self._used), pickle.HIGHEST_PROTOCOL))
            new.replace(self._file)

    def _read(self) -> dict[Any, Any]:
        try:
            key, had = pickle.loads(self._file.read_bytes())
        except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, ValueError):
            return {}
        return dict(had) if key == self._key else {}
