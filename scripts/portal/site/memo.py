"""What was made for a site the last time, so that only what changed is made again.

What is made of a council is made again when something it looked at has another value, anything
else when its input has. The file's key holds all that is not the council's: this code, words,
templates, the address and the day.
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
Key = tuple[object, ...]
# The names of what it looked at, what came of it, and the boxes in which parts of it lie.
Keepsake = tuple[frozenset[str], Any, frozenset[Key]]


class Memo:
    """Of one site. What this run does not use is forgotten when it is saved.

    Small parts lie together in boxes, which stay closed as long as all that was made of them holds.
    """

    def __init__(self, folder: Folder, given: str) -> None:
        self.folder, self._values = folder, Values(folder)
        self._file: Path = CACHE / "made" / f"{folder.slug}.pickle"
        self._key = given
        had, values, self._closed = self._read()
        self._changed = {n for n, value in values.items() if self._values.of(n) != value}
        self._had: dict[Key, Keepsake] = had
        self._used: dict[Key, Keepsake] = {}
        self._open: dict[Key, tuple[dict[Key, Keepsake], dict[Key, Keepsake]]] = {}
        self._looking: list[tuple[set[str], set[Key]]] = []

    def part(self, key: Key, make: Callable[[Folder], T], box: Key = ()) -> T:
        """What `make` gives of the council, or gave when all that it looked at was the same."""
        had, used = self._box(box) if box else (self._had, self._used)
        made = used.get(key) or had.get(key)
        if made is None or (key not in used and not made[0].isdisjoint(self._changed)):
            seen, boxes = set[str](), set[Key]()
            self._looking.append((seen, boxes))
            result = make(watched(self.folder, seen))
            self._looking.pop()
            made = (frozenset(seen), result, frozenset(boxes))
        used[key] = made
        if self._looking:  # it is a part of something larger, which so has looked at it too
            self._looking[-1][0].update(made[0])
            self._looking[-1][1].update({box} if box else made[2])
        found: T = made[1]
        return found

    def last(self, key: Key) -> Any:
        """What was made under this key the last time, be it good or not; None for nothing."""
        return self._had[key][1] if key in self._had else None

    def of(self, what: str, given: str, make: Callable[[], T]) -> T:
        """What `make` gives of nothing but what has the key `given`, or gave of the same."""
        key = (what, given)
        self._used[key] = made = self._had[key] if key in self._had else _alone(make())
        found: T = made[1]
        return found

    def save(self) -> None:
        """Keeps what was used for the next run."""
        names = frozenset[str]().union(*(made[0] for made in self._used.values()))
        values = {name: self._values.of(name) for name in sorted(names)}
        # What lies in a closed box was good the last time, and has looked at nothing that changed:
        # else what was made of it would have been made again, and the box opened.
        needed = frozenset[Key]().union(*(made[2] for made in self._used.values()))
        boxes = {box: self._content(box) for box in needed}
        with contextlib.suppress(OSError):  # a disk that is full or may not be written to
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            new.write_bytes(_packed((self._key, self._used, values, boxes)))
            new.replace(self._file)

    def _box(self, box: Key) -> tuple[dict[Key, Keepsake], dict[Key, Keepsake]]:
        if box not in self._open:
            closed = self._closed.get(box)
            self._open[box] = (pickle.loads(closed) if closed else {}, {})
        return self._open[box]

    def _content(self, box: Key) -> bytes:
        return _packed(self._open[box][1]) if box in self._open else self._closed[box]

    def _read(self) -> tuple[dict[Key, Keepsake], dict[str, str], dict[Key, bytes]]:
        try:
            key, *had = pickle.loads(self._file.read_bytes())
            made, values, boxes = had
        except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, ValueError):
            return {}, {}, {}
        return (made, values, boxes) if key == self._key else ({}, {}, {})


def _alone(result: Any) -> Keepsake:
    return frozenset(), result, frozenset()


def _packed(what: object) -> bytes:
    return pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
