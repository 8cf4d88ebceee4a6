"""What the last build left in a folder, and what it had to say: so nothing is made twice."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from portal.core.kept import code_version

Stamp = tuple[int, int]  # size and time of a file
Known = tuple[int, int, str]  # and the key of what it was made from


@dataclass
class BuiltPart:
    """A council's site, the front door or the guide: the key of what it was made from, what was
    wrong and what is to be looked at, and its files, so that one changed by hand is made again."""

    key: str = ""
    problems: list[str] = field(default_factory=list)
    reminders: list[str] = field(default_factory=list)
    failed: str = ""
    files: dict[str, Known] = field(default_factory=dict)

    def stands(self, key: str, folder: Path) -> bool:
        """Whether it was made from just this, and is still there as it was made."""
        if self.key != key or self.failed or not self.files:
            return False
        return all(
            file_stamp(f"{folder}/{name}") == tuple(had[:2]) for name, had in self.files.items()
        )


def file_stamp(file: Path | str) -> Stamp | None:
    """A file's size and time; None where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116 (asked of every file of a site)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def stamps(folder: Path, keys: dict[str, str]) -> dict[str, Known]:
    """Of every file in the folder, by its path there; `keys` are theirs, where they are known."""
    names = keys or [
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    ]
    known = {name: file_stamp(f"{folder}/{name}") for name in names}
    return {name: (*stamp, keys.get(name, "")) for name, stamp in known.items() if stamp}


class Record:
    """The parts of a site folder, by name; it stands beside the folder, as a hidden file.

    A record that cannot be read, or that other code has written, is as good as none.
    """

    def __init__(self, site: Path) -> None:
        self.file = site.with_name(f".{site.name}.json")
        self.parts: dict[str, BuiltPart] = {}
        try:
            found: dict[str, Any] = json.loads(self.file.read_text(encoding="utf-8"))
            if found["code"] == code_version():
                self.parts = {name: BuiltPart(**part) for name, part in found["parts"].items()}
        except (OSError, ValueError, TypeError, AttributeError, KeyError):
            self.parts = {}

    def part(self, name: str) -> BuiltPart:
        """The part as it was, or an empty one."""
        return self.parts.get(name, BuiltPart())

    def save(self) -> None:
        """Writes it down, whole or not at all."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        new = self.file.with_suffix(".new")
        told = {name: asdict(part) for name, part in self.parts.items()}
        text = json.dumps({"code": code_version(), "parts": told})
        new.write_text(text, encoding="utf-8")
        new.replace(self.file)
