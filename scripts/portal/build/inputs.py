"""What a site is made from, as one short key: another when any of it changes, and only then.

Content counts, not times. Everything that a page can depend on is in its key: the data, the
templates, this code, the installed packages (as pinned), the settings and the day.
"""

import platform
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.core.folders import COUNCILS, HUB, LOCALES, OVERRIDES, PAGES, ROOT
from portal.core.kept import content_key, kept, key_of
from portal.core.remembered import remembered
from portal.site.build import Build
from portal.site.front_door import readable
from portal.site.leaflet_records import MADE
from portal.site.style import SOURCES

DOCS, CODE = ROOT / "docs", ROOT / "scripts" / "portal"
GUIDE = DOCS / "guide"


def _all_of(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (file for file in folder.rglob("*") if file.is_file() and _counts(file))


def _counts(file: Path) -> bool:
    return "__pycache__" not in file.parts and file.suffix not in (".pyc", ".new")


@remembered
def shared_key() -> str:
    """Of all that every council's pages are made from."""
    return key_of(unstyled_key(), content_key(SOURCES))


@remembered
def unstyled_key() -> str:
    """Of the same without the styles: a page's own key has them, by their hash in its policy."""
    pins = [file for file in (ROOT / "requirements.txt", COUNCILS / "site.yml") if file.exists()]
    words = [file for file in _all_of(LOCALES) if "records" not in file.parts]
    shared = [*_all_of(PAGES, HUB, OVERRIDES, CODE), *words, *DOCS.glob("*.yml"), *pins]
    files = (file for file in shared if file not in SOURCES)
    return key_of(content_key(files), platform.python_version())


@remembered
def council_key(slug: str) -> str:
    """Of a council's own files."""
    return content_key(_all_of(COUNCILS / slug))


def site_key(build: Build) -> str:
    """Of one site: a council's, or the front door, which names all that are published."""
    settings = (build.url, str(build.only_checked), build.day.isoformat())
    if build.slug:
        leaflets = content_key((MADE / build.slug).glob("*.json"))
        return key_of(shared_key(), council_key(build.slug), leaflets, *settings)
    named = [f"{slug} {_listed(slug, build)}" for slug in build.published]
    return key_of(shared_key(), *named, *settings)


def _listed(slug: str, build: Build) -> str:
    """Of all that the front door says of a council: a changed fact is no matter to it.

    In a fork of one council it has its colour too, and which languages are checked takes its notes.
    """
    own = council_key(slug)
    if build.alone or build.only_checked:
        return own
    return kept("listed", (shared_key(), own), lambda: _name_and_languages(slug))


def _name_and_languages(slug: str) -> str:
    council = readable(slug)
    return repr((council.name, council.languages)) if council else ""


def guide_key(url: str, published: Iterable[str]) -> str:
    """Of the guide, which compares all councils."""
    every = sorted(file.parent.name for file in COUNCILS.glob("*/council.yml"))
    councils = [council_key(slug) for slug in every]
    return key_of(shared_key(), content_key(_all_of(GUIDE)), url, *councils, *published)
