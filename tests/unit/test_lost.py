"""The page for what is not there: English for everybody, and each language in its own lines."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from portal.site.build import Build
from portal.site.council_site import CouncilSite
from portal.site.framing import framed
from portal.site.front_door import FrontDoor

URL = "https://meeting.example/portal/"


@pytest.mark.parametrize(
    "site",
    [CouncilSite(Build("example", f"{URL}example/")), FrontDoor(Build("", URL, ("example",)))],
    ids=["council", "front door"],
)
def test_it_is_in_english_and_speaks_every_language(site: CouncilSite | FrontDoor) -> None:
    tree = LexborHTMLParser(framed("404.html", *site.lost()))
    root, title = tree.css_first("html"), tree.css_first("title")
    assert root and root.attributes["lang"] == "en"
    assert title and title.text().startswith("Page not found")
    exits = {node.text().strip() for node in tree.css("[data-exit]")}
    assert exits == {"Exit this page"}
    spoken = [node.attributes["lang"] for node in tree.css("main > div")]
    assert spoken == site.languages
    links = [str(node.attributes["href"]) for node in tree.css("main a")]
    assert all(link.startswith("/portal/") for link in links), "it is shown at any depth"
