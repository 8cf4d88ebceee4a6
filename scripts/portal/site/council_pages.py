"""The text of every page of a council's site, in each language it offers."""

from dataclasses import replace
from functools import partial

from portal.core.addresses import ENGLISH, address, link
from portal.core.kept import key_of
from portal.core.pages import READING_ORDER
from portal.councils.folder import Folder
from portal.site.build import Build
from portal.site.find import Findable, entries, index
from portal.site.framing import small
from portal.site.leaflet_records import Made
from portal.site.memo import Memo
from portal.site.one_page import ON_PAPER, everything
from portal.site.page import MadePart, Page, Text, maker, meaning, page_text
from portal.site.page_steps import OTHER_LANGUAGE, Where
from portal.site.paper import paper_page
from portal.site.skeleton import Call, skeleton
from portal.site.surroundings import Surroundings, composer, ways
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
            tool, questions = (self._find_part(lang, part) for part in ("find", "questions"))
            made["words"] = _with(made["words"], questions, tool)
            made["print"] = _with(made["print"], self._paper(lang))
        return self._pages[lang]

    def asked(self, lang: str) -> str:
        """Another when what can be looked up in a language is another."""
        return key_of(lang, *(page.text.asked for page in self.of(lang).values()))

    def find_index(self, lang: str) -> str:
        """The list that a phone looks words up in."""
        self.of(lang)
        return index(self._findable(lang), ways(lang, "words"))

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
        of_all = lang if lang == ENGLISH else OTHER_LANGUAGE
        say = composer(folder, self.build.day, shared.lang, name).say
        sure = (str(say("sure.title")), str(say("sure.key")))
        where = Where(of_all, name, not folder.council.main_contact(), sure)
        key = key_of(html, repr(where))
        if key not in self._texts:
            same = before is not None and before.made_from == key
            self._texts[key] = before.text if before and same else page_text(html, where)
        text = self._texts[key]
        behind = self._meaning(lang, name, text.words, shared.lang)
        shown = frozenset[str]().union(*(part.shown for part in parts))
        return Page(shared.lang, text, key, shown, behind, key_of(key, behind.decode()))

    def _part(self, lang: str, name: str, call: Call) -> MadePart:
        return self.memo.part((call,), maker(call, lang, self.build.day), box=(lang, name))

    def _meaning(self, lang: str, name: str, words: tuple[str, ...], around: str) -> bytes:
        """What the words on a page mean, in the language of its reader."""

        def make(folder: Folder) -> bytes:
            return meaning(composer(folder, self.build.day, lang), name, words, around)

        key = ("meaning", words, around)
        return self.memo.part(key, make, box=(lang, name)) if words else b""

    def _find_part(self, lang: str, part: str) -> bytes:
        """The part `find`, or `questions`: the list of all of them."""
        asked = (page.text.asked for page in self._pages[lang].values())
        key = key_of(part, lang, self.folder.council.name, *asked)
        return self.memo.of("find", key, partial(self._found, lang, part))

    def _found(self, lang: str, part: str) -> bytes:
        file = link(address(lang, "words"), "") + f"assets/find-{lang}.mjs"
        listed = [entry for entry in self._findable(lang) if not entry.word]
        given = {"entries": listed, "index": file, "links": ways(lang, "words")}
        return small(composer(self.folder, self.build.day, lang).part(part, **given)).encode()

    def _paper(self, lang: str) -> bytes:
        whole = everything([self._pages[lang][name].text.section.decode() for name in ON_PAPER])
        lines = Surroundings(self.build, self.folder).notice(lang, "print")
        own = composer(self.folder, self.build.day, lang)
        html, self.leaflets[lang] = paper_page(own, self.build.url, whole, lines)
        return html.encode()


def _with(page: Page, behind: bytes, tool: bytes = b"") -> Page:
    """The page with a part behind its text, and perhaps with a tool before its list."""
    key = key_of(page.key, behind.decode(), tool.decode())
    return replace(page, behind=page.behind + behind, tool=tool, key=key)
