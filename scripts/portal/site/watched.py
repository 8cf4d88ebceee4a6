"""A council's folder that notes what is looked at, while a part of a page is made from it.

So it is known, and not guessed, which parts a changed fact can change: those that looked at it. A
part gets nothing else of the council than this.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from types import FunctionType
from typing import Any, cast

from portal.core.folders import COUNCILS
from portal.core.kept import content_key
from portal.councils.council import Council
from portal.councils.folder import Folder


class _Mapping(dict[str, Any]):
    """A mapping of which single values, or all of them, are looked at."""

    def __init__(self, values: dict[str, Any], name: str, seen: set[str]) -> None:
        super().__init__(values)
        self._name, self._seen = name, seen

    def _note(self, key: object) -> None:
        self._seen.add(f"{self._name}.{key}")

    def __getitem__(self, key: str) -> Any:
        self._note(key)
        return self._inside(key, super().__getitem__(key))

    def get(self, key: str, default: Any = None) -> Any:
        self._note(key)
        return self._inside(key, super().get(key, default))

    def _inside(self, key: str, value: Any) -> Any:
        return _Mapping(value, f"{self._name}.{key}", self._seen) if type(value) is dict else value

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self._note("*")
        return super().__iter__()

    def __len__(self) -> int:
        self._note("*")
        return super().__len__()

    def keys(self) -> Any:
        self._note("*")
        return super().keys()

    def values(self) -> Any:
        self._note("*")
        return super().values()

    def items(self) -> Any:
        self._note("*")
        return super().items()


class _Facts:
    def __init__(self, council: Council, seen: set[str]) -> None:
        self._council, self._seen = council, seen

    def given(self) -> dict[str, Any]:
        return _Mapping(self._council.facts.given(), "facts", self._seen)

    def __getattr__(self, kind: str) -> Any:
        self._seen.add(f"facts.{kind}")
        return getattr(self._council.facts, kind)


class _Council:
    def __init__(self, council: Council, seen: set[str]) -> None:
        self._council, self._seen = council, seen

    def __getattr__(self, name: str) -> Any:
        if name == "facts":
            return _Facts(self._council, self._seen)
        if isinstance(method := getattr(Council, name, None), FunctionType):
            return partial(method, self)  # what it looks at is noted in its turn
        if name == "notes":
            return _Mapping(dict(self._council.notes), "notes", self._seen)
        self._seen.add(f"council.{name}")
        return getattr(self._council, name)


class _Folder:
    def __init__(self, folder: Folder, seen: set[str]) -> None:
        self._folder, self._seen = folder, seen
        self.council = _Council(folder.council, seen)

    @property
    def slug(self) -> str:
        """With it a part can read the other files of the folder: so all of them count."""
        self._seen.add("files")
        return self._folder.slug

    @property
    def notes(self) -> dict[str, Any]:
        return _Mapping(self._folder.notes, "texts", self._seen)

    def leaflet_age(self, today: date) -> str | None:
        self._seen.add("council.leaflet")
        return self._folder.leaflet_age(today)


def watched(folder: Folder, seen: set[str]) -> Folder:
    """The folder as a part is given it; what it looks at is added to `seen`."""
    return cast(Folder, _Folder(folder, seen))


class Values:
    """What stands now under the names that `watched` notes, as short texts to compare."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Of one name, such as `facts.reports` or `texts.pl.tips`."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> str:
        kind, *path = name.split(".", 2)
        council = self.folder.council
        if kind == "files":  # council.yml is looked at through its values alone
            files = (COUNCILS / self.folder.slug).glob("*.md")
            return content_key(files)
        if kind == "council":
            return repr(getattr(council, path[0]))
        tree: Any = {
            "facts": council.facts.given(),
            "notes": council.notes,
            "texts": self.folder.notes,
        }[kind]
        for key in path:
            tree = tree if key == "*" else (tree or {}).get(key)
        return repr(tree)
