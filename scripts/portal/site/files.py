"""Every file of a site, one after the other: its path in the site, and what stands in it."""

import gzip
from collections.abc import Iterator
from functools import partial

from portal.core.addresses import address
from portal.core.folders import OVERRIDES
from portal.core.pages import READING_ORDER
from portal.site.build import Build
from portal.site.council_site import CouncilSite
from portal.site.frames import told
from portal.site.framing import framed, templates
from portal.site.front_door import FrontDoor
from portal.site.leaflet_records import leaflet_file

ASSETS = OVERRIDES / "assets"
File = tuple[str, bytes]


def site_files(build: Build, shared: str = "") -> Iterator[File]:
    """All files of a council's site, or of the front door. Wrong for a mistake in the data.

    `shared` names what every council's pages are made from: what was made before of the same, and
    of the same values of this council, is not made again.
    """
    site = CouncilSite(build, shared) if build.slug else FrontDoor(build)
    yield from _pages(site) if isinstance(site, CouncilSite) else _doors(site)
    yield "404.html", framed("404.html", *site.lost()).encode()
    yield from beside(site)
    if isinstance(site, CouncilSite) and shared:
        site.memo.save()


def _pages(site: CouncilSite) -> Iterator[File]:
    for lang in site.languages:
        for name in READING_ORDER:
            around = site.around(lang, name)
            make = partial(framed, "main.html", *around)
            page = site.memo.of("framed", tuple(map(told, around)), make)
            yield f"{address(lang, name)}index.html", page.encode()


def _doors(door: FrontDoor) -> Iterator[File]:
    for lang in door.languages:
        yield f"{address(lang, 'index')}index.html", framed("hub.html", *door.around(lang)).encode()


def beside(site: CouncilSite | FrontDoor) -> Iterator[File]:
    """The files that stand beside the pages."""
    for asset in sorted(ASSETS.iterdir()):
        yield f"assets/{asset.name}", asset.read_bytes()
    if isinstance(site, CouncilSite):
        yield from _beside_council(site)


def _beside_council(site: CouncilSite) -> Iterator[File]:
    for lang in site.languages:
        site.check(lang)
        yield f"assets/find-{lang}.mjs", site.find_index(lang).encode()
        for leaflet in site.leaflets[lang]:
            yield f"pdf/{leaflet.name}", leaflet_file(site.build.slug, leaflet).read_bytes()
    yield "share/index.html", framed("share.html", *site.share()).encode()
    if found := site.sitemap():  # a site with nothing to index has none
        listed = templates().get_template("sitemap.xml").render(sitemap=found).encode()
        yield "sitemap.xml", listed
        yield "sitemap.xml.gz", gzip.compress(listed, mtime=0)
