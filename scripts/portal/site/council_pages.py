"""The text of every page of a council's site, in each language it offers."""

from dataclasses import replace
from functools import partial

from portal.core.addresses import ENGLISH, address, link
from portal.core.kept import key_of
from portal.core.pages import READING_ORDER
from portal.councils.folder import Folder
from portal.parts.composer import Composer
from portal.site.build import Build
from portal.site.find import Findable, entries, index
from portal.site.framing import small
from portal.site.leaflet_records import Made
from portal.site.memo import Memo
from portal.site.one_page import ON_PAPER, everything
from portal.site.page import MadePart, Page, Text, maker, page_text
from portal.site.page_steps import OTHER, Where
from portal.site.paper import paper_page
from portal.site.skeleton import Call, skeleton
from portal.site.surroundings import Surroundings, ways
from portal.translations.trust import checked_words


class CouncilPages:
    """`leaflets` are those that a language's printed page offers, once its pages are made."""

    def __init__(self, build: Build, folder: Folder, memo: Memo) -> None:
        self.build, self.folder, self.memo = build, folder, memo
        self.leaflets: dict[str, list[Made]] = {}
        self._pages: dict[str, dict[str, Page]] = {}
        self._texts: dict[str, Text] = {}

    def of(self, lang: str) -> dict[str, Page]:
        """Every page of a language, made once. What is made of others comes last."""
        if lang not in self._pages:
            self._pages[lang] = made = {name: self._page(lang, name) for name in READING_ORDER}
            made["find"] = _with(made["find"], self._find_part(lang))
            made["print"] = _with(made["print"], self._paper(lang))
        return self._pages[lang]

    def asked(self, lang: str) -> str:
        """Another when what can be looked up in a language is another."""
        return key_of(lang, *(page.text.asked for page in self.of(lang).values()))

    def find_index(self, lang: str) -> str:
        """The list that a phone looks words up in."""
        self.of(lang)
        return index(self._findable(lang), ways(lang, "find"))

    def _findable(self, lang: str) -> list[Findable]:
        pages = self._pages[lang].items()
        return entries({name: page.text.questions for name, page in pages}, checked_words(lang))

    def _page(self, lang: str, name: str) -> Page:
        key = ("page", lang, name)
        before: Page | None = self.memo.last(key)
        return self.memo.part(key, partial(self._made, lang, name, before))

    def _made(self, lang: str, name: str, before: Page | None, folder: Folder) -> Page:
        shared = skeleton(lang, name)
        parts = [
            MadePart(piece, frozenset())
            if isinstance(piece, str)
            else self._part(shared.lang, name, piece)
            for piece in shared.pieces
        ]
        html = "".join(part.html for part in parts)
        of_all = lang if lang == ENGLISH else OTHER
        where = Where(of_all, name, no_main_contact=not folder.council.main_contact())
        key = key_of(html, repr(where))
        if key not in self._texts:
            same = before is not None and before.key == key
            self._texts[key] = before.text if before and same else page_text(html, where)
        shown = frozenset[str]().union(*(part.shown for part in parts))
        return Page(shared.lang, self._texts[key], key, shown)

    def _part(self, lang: str, name: str, call: Call) -> MadePart:
        return self.memo.part((call,), maker(call, lang, self.build.day), box=(lang, name))

    def _find_part(self, lang: str) -> bytes:
        asked = (page.text.asked for page in self._pages[lang].values())
        key = key_of(lang, self.folder.council.name, *asked)
        return self.memo.of("find", key, partial(self._list_of_all, lang))

    def _list_of_all(self, lang: str) -> bytes:
        file = link(address(lang, "find"), "") + f"assets/find-{lang}.mjs"
        given = {"entries": self._findable(lang), "index": file, "links": ways(lang, "find")}
        return small(self._composer(lang).part("find", **given)).encode()

    def _composer(self, lang: str) -> Composer:
        return Composer(self.folder, checked_words(lang), self.build.day)

    def _paper(self, lang: str) -> bytes:
        whole = everything([self._pages[lang][name].text.section.decode() for name in ON_PAPER])
        lines = Surroundings(self.build, self.folder).notices(lang, "print")
        html, self.leaflets[lang] = paper_page(self._composer(lang), self.build.url, whole, lines)
        return html.encode()


def _with(page: Page, part: bytes) -> Page:
    """The page with a part behind its text."""
    return replace(page, behind=part, key=key_of(page.key, part.decode()))
