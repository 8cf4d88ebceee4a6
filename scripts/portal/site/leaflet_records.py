"""The PDF leaflets that have been made, and whether they still say what the page says."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from portal.core.folders import ROOT
from portal.core.remembered import remembered

MADE = ROOT / ".cache" / "leaflets"
PDF = ROOT / "scripts" / "portal" / "pdf"
# In the order in which the site offers them.
LEAFLET_KINDS = ("leaflet", "booklet", "big", "pack")
# What decides how a leaflet comes out, besides its page.
MADE_BY = ("printing.py", "tagging.py", "booklet.py")


@dataclass(frozen=True)
class Made:
    """A leaflet to offer: what it is, its file's name, and its size in thousands of bytes."""

    kind: str
    name: str
    kilobytes: int


def file_name(lang: str, kind: str) -> str:
    """Neutral, for a folder that others may see: `information-pl-booklet.pdf`."""
    return f"information-{lang}{'' if kind == 'leaflet' else f'-{kind}'}.pdf"


def leaflet_fingerprint(*parts: str) -> str:
    """Of all that a leaflet is made from; another when any of it changes."""
    return sha256("\0".join([*parts, _makers()]).encode()).hexdigest()[:16]


@remembered
def _makers() -> str:
    return "".join((PDF / name).read_text(encoding="utf-8") for name in MADE_BY)


def remember_leaflets(slug: str, lang: str, made_from: str, folder: Path = MADE) -> None:
    """Remembers what a language's leaflets were made from."""
    _record(slug, lang, folder).write_text(json.dumps({"from": made_from}), encoding="utf-8")


def made(slug: str, lang: str, made_from: str, folder: Path = MADE) -> list[Made]:
    """The leaflets of exactly this page; none when the page has changed since, or none were."""
    try:
        known: dict[str, Any] = json.loads(_record(slug, lang, folder).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    files = {kind: folder / slug / file_name(lang, kind) for kind in LEAFLET_KINDS}
    if known["from"] != made_from or not all(file.exists() for file in files.values()):
        return []
    return [Made(k, f.name, max(1, round(f.stat().st_size / 1000))) for k, f in files.items()]


def leaflet_file(slug: str, leaflet: Made, folder: Path = MADE) -> Path:
    """The file of a leaflet that a page offers."""
    return folder / slug / leaflet.name


def left_out(slug: str, site: Path, folder: Path = MADE) -> int:
    """How many leaflets there are of pages that have changed since: a council's built site has
    no link to them."""
    there = {file.name for file in (folder / slug).glob("*.pdf")}
    return len(there - {file.name for file in (site / slug / "pdf").glob("*.pdf")})


def _record(slug: str, lang: str, folder: Path) -> Path:
    return folder / slug / f"{lang}.json"
