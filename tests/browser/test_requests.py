"""What a page asks of a phone: itself and its small scripts, from here, leaving nothing behind."""

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import CLOSE, MADE_UP, built_pages, doors, paths, report

from portal.core.pages import ON_EVERY_PAGE, ROW

MOST_BYTES = 14_600  # what a server sends before it waits for the first answer
MOST_BYTES_ON_ONE_PAGE = 40_000
MOST_BYTES_OF_SCRIPTS = 10_000  # all that parents' pages have, together
MOST_BYTES_FOR_PROFESSIONALS = 8_000  # what only their page has, the library for QR codes too
# What every page of a council loads, and what some load besides. "" is Start.
EVERYWHERE = ["exit", *ON_EVERY_PAGE]
SCRIPTS = {
    "": ["meeting", "dates", "days", "page"],
    "timeline": ["timeline", "calendar", "dates", "days", "file", "page"],
    "disagree": ["sheet", "file", "page"],
    "rights": ["ticks", "page"],
    "ready": ["sheet", "file", "page"],
    "print": ["keep", "file"],
    "words": ["find", "page"],
}
# Of the page for professionals, and what of it no other page has.
SHARE = ["share", "dates", "page", "segments", "lean-qr"]
OWN = {f"{name}.js" for name in SHARE if name not in ("dates", "page")}
POLICY = "addEventListener('securitypolicyviolation', (e) => console.error('policy', e.blockedURI))"
KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie]"


@pytest.mark.browser
@pytest.mark.parametrize("council", [MADE_UP, ""])
def test_a_page_asks_for_itself_and_its_scripts(page: Page, base: str, council: str) -> None:
    """And keeps nothing in the browser, and nothing breaks its policy. "" is the front door."""
    asked: list[tuple[str, str]] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append((request.resource_type, request.url)))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(POLICY)
    home = f"{base}/{council}" if council else base
    found = []
    every = [at for lang in CLOSE for at in paths([council], lang=lang)] if council else doors()
    every += [f"/{council}/share/"] if council else []
    for path in every:
        page.goto(base + path)
        page.wait_for_function("() => !document.images.length || document.images[0].complete")
        name = path.strip("/").split("/")[-1]
        name = "" if name in (council, *CLOSE) else name
        names = [*EVERYWHERE, *SCRIPTS.get(name, [])] if council else ["exit", "door"]
        names = SHARE if name == "share" else names
        # Easy Read has its pictures in one file, asked for when the first of them is near.
        images = {url.partition("#")[0] for kind, url in asked if kind == "image"}
        # So has a page with a drawing beside its title, which it can do without.
        drawn = "/easy-" in path or (name in ROW and ROW[name].picture)
        wanted = {f"{home}/assets/easy.svg"} if drawn else set()
        if images != wanted:
            found.append(f"{path}: asks for the images {images}")
        asked[:] = [one for one in asked if one[0] != "image"]
        scripts = sorted(("script", f"{home}/assets/{name}.js") for name in names)
        if asked[0] != ("document", base + path) or sorted(asked[1:]) != scripts:
            found.append(f"{path}: asks for {asked}")
        if page.evaluate(KEPT) != [0, 0, ""] or page.context.cookies():
            found.append(f"{path}: keeps something")
        found += [f"{path}: {line}" for line in said]
        asked.clear()
        said.clear()
    report(found)


def test_nothing_holds_up_the_first_words(site: Path) -> None:
    """No style sheet to fetch, no font, no script that the words wait for."""
    found = []
    for file in built_pages(site):
        html = LexborHTMLParser(file.read_bytes())
        scripts = html.css("script")
        # A module never holds up the page, nor does a deferred script.
        for script in scripts:
            if "defer" not in script.attributes and script.attributes.get("type") != "module":
                found.append(f"{file}: {script.html}")
        others = html.css(
            "link:not([rel=icon]), img:not([loading=lazy]), iframe, video, audio, object, [style]"
        )
        found += [f"{file}: {node.html}" for node in others]
        style = "".join(node.text() for node in html.css("style"))
        if "@import" in style or "url(" in style:
            found.append(f"{file}: its style fetches something")
    report(found)


def test_all_scripts_together_are_small(site: Path) -> None:
    files = sorted((site / MADE_UP / "assets").iterdir())
    sizes = {file.name: len(brotli.compress(file.read_bytes(), quality=11)) for file in files}
    sizes = {name: size for name, size in sizes.items() if name.endswith(".js")}
    known = [*EVERYWHERE, "door", *sum(SCRIPTS.values(), []), *SHARE]
    assert set(sizes) == {f"{name}.js" for name in known}
    for_professionals = sum(sizes.pop(name) for name in OWN)
    assert sum(sizes.values()) <= MOST_BYTES_OF_SCRIPTS, sizes
    assert for_professionals <= MOST_BYTES_FOR_PROFESSIONALS


def test_every_page_is_small(site: Path) -> None:
    found = []
    for file in built_pages(site):
        most = MOST_BYTES_ON_ONE_PAGE if file.parent.name == "print" else MOST_BYTES
        html = file.read_bytes()
        # The best compression takes ten times as long: only where a quick one is not enough.
        size = next((n for q in (5, 11) if (n := len(brotli.compress(html, quality=q))) <= most), 0)
        if not size:
            found.append(f"{file.relative_to(site)}: more than {most} bytes")
    report(found)
