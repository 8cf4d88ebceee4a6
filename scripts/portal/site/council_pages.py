"""The text of every page of a council's site, in each language it offers."""

from dataclasses import replace
from functools import partial

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.kept import key_of
from portal.core.pages import READING_ORDER, ROW
from portal.councils.folder import Folder
from portal.parts.composer import Composer
from portal.parts.easy_composer import in_easy_words
from portal.site.build import Build
from portal.site.find import Findable, entries
from portal.site.leaflet_records import Made
from portal.site.memo import Memo
from portal.site.notices import Notice, notice
from portal.site.one_page import ON_PAPER, everything, section
from portal.site.page import MadePart, Page, maker, page_text
from portal.site.page_steps import Where
from portal.site.paper import paper_page
from portal.site.skeleton import Call, skeleton
from portal.translations.trust import Trust, checked_words, trust


class CouncilPages:
    """`leaflets` are those that a language's printed page offers, once its pages are made."""

    def __init__(self, build: Build, folder: Folder, memo: Memo) -> None:
        self.build, self.folder, self.memo = build, folder, memo
        self.leaflets: dict[str, list[Made]] = {}
        self._pages: dict[str, dict[str, Page]] = {}
        self._notices: dict[tuple[str, bool, Trust], Notice] = {}

    def of(self, lang: str) -> dict[str, Page]:
        """Every page of a language, made once. What is made of others comes last."""
        if lang not in self._pages:
            self._pages[lang] = made = {name: self._page(lang, name) for name in READING_ORDER}
            tool, questions = (self._find_part(lang, part) for part in ("find", "questions"))
            made["words"] = _with(made["words"], questions, tool)
            made["print"] = _with(made["print"], self._paper(lang))
        return self._pages[lang]

    def composer(self, lang: str, name: str = "") -> Composer:
        """What makes the parts of a page in this language; easy words in an easy edition."""
        plain = Composer(self.folder, checked_words(lang), self.build.day)
        return in_easy_words(plain) if name and ROW[name].edition else plain

    def trust(self, lang: str, name: str) -> Trust:
        """What a page may claim."""
        return trust(lang, name, self.build.slug, skeleton(lang, name).lang)

    def notice(self, lang: str, name: str) -> Notice:
        """What a page says at its top about itself."""
        key = (lang, ROW[name].edition, self.trust(lang, name))
        if key not in self._notices:
            self._notices[key] = notice(self.composer(lang, name), key[-1])
        return self._notices[key]

    def ways(self, lang: str, name: str) -> dict[str, str]:
        """The way from a page to each of them."""
        own = address(lang, name)
        return {other: link(own, address(lang, other)) for other in READING_ORDER}

    def findable(self, lang: str) -> list[Findable]:
        """What can be looked up in a language."""
        asked = {name: page.text.questions for name, page in self._pages[lang].items()}
        find = partial(entries, asked, checked_words(lang))
        return self.memo.of("findable", key_of(lang, repr(asked)), find)

    def _page(self, lang: str, name: str) -> Page:
        shared = skeleton(lang, name)
        parts = [
            MadePart(piece, frozenset())
            if isinstance(piece, str)
            else self._part(shared.lang, piece)
            for piece in shared.pieces
        ]
        html = "".join(part.html for part in parts)
        say = self.composer(shared.lang, name).say
        sure = (str(say("sure.title")), str(say("sure.key")))
        where = Where(lang, name, not self.folder.council.main_contact(), sure)
        key = key_of(html, repr(where))
        text = self.memo.of("text", key, lambda: page_text(html, where))
        return Page(where, shared.lang, text, key, frozenset().union(*(p.shown for p in parts)))

    def _part(self, lang: str, call: Call) -> MadePart:
        return self.memo.part((lang, call), maker(call, lang, self.build.day))

    def _find_part(self, lang: str, name: str) -> Markup:
        """The part `find`, or `questions`: the list of all of them."""
        file = link(address(lang, "words"), "") + f"assets/find-{lang}.mjs"
        listed = [entry for entry in self.findable(lang) if not entry.word]
        given = {"entries": listed, "index": file, "links": self.ways(lang, "words")}
        key = key_of(name, lang, self.folder.council.name, repr(listed))
        return self.memo.of("find", key, partial(self.composer(lang).part, name, **given))

    def _section(self, page: Page) -> str:
        name, lang = page.where.name, page.where.lang
        make = partial(section, page.text.own, name, lang)
        return self.memo.of("section", key_of(name, lang, page.key), make)

    def _paper(self, lang: str) -> Markup:
        pages = [self._pages[lang][name] for name in ON_PAPER]
        sections = [self._section(page) for page in pages]  # kept, whether or not they are needed
        key = key_of(lang, *(page.key for page in pages))
        whole = Markup(self.memo.of("whole", key, lambda: everything(sections)))
        lines = self.notice(lang, "print")
        html, self.leaflets[lang] = paper_page(self.composer(lang), self.build.url, whole, lines)
        return html


def _with(page: Page, behind: Markup, tool: Markup | None = None) -> Page:
    """The page with a part behind its text, and perhaps with a tool before its list."""
    tool = tool or page.tool
    return replace(page, behind=behind, tool=tool, key=key_of(page.key, behind, tool))
