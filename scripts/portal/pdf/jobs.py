"""Which leaflets there are to make: the languages of the councils that are built."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from portal.core.addresses import address
from portal.core.problem import Wrong
from portal.councils.folder import read_council
from portal.site.leaflet_records import MADE


@dataclass(frozen=True)
class LeafletJob:
    """A language of a council, what its page was when it was built, and where leaflets go."""

    slug: str
    lang: str
    made_from: str
    folder: Path = MADE


def jobs(
    site: Path, councils: list[str], langs: list[str], folder: Path = MADE
) -> Iterator[LeafletJob]:
    """Each built page that holds them all, in these languages or in all that there are."""
    for slug in councils:
        for lang in _languages(slug):
            file = site / slug / address(lang, "print") / "index.html"
            if file.exists() and (not langs or lang in langs):
                html = LexborHTMLParser(file.read_bytes())
                found = html.css_first("[data-paper]")
                assert found, f"{file} does not say what it was made from"
                yield LeafletJob(slug, lang, str(found.attributes["data-paper"]), folder)


def _languages(slug: str) -> list[str]:
    """None for a council with a mistake in its files: the build has told it, the others go on."""
    try:
        return read_council(slug).council.languages
    except Wrong:
        return []
