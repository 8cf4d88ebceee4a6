"""New folders and files put in the place of old ones, each in one step where the system can."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD, EXCHANGE = -100, 2  # Linux: linux/fcntl.h, linux/fs.h


def put_in_place(new: Path, old: Path) -> None:
    """`new` stands where `old` stood, and `old` is gone; another reader sees one or the other."""
    if not old.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        new.rename(old)
    elif old.is_file() and new.is_file():
        new.replace(old)
    elif _exchanged(new, old):
        _remove(new)
    else:  # two steps, where the system has no such call
        aside = old.with_name(f".{old.name}.old")
        _remove(aside)
        old.rename(aside)
        new.rename(old)
        _remove(aside)


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE) == 0)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
