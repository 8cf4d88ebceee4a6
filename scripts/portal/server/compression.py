"""Smaller copies of text files, made once at build and not at every request."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import brotli

TEXT = (".html", ".js", ".mjs", ".css", ".svg", ".json", ".xml", ".txt")
COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda data: bytes(brotli.compress(data, quality=11)),
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
}


def texts(site: Path) -> list[Path]:
    """The files of a built site that get smaller."""
    return sorted(file for file in site.rglob("*") if file.suffix in TEXT and file.is_file())


def compress(file: Path) -> int:
    """Makes a file's `.br` and `.gz`, where they are smaller; returns how many were written.

    A copy has its file's time to the nanosecond: so one that is up to date is known, and left.
    """
    data, times, written = None, file.stat(), 0
    for suffix, make in COMPRESSORS.items():
        copy = compressed_copy(file, suffix)
        if copy.exists() and copy.stat().st_mtime_ns == times.st_mtime_ns:
            continue
        data = file.read_bytes() if data is None else data
        if len(small := make(data)) >= len(data):
            copy.unlink(missing_ok=True)
            continue
        copy.write_bytes(small)
        os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
        written += 1
    return written


def compressed_copy(file: Path, suffix: str) -> Path:
    """Where a file's copy stands: page.html.br."""
    return file.with_name(file.name + suffix)


def orphans(site: Path) -> list[Path]:
    """Copies whose file is gone, which a server would go on sending."""
    copies = [copy for suffix in COMPRESSORS for copy in site.rglob(f"*{suffix}")]
    named = [(copy, copy.with_suffix("")) for copy in copies]
    return [copy for copy, file in named if file.suffix in TEXT and not file.exists()]
