"""What stands around the pages of a council's site, made of its folder alone."""

from datetime import date
from urllib.parse import urljoin, urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.pages import MOVED, ON_EVERY_PAGE, READING_ORDER, ROW, in_turn, neighbours
from portal.councils.folder import Folder
from portal.parts.composer import Composer
from portal.parts.easy_composer import in_easy_words
from portal.parts.icons import icon
from portal.site.build import Build
from portal.site.frames import Choice, Frame, Lost, MovedPage, ParentPage, SharePage
from portal.site.notices import Notice, notice
from portal.site.share import share_page
from portal.site.skeleton import skeleton
from portal.site.style import both_styles, policy
from portal.translations.trust import Trust, checked_words, offered, trust


class Surroundings:
    """`folder` may be one that notes what is looked at (site/watched.py)."""

    def __init__(self, build: Build, folder: Folder) -> None:
        self.build, self.folder = build, folder
        slug = folder.slug if build.only_checked else ""
        self._notices: dict[tuple[str, bool, Trust], Notice] = {}
        self.languages = offered(folder.council.languages, build.only_checked, slug)

    def trust(self, lang: str, name: str) -> Trust:
        """What a page may claim."""
        return trust(lang, name, self.folder.slug, skeleton(lang, name).lang)

    def notice(self, lang: str, name: str) -> Notice:
        """What a page says at its top about itself."""
        key = (lang, ROW[name].edition, self.trust(lang, name))
        if key not in self._notices:
            self._notices[key] = notice(self._composer(lang, name), key[-1])
        return self._notices[key]

    def frame(self, lang: str, base: str, noindex: bool = True, plain: bool = False) -> Frame:
        """What every template of a language is given; `base` is the way to the site's root."""
        council, words = self.folder.council, checked_words(lang)
        say, styles = self._composer(lang).say, both_styles(council.colour)
        css = Markup(styles[plain])
        return Frame(words, say, icon, css, policy(*styles), council.name, base, noindex)

    def page(self, lang: str, name: str) -> tuple[Frame, ParentPage]:
        """What the template of one page is given, besides its content."""
        own, row = address(lang, name), ROW[name]
        previous, following = neighbours(name)
        here = ParentPage(
            name=name,
            page_lang=skeleton(lang, name).lang,
            styled=row.styled,
            picture=row.picture,
            languages=tuple(
                Choice(checked_words(other), link(own, address(other, name)))
                for other in self.languages
            ),
            ways=_by_way(ways(lang, name)),
            step=in_turn(name).index(name) + 1 if in_turn(name) else 0,
            steps=len(in_turn(name)),
            previous=previous,
            next=following,
            scripts=(*ON_EVERY_PAGE, *([row.script] if row.script else [])),
            notice=self.notice(lang, name),
        )
        noindex = not self._indexed(self.trust(lang, name))
        return self.frame(lang, link(own, ""), noindex, row.plain), here

    def moved(self, lang: str, name: str) -> tuple[Frame, MovedPage]:
        """What the old address of a page is given, in a language."""
        own, (page, _, inside) = address(lang, name), MOVED[name].partition("#")
        url = link(own, address(lang, page)) + (f"#{inside}" if inside else "")
        return self.frame(lang, link(own, "")), MovedPage(page, url)

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given: it may be asked for anywhere, so its links begin at the top."""
        root = urlparse(self.build.url).path
        choices = [Choice(checked_words(o), root + address(o, "index")) for o in self.languages]
        return self.frame(self.languages[0], root), Lost(tuple(choices))

    def share(self) -> tuple[Frame, SharePage]:
        """What the page for professionals is given, in English alone."""
        here = share_page(self._composer("en"), self.build.url, self.languages)
        return self.frame("en", "../"), here

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        every = ((lang, name) for lang in self.languages for name in READING_ORDER)
        return [
            urljoin(self.build.url, address(*page))
            for page in every
            if self._indexed(self.trust(*page))
        ]

    def _composer(self, lang: str, name: str = "") -> Composer:
        return composer(self.folder, self.build.day, lang, name)

    def _indexed(self, known: Trust) -> bool:
        """Only what a council has adopted, in a language that somebody has checked."""
        return bool(self.folder.council.adopted and known.state in ("english", "checked"))


def composer(folder: Folder, day: date, lang: str, name: str = "") -> Composer:
    """What makes the parts of a page in this language; easy words in an easy edition."""
    plain = Composer(folder, checked_words(lang), day)
    return in_easy_words(plain) if name and ROW[name].edition else plain


def ways(lang: str, name: str) -> dict[str, str]:
    """The way from a page to each of them."""
    own = address(lang, name)
    return {other: link(own, address(lang, other)) for other in READING_ORDER}


def _by_way(links: dict[str, str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The links to the steps, to the helps, to what stands at the foot, to Easy Read's parts."""
    return tuple(
        (way, tuple((name, link) for name, link in links.items() if ROW[name].way == way))
        for way in ("step", "help", "foot", "part")
    )
