"""A council's site: what stands around its pages, and what its other files are made from."""

from urllib.parse import urljoin, urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.pages import MOVED, ON_EVERY_PAGE, READING_ORDER, ROW, in_turn, neighbours
from portal.councils.folder import read_council
from portal.parts.icons import icon
from portal.site.build import Build
from portal.site.completeness import check_shown
from portal.site.council_pages import CouncilPages
from portal.site.find import index
from portal.site.frames import Choice, Frame, Lost, MovedPage, ParentPage, SharePage
from portal.site.memo import Memo
from portal.site.share import share_page
from portal.site.style import policy, style
from portal.translations.trust import Trust, checked_words, offered


class CouncilSite:
    """One site as it is made.

    `shared` names all that every council's pages are made from, for what is kept of the last time.
    """

    def __init__(self, build: Build, shared: str = "") -> None:
        self.build = build
        self.folder = read_council(build.slug)
        self.council = self.folder.council
        self.languages = offered(self.council.languages, build.only_checked, build.slug)
        self.memo = Memo(self.folder, shared)
        self.pages = CouncilPages(build, self.folder, self.memo)

    def frame(self, lang: str, base: str, noindex: bool = True, plain: bool = False) -> Frame:
        """What every template of a language is given; `base` is the way to the site's root."""
        css, words = style(self.council.colour, plain), checked_words(lang)
        say = self.pages.composer(lang).say
        return Frame(words, say, icon, Markup(css), policy(css), self.council.name, base, noindex)

    def around(self, lang: str, name: str) -> tuple[Frame, ParentPage]:
        """What the template of one page is given, besides its content."""
        own, row = address(lang, name), ROW[name]
        previous, following = neighbours(name)
        here = ParentPage(
            name=name,
            page_lang=self.pages.of(lang)[name].lang,
            styled=row.styled,
            languages=tuple(
                Choice(checked_words(other), link(own, address(other, name)))
                for other in self.languages
            ),
            ways=_by_way(self.pages.ways(lang, name)),
            step=in_turn(name).index(name) + 1 if in_turn(name) else 0,
            steps=len(in_turn(name)),
            previous=previous,
            next=following,
            scripts=(*ON_EVERY_PAGE, *([row.script] if row.script else [])),
            notice=self.pages.notice(lang, name),
        )
        noindex = not self._indexed(self.pages.trust(lang, name))
        return self.frame(lang, link(own, ""), noindex, row.plain), here

    def moved(self, lang: str, name: str) -> tuple[Frame, MovedPage]:
        """What the old address of a page is given, in a language."""
        own, (page, _, inside) = address(lang, name), MOVED[name].partition("#")
        url = link(own, address(lang, page)) + (f"#{inside}" if inside else "")
        return self.frame(lang, link(own, "")), MovedPage(page, url)

    def content(self, lang: str, name: str) -> Markup:
        """What stands on a page."""
        return self.pages.of(lang)[name].content(self.pages.composer(lang))

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given: it may be asked for anywhere, so its links begin at the top."""
        root = urlparse(self.build.url).path
        ways = [Choice(checked_words(o), root + address(o, "index")) for o in self.languages]
        return self.frame(self.languages[0], root), Lost(tuple(ways))

    def share(self) -> tuple[Frame, SharePage]:
        """What the page for professionals is given, in English alone."""
        here = share_page(self.pages.composer("en"), self.build.url, self.languages)
        return self.frame("en", "../"), here

    def _indexed(self, known: Trust) -> bool:
        """Only what a council has adopted, in a language that somebody has checked."""
        return bool(self.council.adopted and known.state in ("english", "checked"))

    def find_index(self, lang: str) -> str:
        """The list that a phone looks words up in."""
        self.pages.of(lang)
        return index(self.pages.findable(lang), self.pages.ways(lang, "words"))

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        every = ((lang, name) for lang in self.languages for name in READING_ORDER)
        return [
            urljoin(self.build.url, address(*page))
            for page in every
            if self._indexed(self.pages.trust(*page))
        ]

    def check(self, lang: str) -> None:
        """Raises Wrong when something an officer has written stands on no page."""
        check_shown(self.folder, lang, {n: page.shown for n, page in self.pages.of(lang).items()})


def _by_way(links: dict[str, str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The links to the steps, to the helps, to what stands at the foot, to Easy Read's parts."""
    return tuple(
        (way, tuple((name, link) for name, link in links.items() if ROW[name].way == way))
        for way in ("step", "help", "foot", "part")
    )
