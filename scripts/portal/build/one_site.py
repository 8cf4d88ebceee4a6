"""One site built into a folder of its own. What goes wrong is told; nothing is raised."""

import os
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from portal.build.inputs import unstyled_key
from portal.build.record import BuiltPart, file_stamp
from portal.core.kept import key_of, save_kept
from portal.core.problem import Wrong
from portal.site.build import Build
from portal.site.files import SiteFile, site_files


@dataclass
class Built:
    """What went wrong with it, or nothing; and the key of each file that was made."""

    wrong: str = ""
    keys: dict[str, str] = field(default_factory=dict)


def build_one(
    build: Build, target: Path, site: Path | None = None, had: BuiltPart | None = None
) -> Built:
    """Builds into `target`, which is new.

    A file that would be made of the same as the one that stands in `site`, as `had` remembers it,
    is that one: no page is made twice.
    """
    built, folders = Built(), set[str]()
    try:
        for file in site_files(build, key_of(unstyled_key(), build.day.isoformat())):
            if (folder := file.path.rpartition("/")[0]) not in folders:
                os.makedirs(f"{target}/{folder}", exist_ok=True)  # noqa: PTH103 (for every page)
                folders.add(folder)
            _write(file, target, site, had)
            built.keys[file.path] = file.key
    except Wrong as wrong:
        return Built(str(wrong))
    except Exception:  # a mistake of ours: told whole, and the other councils still build
        return Built(f"{build.name}: {traceback.format_exc()}")
    save_kept()
    return built


def _write(file: SiteFile, target: Path, site: Path | None, had: BuiltPart | None) -> None:
    new = f"{target}/{file.path}"
    known = had.files.get(file.path) if had else None
    if (
        site
        and known
        and known[2] == file.key
        and file_stamp(f"{site}/{file.path}") == tuple(known[:2])
    ):
        try:
            os.link(f"{site}/{file.path}", new)
            return
        except OSError:  # another disk, or a system that has no such links
            pass
    with open(new, "wb") as opened:  # noqa: PTH123
        opened.write(file.make())
