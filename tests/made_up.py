"""A made-up council, and what a page's call makes of it, as a reader finds it."""

from datetime import date
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from portal.councils.council import Council
from portal.councils.folder import Folder
from portal.site.page import maker
from portal.site.skeleton import gapped

SLUG = "no-folder"  # nor has a fork one by this name: so nothing is read from the disk
DAY = date(2026, 11, 22)
LEAFLET = {"title": "Your meeting", "by": "Leeds", "published": "2026-05"}


def folder(english: dict[str, str] | None = None, **fields: Any) -> Folder:
    """A council called Leeds with these fields of council.yml, and its English notes."""
    given = {"name": "Leeds", "colour": "#0b5a63", "leaflet": LEAFLET, **fields}
    return Folder(SLUG, Council.model_validate(given), {"en": english or {}})


def made(call: str, of: Folder, lang: str = "en", day: date = DAY) -> LexborHTMLParser:
    """What `{{ call }}` in a page becomes for this council, as of this day."""
    return LexborHTMLParser(all_made(f"{{{{ {call} }}}}", of, lang, day))


def all_made(markdown: str, of: Folder, lang: str = "en", day: date = DAY) -> str:
    """The HTML of every call in a page's Markdown."""
    return "".join(maker(call, lang, day)(of).html for call in gapped(markdown)[1])


def text(html: LexborHTMLParser, within: str = "body") -> str:
    """The words of that part, their white space folded."""
    node = html.css_first(within)
    assert node, f"there is no {within}"
    return " ".join(node.text().split())
