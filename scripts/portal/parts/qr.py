"""The public address of a page, and its QR code."""

from urllib.parse import urljoin

from markupsafe import Markup

from portal.core.addresses import address
from portal.core.kept import kept
from portal.councils.council import Council


def public(council: Council, site: str, lang: str, page: str = "index") -> str:
    """The address that a letter or a text message gives: the council's short one where it has it.

    `site` is the address of the council's site, `https://example.org/derby/`.
    """
    root = f"https://{council.short_url}/" if council.short_url else site
    return urljoin(root, address(lang, page))


def shown(url: str) -> str:
    """An address as people write it on paper: without https:// and the last slash."""
    return url.partition("://")[2].removesuffix("/")


def qr(url: str) -> Markup:
    """A QR code as an SVG to stand in a page: black on white in dark mode too."""
    return Markup(kept("qr", (url,), lambda: _drawn(url)))


def _drawn(url: str) -> str:
    import segno  # noqa: PLC0415 (slow to load)

    code = segno.make_qr(url, error="m")
    return code.svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
