"""A council's site: its pages, what stands around them, and what its other files are made from."""

from functools import partial

from markupsafe import Markup

from portal.core.addresses import address
from portal.core.kept import key_of
from portal.core.pages import MOVED, READING_ORDER, ROW
from portal.councils.folder import Folder, read_council
from portal.site.build import Build
from portal.site.completeness import check_shown
from portal.site.council_pages import CouncilPages
from portal.site.frames import Frame, Lost, ParentPage, SharePage
from portal.site.framing import Surround, framed, surround
from portal.site.memo import Memo
from portal.site.style import both_styles
from portal.site.surroundings import Surroundings


class CouncilSite:
    """One site as it is made.

    `shared` names all that every council's pages are made from but the style, for what is kept of
    the last time.
    """

    def __init__(self, build: Build, shared: str = "") -> None:
        self.build = build
        self.folder = read_council(build.slug)
        self._around = Surroundings(build, self.folder)
        self.languages = self._around.languages
        self._styles = both_styles(self.folder.council.colour)
        self.memo = Memo(self.folder, shared and key_of(shared, build.url, str(build.only_checked)))
        self.pages = CouncilPages(build, self.folder, self.memo)

    def around(self, lang: str, name: str) -> tuple[Frame, ParentPage]:
        """What the template of one page is given, besides its content."""
        return self._around.page(lang, name)

    def content(self, lang: str, name: str) -> Markup:
        """What stands on a page."""
        return Markup(self.pages.of(lang)[name].content().decode())

    def surrounds(self, lang: str) -> dict[str, Surround]:
        """What stands around each page of a language."""
        key = ("around", lang, *self._styles)
        return self.memo.part(key, lambda folder: self._surrounds(lang, folder))

    def _surrounds(self, lang: str, folder: Folder) -> dict[str, Surround]:
        around = Surroundings(self.build, folder)
        return {name: surround("main.html", *around.page(lang, name)) for name in READING_ORDER}

    def page(self, lang: str, name: str) -> bytes:
        """A whole page."""
        content = self.pages.of(lang)[name].content()
        return self.surrounds(lang)[name].page(self._styles[ROW[name].plain], content)

    def moved(self, lang: str) -> dict[str, bytes]:
        """What stands at the old addresses of a language's pages, by its path."""
        return self.memo.part(("moved", lang, *self._styles), partial(self._moved, lang))

    def _moved(self, lang: str, folder: Folder) -> dict[str, bytes]:
        around = Surroundings(self.build, folder)
        return {
            f"{address(lang, name)}index.html": framed(
                "moved.html", *around.moved(lang, name)
            ).encode()
            for name in MOVED
        }

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given."""
        return self._around.lost()

    def share(self) -> tuple[Frame, SharePage]:
        """What the page for professionals is given."""
        return self._around.share()

    def alone(self) -> dict[str, bytes]:
        """The pages of which there is one for all languages, by their paths."""
        return self.memo.part(("alone", *self._styles), self._alone)

    def _alone(self, folder: Folder) -> dict[str, bytes]:
        around = Surroundings(self.build, folder)
        return {
            "404.html": framed("404.html", *around.lost()).encode(),
            "share/index.html": framed("share.html", *around.share()).encode(),
        }

    def find_index(self, lang: str) -> str:
        """The list that a phone looks words up in."""
        return self.pages.find_index(lang)

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        return self.memo.part(("sitemap",), lambda it: Surroundings(self.build, it).sitemap())

    def check(self, lang: str) -> None:
        """Raises Wrong when something an officer has written stands on no page."""
        check_shown(self.folder, lang, {n: page.shown for n, page in self.pages.of(lang).items()})
