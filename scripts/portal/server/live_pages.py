"""Pages made from the sources when they are asked for: a change shows at the next look."""

from dataclasses import replace
from pathlib import PurePosixPath
from threading import Condition, Lock

from portal.core.addresses import ENGLISH
from portal.core.folders import OVERRIDES
from portal.core.pages import ROW
from portal.core.problem import Wrong
from portal.core.remembered import forget
from portal.councils.folder import slugs
from portal.site.build import Build, only_checked
from portal.site.council_site import CouncilSite
from portal.site.frames import Frame
from portal.site.framing import framed
from portal.site.front_door import FrontDoor

RELOAD = "/.reload"
# The page's own policy, but that it may ask this server if something has changed.
SCRIPT = f'<script src="{RELOAD}.js" defer></script>'
RELOAD_JS = f'new EventSource("{RELOAD}").onmessage = () => location.reload();\n'
STRICT, ASKING = "default-src 'none'", "default-src 'none'; connect-src 'self'"


class LivePages:
    """The pages of every council and the front door, at the address `url`, as the files are now."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.version = 0
        self._news = Condition()
        self._making = Lock()
        self._sites: dict[str, CouncilSite] = {}

    def page(self, path: str) -> str | None:
        """The page at `/derby/pl/rights/`; None where the sources have no such page.

        Wrong, with every line, where a mistake stops it.
        """
        parts = [
            part for part in PurePosixPath(path.removesuffix("index.html")).parts if part != "/"
        ]
        with self._making:
            if parts and parts[0] in slugs(fictional=True):
                return self._council(parts[0], parts[1:])
            return self._door(parts)

    def _council(self, slug: str, parts: list[str]) -> str | None:
        if slug not in self._sites:
            self._sites[slug] = CouncilSite(self._build(slug))
        site = self._sites[slug]
        if parts == ["share"]:
            frame, share = site.share()
            return framed("share.html", _asking(frame), share)
        lang = parts[0] if parts and parts[0] in site.languages else ENGLISH
        rest = parts[1:] if lang != ENGLISH else parts
        name = rest[0] if rest else "index"
        if len(rest) > 1 or name not in ROW or (rest and name == "index"):
            return None
        frame, here = site.around(lang, name)
        return framed("main.html", _asking(frame), here, site.content(lang, name))

    def _door(self, parts: list[str]) -> str | None:
        door = FrontDoor(self._build(""))
        lang = parts[0] if parts else ENGLISH
        if len(parts) > 1 or lang not in door.languages:
            return None
        frame, here = door.around(lang)
        return framed("hub.html", _asking(frame), here, door.content(lang))

    def _build(self, slug: str) -> Build:
        url = f"{self.url}{slug}/" if slug else self.url
        return Build(slug, url, tuple(slugs(fictional=True)), only_checked())

    def asset(self, path: str) -> bytes | None:
        """A script, picture or list of words, from any folder's `assets/`."""
        parts = PurePosixPath(path).parts
        if len(parts) < 2 or parts[-2] != "assets":
            return None
        file = OVERRIDES / "assets" / parts[-1]
        if file.is_file():
            return file.read_bytes()
        if parts[1] in slugs(fictional=True) and parts[-1].startswith("find-"):
            with self._making:
                site = self._sites.setdefault(parts[1], CouncilSite(self._build(parts[1])))
                return site.find_index(
                    parts[-1].removeprefix("find-").removesuffix(".mjs")
                ).encode()
        return None

    def changed(self) -> None:
        """Something was saved: everything is read anew, and browsers are told."""
        with self._making:
            forget()
            self._sites.clear()
        with self._news:
            self.version += 1
            self._news.notify_all()

    def wait(self, seen: int, seconds: float) -> int:
        """The version, once it is another than `seen` or the time is up."""
        with self._news:
            self._news.wait_for(lambda: self.version != seen, seconds)
            return self.version


def _asking(frame: Frame) -> Frame:
    return replace(frame, policy=frame.policy.replace(STRICT, ASKING))


def problem_page(wrong: Wrong) -> str:
    """The mistakes as a page, which goes away by itself when they are mended."""
    from html import escape

    lines = "".join(f"<li>{escape(str(problem))}</li>" for problem in wrong.problems)
    title = "This page cannot be made until these are mended"
    return f"<!doctype html><title>{title}</title><h1>{title}</h1><ul>{lines}</ul>{SCRIPT}"
