"""A council's site: every page of every language it offers, and the files beside them."""

from dataclasses import replace
from functools import partial
from urllib.parse import urljoin, urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.pages import ON_EVERY_PAGE, READING_ORDER, ROW, neighbours
from portal.councils.folder import read_council
from portal.parts.composer import Composer
from portal.parts.icons import icon
from portal.site.build import Build
from portal.site.completeness import check_shown
from portal.site.find import Findable, entries, index
from portal.site.frames import Choice, Frame, Lost, ParentPage, SharePage
from portal.site.leaflet_records import Made
from portal.site.memo import Memo
from portal.site.notices import notice_lines
from portal.site.one_page import everything
from portal.site.page import Page, Part, maker, page_text
from portal.site.page_steps import Where
from portal.site.paper import paper_page
from portal.site.share import share_page
from portal.site.skeleton import Call, skeleton
from portal.site.style import policy, style
from portal.translations.trust import Trust, checked_words, offered, trust


class CouncilSite:
    """One site as it is made. `leaflets` are those that a page offers, by language.

    `shared` names all that every council's pages are made from, for what is kept of the last time.
    """

    def __init__(self, build: Build, shared: str = "") -> None:
        self.build = build
        self.folder = read_council(build.slug)
        self.council = self.folder.council
        self.languages = offered(self.council.languages, build.only_checked, build.slug)
        self.leaflets: dict[str, list[Made]] = {}
        self.memo = Memo(self.folder, shared)
        self._pages: dict[str, dict[str, Page]] = {}

    # -- the text of its pages ---------------------------------------------------------------

    def pages(self, lang: str) -> dict[str, Page]:
        """Every page of a language, made once. Those made of others come last."""
        if lang not in self._pages:
            made = {name: self._page(lang, name) for name in READING_ORDER}
            self._pages[lang] = made
            made["find"] = _with(made["find"], self._find_part(lang))
            made["print"] = _with(made["print"], self._paper(lang))
        return self._pages[lang]

    def _page(self, lang: str, name: str) -> Page:
        shared = skeleton(lang, name)
        parts = [
            Part(piece, frozenset()) if isinstance(piece, str) else self._part(shared.lang, piece)
            for piece in shared.pieces
        ]
        html = "".join(part.html for part in parts)
        where = Where(lang, name, no_main_contact=not self.council.main_contact())
        text = self.memo.of("text", (html, repr(where)), lambda: page_text(html, where))
        return Page(shared.lang, text, frozenset().union(*(part.shown for part in parts)))

    def _part(self, lang: str, call: Call) -> Part:
        return self.memo.part((lang, call), maker(call, lang, self.build.day))

    def composer(self, lang: str) -> Composer:
        """What makes the parts of a page in this language."""
        return Composer(self.folder, checked_words(lang), self.build.day)

    def _find_part(self, lang: str) -> Markup:
        file = link(address(lang, "find"), "") + f"assets/find-{lang}.mjs"
        listed, ways = self._findable(lang), self._ways(lang, "find")
        part = partial(self.composer(lang).part, "find", entries=listed, index=file, links=ways)
        return self.memo.of("find", (lang, self.council.name, repr(listed)), part)

    def _findable(self, lang: str) -> list[Findable]:
        questions = {name: page.text.questions for name, page in self._pages[lang].items()}
        find = partial(entries, questions, checked_words(lang))
        return self.memo.of("findable", (lang, repr(questions)), find)

    def _ways(self, lang: str, name: str) -> dict[str, str]:
        own = address(lang, name)
        return {other: link(own, address(lang, other)) for other in READING_ORDER}

    def _paper(self, lang: str) -> Markup:
        own = {name: page.text.own for name, page in self._pages[lang].items()}
        whole = Markup(self.memo.of("whole", (lang, repr(own)), lambda: everything(own, lang)))
        lines = self._notices(lang, self._trust(lang, "print"))
        html, self.leaflets[lang] = paper_page(self.composer(lang), self.build.url, whole, lines)
        return html

    # -- what stands around it ---------------------------------------------------------------

    def frame(self, lang: str, base: str, noindex: bool = True) -> Frame:
        """What every template of a language is given; `base` is the way to the site's root."""
        css, words = style(self.council.colour), checked_words(lang)
        say = self.composer(lang).say
        return Frame(words, say, icon, Markup(css), policy(css), self.council.name, base, noindex)

    def around(self, lang: str, name: str) -> tuple[Frame, ParentPage]:
        """What the template of one page is given."""
        own, page, row = address(lang, name), self.pages(lang)[name], ROW[name]
        known = self._trust(lang, name)
        previous, following = neighbours(name)
        here = ParentPage(
            name=name,
            page_lang=page.lang,
            styled=row.styled,
            content=page.text.content,
            languages=tuple(
                Choice(checked_words(other), link(own, address(other, name)))
                for other in self.languages
            ),
            links=self._ways(lang, name),
            previous=previous,
            next=following,
            scripts=(*ON_EVERY_PAGE, *([row.script] if row.script else [])),
            notices=tuple(self._notices(lang, known)),
        )
        return self.frame(lang, link(own, ""), not self._indexed(known)), here

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given: it may be asked for anywhere, so its links begin at the top."""
        root = urlparse(self.build.url).path
        ways = [Choice(checked_words(o), root + address(o, "index")) for o in self.languages]
        # The language built last speaks for the whole page, as it always has.
        return self.frame(self.languages[-1], root), Lost(tuple(ways))

    def share(self) -> tuple[Frame, SharePage]:
        """What the page for professionals is given, in English alone."""
        here = share_page(self.composer("en"), self.build.url, self.languages)
        return self.frame("en", "../"), here

    def _trust(self, lang: str, name: str) -> Trust:
        return trust(lang, name, self.build.slug, skeleton(lang, name).lang)

    def _notices(self, lang: str, known: Trust) -> list[Markup]:
        return notice_lines(self.composer(lang), known)

    def _indexed(self, known: Trust) -> bool:
        """Only what a council has adopted, in a language that somebody has checked."""
        return bool(self.council.adopted and known.state in ("english", "checked"))

    # -- the files beside them ---------------------------------------------------------------

    def find_index(self, lang: str) -> str:
        """The list that a phone looks words up in."""
        return index(self._findable(lang), self._ways(lang, "find"))

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        every = ((lang, name) for lang in self.languages for name in READING_ORDER)
        return [
            urljoin(self.build.url, address(*page))
            for page in every
            if self._indexed(self._trust(*page))
        ]

    def check(self, lang: str) -> None:
        """Raises Wrong when something an officer has written stands on no page."""
        check_shown(self.folder, lang, {n: page.shown for n, page in self.pages(lang).items()})


def _with(page: Page, part: Markup) -> Page:
    """The page with a part behind its text."""
    return replace(page, text=replace(page.text, content=page.text.content + part))
