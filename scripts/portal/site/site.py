"""One site as it is being built: a council's, or the front door, in every language it offers."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.markup import link_words
from portal.core.problem import Wrong
from portal.councils.council import Council
from portal.councils.folder import Folder, read_council
from portal.parts.calls import called, filled
from portal.parts.composer import Composer
from portal.parts.easy_read import with_pictures
from portal.parts.templates import parts
from portal.site.completeness import check_shown
from portal.site.empty_questions import without_empty_parts, without_part
from portal.site.find import Findable, entries, index
from portal.site.leaflet_records import Made
from portal.site.notices import notice_lines
from portal.site.one_page import LEFT_OUT, everything
from portal.site.paper import paper_page
from portal.site.share import share_page
from portal.site.style import HOUSE_COLOUR, policy, style
from portal.translations.shared_pages import ready_page
from portal.translations.trust import checked_words, offered, trust

PAGE_LINK = re.compile(r'href="page:([a-z-]+)((?:#[a-z-]+)?)"')
# What each page needs besides "Exit this page" and "Listen".
SCRIPTS = {
    "timeline": "timeline",
    "rights": "ticks",
    "my-say": "sheet",
    "need": "sheet",
    "print": "keep",
    "find": "find",
}


def readable(slug: str) -> Council | None:
    """The council, or None where a mistake in its files stops it."""
    try:
        return read_council(slug).council
    except Wrong:
        return None


@dataclass
class Site:
    """`folder` is None for the front door; `order` is the reading order of page names.

    `only_one` is true in a fork that shows one council: the front door is its own then.
    `html` keeps each page's own HTML by language, for the page that holds them all; `shown`
    keeps what each page has shown of the council's data.
    """

    folder: Folder | None
    languages: list[str]
    order: list[str]
    url: str
    councils: list[str]
    only_checked: bool = False
    only_one: bool = False
    html: dict[str, dict[str, str]] = field(default_factory=dict)
    shown: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    made: dict[tuple[str, str], list[Markup]] = field(default_factory=dict)
    page_langs: dict[tuple[str, str], str] = field(default_factory=dict)
    leaflets: dict[str, list[Made]] = field(default_factory=dict)
    day: date = field(default_factory=date.today)

    # -- a page, step by step ----------------------------------------------------------------

    def markdown(self, lang: str, name: str, file_lang: str, text: str) -> str:
        """The page's calls become HTML; a translation that cannot be trusted becomes English."""
        text, page_lang = ready_page(file_lang, name, text) if self.folder else (text, file_lang)
        self.page_langs[lang, name] = page_lang
        if not self.folder:
            return text
        composer = Composer(self.folder, checked_words(page_lang), self.day)
        text, self.made[lang, name] = called(text, composer)
        self.shown.setdefault(lang, {})[name] = composer.shown
        return text

    def content(self, lang: str, name: str, html: str) -> str:
        """Links between pages and to the words page, once the Markdown has become HTML."""
        own = address(lang, name)
        if self.folder:
            html = without_empty_parts(filled(html, self.made[lang, name]))
            # "Ring the first number above": there has to be one that is meant for that.
            if name == "contacts" and not self.folder.council.main_contact():
                html = without_part(html, "none")
        html = with_pictures(html, link(own, "") + "assets/")
        html = PAGE_LINK.sub(lambda m: f'href="{link(own, address(lang, m[1]))}{m[2]}"', html)
        self.html.setdefault(lang, {})[name] = html
        words = "" if name == "words" else link(own, address(lang, "words"))
        return link_words(html, f"{words}#")

    def body(self, lang: str, name: str, html: str) -> Markup:
        """What stands in the page in the end: for `print`, every page's HTML."""
        if name == "find":
            return Markup(html) + self._find(lang)
        if name != "print":
            return Markup(html)
        own = self.html[lang]
        addresses = {other: address(lang, other) for other in self.order}
        chosen = {other: own[other] for other in self.order if other not in LEFT_OUT}
        whole = link_words(everything(chosen, addresses, addresses[name]), "#words--")
        return Markup(html) + self._paper(lang, Markup(whole))

    def _paper(self, lang: str, whole: Markup) -> Markup:
        lines = self._in_council(lang, "print")["notices"]
        html, self.leaflets[lang] = paper_page(self._composer(lang), self.url, whole, lines)
        return html

    def _composer(self, lang: str) -> Composer:
        assert self.folder, "the front door has no such page"
        return Composer(self.folder, checked_words(lang), self.day)

    def _find(self, lang: str) -> Markup:
        own = address(lang, "find")
        index = link(own, "") + f"assets/find-{lang}.mjs"
        entries, links = self._entries(lang), self._links(lang)
        return self._composer(lang).part("find", entries=entries, index=index, links=links)

    def _entries(self, lang: str) -> list[Findable]:
        return entries(self.html[lang], checked_words(lang))

    def _links(self, lang: str) -> dict[str, str]:
        return {o: link(address(lang, "find"), address(lang, o)) for o in self.order}

    def find_index(self, lang: str) -> str | None:
        """The list that a phone looks words up in; the front door has none."""
        return index(self._entries(lang), self._links(lang)) if self.folder else None

    # -- what the templates are given --------------------------------------------------------

    def always(self, lang: str) -> dict[str, Any]:
        """For every template of a language, the 404 page too."""
        words, root = checked_words(lang), urlparse(self.url).path
        council = self.folder.council if self.folder else None
        css = style(council.colour if council else self._door_colour())
        say: Callable[..., Markup] = words.say
        lost = [(checked_words(o), root + address(o, "index")) for o in self.languages]
        return {
            "icon": parts().globals["icon"],
            "style": Markup(css),
            "policy": policy(css),
            "council": council,
            "lang": lang,
            "words": words,
            "say": Composer(self.folder, words, self.day).say if self.folder else say,
            "base": root,
            "noindex": True,
            "lost": lost,
            "sitemap": self.sitemap(),
        }

    def context(self, lang: str, name: str) -> dict[str, Any]:
        """For one page: its languages, neighbours, notices, and whether it may be indexed."""
        own = address(lang, name)
        offered = [
            (checked_words(other), link(own, address(other, name))) for other in self.languages
        ]
        page_lang = self.page_langs[lang, name]
        context = {
            "name": name,
            "languages": offered,
            "base": link(own, ""),
            "page_lang": page_lang,
            "noindex": not self._indexed(lang, name),
            "here": {other: link(own, address(lang, other)) for other in self.order},
        }
        return context | (self._in_council(lang, name) if self.folder else self._at_door(lang))

    def _in_council(self, lang: str, name: str) -> dict[str, Any]:
        assert self.folder
        at = self.order.index(name)
        known = trust(lang, name, self.folder.slug, self.page_langs[lang, name])
        return {
            "order": self.order,
            "previous": self.order[at - 1] if at else "",
            "scripts": ["listen", *([SCRIPTS[name]] if name in SCRIPTS else [])],
            "next": (self.order[at + 1 :] or [""])[0],
            "notices": notice_lines(Composer(self.folder, checked_words(lang), self.day), known),
        }

    def _door_colour(self) -> str:
        alone = readable(self.councils[0]) if self.only_one and self.councils else None
        return alone.colour if alone else HOUSE_COLOUR

    def _at_door(self, lang: str) -> dict[str, Any]:
        """The councils to choose from; or the languages of a fork's only one, at its own start."""
        found = [(slug, council) for slug in self.councils if (council := readable(slug))]
        has = {s: offered(c.languages, self.only_checked, s) for s, c in found}
        paths = {s: address(lang, "index") if lang in has[s] else "" for s, _ in found}
        if self.only_one and found:
            ((slug, council),) = found
            starts = {o: f"{slug}/{address(o, 'index')}" for o in has[slug]}
            own = address(lang, "index")
            languages = [(checked_words(o), link(own, start)) for o, start in starts.items()]
            return {"council": council, "councils": [], "languages": languages}
        names = {slug: council.name for slug, council in found}
        # One with a mistake in its file has its last good site, under the name of its address.
        every = [(s, names.get(s, s.replace("-", " ").title())) for s in self.councils]
        return {"councils": [(f"{slug}/{paths.get(slug, '')}", name) for slug, name in every]}

    def share(self) -> dict[str, Any]:
        """For the page with which a professional sends or prints this."""
        return share_page(self._composer("en"), self.url, self.languages)

    def _indexed(self, lang: str, name: str) -> bool:
        """Only what a council has adopted, in a language that somebody has checked."""
        if not self.folder or not self.folder.council.adopted:
            return False
        known = trust(lang, name, self.folder.slug, self.page_langs.get((lang, name), lang))
        return known.state in ("english", "checked")

    def sitemap(self) -> list[str]:
        """The absolute addresses that may be indexed."""
        every = ((lang, name) for lang in self.languages for name in self.order)
        return [urljoin(self.url, address(*page)) for page in every if self._indexed(*page)]

    def check(self, lang: str) -> None:
        """Raises Wrong when something an officer has written stands on no page."""
        if self.folder:
            check_shown(self.folder, lang, self.shown[lang])
