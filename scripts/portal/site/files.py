"""Every file of a site, one after the other: its path in the site, and how it is made."""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from portal.core.addresses import address
from portal.core.folders import OVERRIDES
from portal.core.kept import code_version, content_key, key_of
from portal.site.build import Build
from portal.site.council_site import CouncilSite
from portal.site.frames import as_key
from portal.site.framing import framed, templates
from portal.site.front_door import FrontDoor
from portal.site.leaflet_records import leaflet_file

ASSETS = OVERRIDES / "assets"
LIBRARIES = ("lean-qr.js",)
COMMENT = re.compile(rb"^[ ]*//.*\n", re.MULTILINE)


@dataclass(frozen=True)
class SiteFile:
    """`key` is another when what `make` gives is another."""

    path: str
    key: str
    make: Callable[[], bytes]


def site_files(build: Build, shared: str = "") -> Iterator[SiteFile]:
    """All files of a council's site, or of the front door. Wrong for a mistake in the data.

    `shared` names what every council's pages are made from but the style: what was made before of
    the same, and of the same values of this council, is not made again.
    """
    if build.slug:
        site = CouncilSite(build, shared)
        yield from _pages(site, shared)
        yield from files_beside(site, shared)
        if shared:
            site.memo.save()
    else:
        door = FrontDoor(build)
        yield from _doors(door, shared)
        yield from files_beside(door, shared)


def _pages(site: CouncilSite, shared: str) -> Iterator[SiteFile]:
    for lang in site.languages:
        around = site.surrounds(lang)
        for name, page in site.pages.of(lang).items():
            key = key_of(shared, page.key, around[name].key)
            make = partial(site.page, lang, name)
            yield SiteFile(f"{address(lang, name)}index.html", key, make)
    yield _given("404.html", site.alone()["404.html"])


def _doors(door: FrontDoor, shared: str) -> Iterator[SiteFile]:
    for lang in door.languages:
        path, (frame, here) = f"{address(lang, 'index')}index.html", door.around(lang)
        content = door.content(lang)
        key = key_of(shared, as_key(frame), as_key(here), content)
        yield SiteFile(path, key, partial(_door, door, lang))
    lost = door.lost()
    key = key_of(shared, *map(as_key, lost))
    yield SiteFile("404.html", key, lambda: framed("404.html", *lost).encode())


def _door(door: FrontDoor, lang: str) -> bytes:
    return framed("hub.html", *door.around(lang), door.content(lang)).encode()


def _given(path: str, content: bytes) -> SiteFile:
    return SiteFile(path, key_of(content.decode()), partial(bytes, content))


def files_beside(site: CouncilSite | FrontDoor, shared: str = "") -> Iterator[SiteFile]:
    """The files that stand beside the pages."""
    for asset in sorted(ASSETS.iterdir()):
        key = key_of(code_version(), content_key([asset]))
        yield SiteFile(f"assets/{asset.name}", key, partial(_asset, asset))
    if isinstance(site, CouncilSite):
        yield from _beside_council(site, shared)


def _asset(file: Path) -> bytes:
    """A script without its comments: a phone needs none. A library keeps those of its licence."""
    if file.suffix != ".js" or file.name in LIBRARIES:
        return file.read_bytes()
    return COMMENT.sub(b"", file.read_bytes())


def _beside_council(site: CouncilSite, shared: str) -> Iterator[SiteFile]:
    for lang in site.languages:
        site.check(lang)
        for path, page in site.moved(lang).items():
            yield _given(path, page)
        index = f"assets/find-{lang}.mjs"
        asked = key_of(shared, site.pages.asked(lang))
        yield SiteFile(index, asked, partial(_index, site, lang))
        for leaflet in site.pages.leaflets[lang]:
            file = leaflet_file(site.build.slug, leaflet)
            yield SiteFile(f"pdf/{leaflet.name}", content_key([file]), file.read_bytes)
    yield _given("share/index.html", site.alone()["share/index.html"])
    if found := site.sitemap():  # a site with nothing to index has none
        listed = templates().get_template("sitemap.xml").render(sitemap=found).encode()
        yield SiteFile("sitemap.xml", key_of(*found), partial(bytes, listed))
        packed = gzip.compress(listed, mtime=0)
        yield SiteFile("sitemap.xml.gz", key_of(*found), partial(bytes, packed))


def _index(site: CouncilSite, lang: str) -> bytes:
    return site.find_index(lang).encode()
