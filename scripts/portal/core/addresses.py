"""Addresses of the pages of one site: English at its root, each other language in its folder."""

from functools import lru_cache
from posixpath import relpath

ENGLISH = "en"


def address(lang: str, page: str) -> str:
    """Where a page stands in its council's site: `pl/rights/`, and `` for the English start."""
    parts = [lang] if lang != ENGLISH else []
    parts += [page] if page != "index" else []
    return "".join(f"{part}/" for part in parts)


@lru_cache(maxsize=16_384)
def link(source: str, target: str) -> str:
    """A relative link from one address to another, both of them folders."""
    found = relpath("/" + target, "/" + source)
    return found + ("/" if not found.endswith("/") else "")
