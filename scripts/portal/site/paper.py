"""The page that holds them all, as it is printed, and the PDF leaflets made of it."""

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.folders import ROOT
from portal.parts.composer import Composer
from portal.parts.qr import public
from portal.site.framing import small
from portal.site.leaflet_records import Made, leaflet_fingerprint, made
from portal.site.notices import Notice
from portal.site.style import style

# What decides how it looks, besides what stands on it.
PAPER_TEMPLATES = [
    ROOT / "overrides" / name for name in ("base.html", "main.html", "parts/paper.html")
]

# Where it stands, while what is around it is made small: an element, as what stands there begins
# and ends with one, and `small` leaves no space beside it.
WHOLE_GAP = Markup("<section id=whole></section>")


def paper_page(c: Composer, site: str, whole: str, about: Notice) -> tuple[str, list[Made]]:
    """The page, made small, and the leaflets that were made of exactly this page.

    `whole` is every part's HTML, small already; `site` the address of the council's site.
    """
    council, lang = c.folder.council, c.words.lang
    url, css = public(council, site, lang), style(council.colour)
    looks = [template.read_text(encoding="utf-8") for template in PAPER_TEMPLATES]
    made_from = leaflet_fingerprint(whole, url, css, *about.short, *about.whole, *looks)
    leaflets, own = made(c.folder.slug, lang, made_from), address(lang, "print")
    values = {"whole": WHOLE_GAP, "url": url, "made_from": made_from, "leaflets": leaflets}
    start = link(own, address(lang, "index"))
    around = small(c.part("paper", root=link(own, ""), start=start, **values))
    return around.replace(WHOLE_GAP, whole), leaflets
