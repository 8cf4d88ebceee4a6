"""What stands around the pages of a council's site, made of its folder alone."""

from urllib.parse import urljoin, urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.pages import ON_EVERY_PAGE, READING_ORDER, ROW, neighbours
from portal.councils.folder import Folder
from portal.parts.composer import Composer
from portal.parts.icons import icon
from portal.site.build import Build
from portal.site.frames import Choice, Frame, Lost, ParentPage, SharePage
from portal.site.notices import notice_lines
from portal.site.share import share_page
from portal.site.skeleton import skeleton
from portal.site.style import policy, style
from portal.translations.trust import Trust, checked_words, offered, trust


class Surroundings:
    """`folder` may be one that notes what is looked at (site/watched.py)."""

    def __init__(self, build: Build, folder: Folder) -> None:
        self.build, self.folder = build, folder
        slug = folder.slug if build.only_checked else ""
        self._notices: dict[tuple[str, Trust], list[Markup]] = {}
        self.languages = offered(folder.council.languages, build.only_checked, slug)

    def composer(self, lang: str) -> Composer:
        """What makes the parts of a page in this language."""
        return Composer(self.folder, checked_words(lang), self.build.day)

    def trust(self, lang: str, name: str) -> Trust:
        """What a page may claim."""
        return trust(lang, name, self.folder.slug, skeleton(lang, name).lang)

    def notices(self, lang: str, name: str) -> list[Markup]:
        """The lines at the top of a page."""
        known = self.trust(lang, name)
        if (lang, known) not in self._notices:
            self._notices[lang, known] = notice_lines(self.composer(lang), known)
        return self._notices[lang, known]

    def frame(self, lang: str, base: str, noindex: bool = True) -> Frame:
        """What every template of a language is given; `base` is the way to the site's root."""
        council, words = self.folder.council, checked_words(lang)
        css, say = style(council.colour), self.composer(lang).say
        return Frame(words, say, icon, Markup(css), policy(css), council.name, base, noindex)

    def page(self, lang: str, name: str) -> tuple[Frame, ParentPage]:
        """What the template of one page is given, besides its content."""
        own, row = address(lang, name), ROW[name]
        previous, following = neighbours(name)
        here = ParentPage(
            name=name,
            page_lang=skeleton(lang, name).lang,
            styled=row.styled,
            languages=tuple(
                Choice(checked_words(other), link(own, address(other, name)))
                for other in self.languages
            ),
            links=ways(lang, name),
            previous=previous,
            next=following,
            scripts=(*ON_EVERY_PAGE, *([row.script] if row.script else [])),
            notices=tuple(self.notices(lang, name)),
        )
        noindex = not self._indexed(self.trust(lang, name))
        return self.frame(lang, link(own, ""), noindex), here

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given: it may be asked for anywhere, so its links begin at the top."""
        root = urlparse(self.build.url).path
        choices = [Choice(checked_words(o), root + address(o, "index")) for o in self.languages]
        return self.frame(self.languages[0], root), Lost(tuple(choices))

    def share(self) -> tuple[Frame, SharePage]:
        """What the page for professionals is given, in English alone."""
        here = share_page(self.composer("en"), self.build.url, self.languages)
        return self.frame("en", "../"), here

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        every = ((lang, name) for lang in self.languages for name in READING_ORDER)
        return [
            urljoin(self.build.url, address(*page))
            for page in every
            if self._indexed(self.trust(*page))
        ]

    def _indexed(self, known: Trust) -> bool:
        """Only what a council has adopted, in a language that somebody has checked."""
        return bool(self.folder.council.adopted and known.state in ("english", "checked"))


def ways(lang: str, name: str) -> dict[str, str]:
    """The way from a page to each of them."""
    own = address(lang, name)
    return {other: link(own, address(lang, other)) for other in READING_ORDER}
