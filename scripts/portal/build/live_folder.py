"""A folder that a server shows while the sources are edited: only what is another is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.build.inputs import unstyled_key
from portal.core.kept import key_of, save_kept
from portal.core.remembered import forget
from portal.site.build import Build
from portal.site.files import site_files


class LiveFolder:
    """The site of `build` in `folder`; `finished` is done to each file before it is written."""

    def __init__(self, build: Build, folder: Path, finished: Callable[[bytes], bytes]) -> None:
        self.build, self.folder, self.finished = build, folder, finished
        self._keys: dict[str, str] = {}

    def again(self) -> tuple[int, int]:
        """Brings it up to date; how many files were written, and how many there are.

        Wrong for a mistake in the data: the pages stay as they were where it matters.
        """
        forget()
        build, there, written = replace(self.build, day=date.today()), set[str](), 0
        for file in site_files(build, key_of(unstyled_key(), build.day.isoformat())):
            there.add(file.path)
            if self._keys.get(file.path) != file.key:
                new = self.folder / file.path
                new.parent.mkdir(parents=True, exist_ok=True)
                new.write_bytes(self.finished(file.make()))
                self._keys[file.path] = file.key
                written += 1
        for lost in self._keys.keys() - there:
            (self.folder / lost).unlink(missing_ok=True)
            del self._keys[lost]
        save_kept()
        return written, len(there)
