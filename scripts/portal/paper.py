"""The page that holds them all, as it is printed, and the PDF leaflets made of it."""

from markupsafe import Markup

from portal.addresses import address, link
from portal.compose import Composer
from portal.leaflets import Made, fingerprint, made
from portal.problem import ROOT
from portal.qr import public
from portal.style import style

# What decides how it looks, besides what stands on it.
TEMPLATES = [ROOT / "overrides" / name for name in ("base.html", "main.html", "parts/paper.html")]


def paper(
    c: Composer, site: str, whole: Markup, notices: list[Markup]
) -> tuple[Markup, list[Made]]:
    """The page, and the leaflets that were made of exactly this page.

    `whole` is every part's HTML, `site` the address of the council's site.
    """
    council, lang = c.folder.council, c.words.lang
    url, css = public(council, site, lang), style(council.colour)
    looks = [template.read_text(encoding="utf-8") for template in TEMPLATES]
    made_from = fingerprint(whole, url, css, *notices, *looks)
    leaflets, own = made(c.folder.slug, lang, made_from), address(lang, "print")
    values = {"whole": whole, "url": url, "made_from": made_from, "leaflets": leaflets}
    start = link(own, address(lang, "index"))
    return c.part("paper", root=link(own, ""), start=start, **values), leaflets
