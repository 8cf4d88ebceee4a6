"""The guide's pictures, taken from a built site so that they show what is there today."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from portal.core.bank_holidays import calendar
from portal.guide.prepared import GUIDE_PAGES

GUIDE_PICTURES = GUIDE_PAGES / "pictures"
COUNCIL = "durham"
SHOWN_ADDRESS = "https://information.example.org"  # what a picture shows instead of this computer's
LATER = calendar().first + 2  # a year that every build of today has the bank holidays of
TODAY, MEETING = f"{LATER - 1}-11-22T09:00:00Z", f"{LATER}-02-04T10:00"
PHONE, DESK = (390, 720), (760, 900)
SHARP = 1.5  # pixels of the picture to one of the page


def _stay(page: Page) -> None:
    pass


def _to_dates(page: Page) -> None:
    page.locator("[data-dates]").evaluate("(e) => scrollBy(0, e.getBoundingClientRect().top)")


def _to_options(page: Page) -> None:
    page.locator("main input").first.evaluate("(e) => e.closest('fieldset, form').scrollIntoView()")


def _to_list(page: Page) -> None:
    page.locator("#before").evaluate("(e) => e.scrollIntoView()")


def _written(page: Page) -> None:
    page.locator("[name=lang]").select_option("pl")
    page.locator("h3:has(+ p [data-link])").evaluate("(e) => e.scrollIntoView()")


@dataclass(frozen=True)
class Picture:
    """What stands in one picture: a path of the site, how large, and what is done there first."""

    path: str
    size: tuple[int, int] = PHONE
    act: Callable[[Page], None] = _stay


SHOTS = {
    "start": Picture(f"/{COUNCIL}/"),
    "start-arabic": Picture(f"/{COUNCIL}/ar/"),
    "timeline": Picture(f"/{COUNCIL}/timeline/#{MEETING}", act=_to_dates),
    "rights": Picture(f"/{COUNCIL}/rights/", act=_to_list),
    "print": Picture(f"/{COUNCIL}/print/", act=_to_options),
    "share": Picture(f"/{COUNCIL}/share/", DESK, _written),
    "front-door": Picture("/", DESK),
    "sources": Picture(f"/{COUNCIL}/sources/"),
}


def take_all(browser: Browser, base: str, folder: Path) -> None:
    """Writes every picture as WebP into `folder`; `base` is the served site, without last slash."""
    folder.mkdir(parents=True, exist_ok=True)
    with browser.new_context() as context:
        context.route(f"{SHOWN_ADDRESS}/**", lambda route: _here(route, base))
        for name, picture in SHOTS.items():
            page = context.new_page()
            page.clock.set_fixed_time(TODAY)
            width, height = picture.size
            page.set_viewport_size({"width": width, "height": height})
            page.goto(SHOWN_ADDRESS + picture.path)
            picture.act(page)
            (folder / f"{name}.webp").write_bytes(_shot(page, picture.size))
            page.close()


def _here(route: Route, base: str) -> None:
    route.fulfill(response=route.fetch(url=route.request.url.replace(SHOWN_ADDRESS, base)))


def _shot(page: Page, size: tuple[int, int]) -> bytes:
    """What the window shows, as WebP: Playwright itself takes PNG and JPEG only, twice as large."""
    x, y = page.evaluate("() => [scrollX, scrollY]")
    clip = {"x": x, "y": y, "width": size[0], "height": size[1], "scale": SHARP}
    wanted = {"format": "webp", "quality": 60, "clip": clip}
    shot = page.context.new_cdp_session(page).send("Page.captureScreenshot", wanted)
    return base64.b64decode(shot["data"])
