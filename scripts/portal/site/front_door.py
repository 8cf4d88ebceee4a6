"""The front door: the councils to choose from; or in a fork of one council, its languages."""

from urllib.parse import urlparse

from markupsafe import Markup

from portal.core.addresses import address, link
from portal.core.folders import HUB
from portal.core.front_matter import split_front
from portal.core.languages import languages
from portal.core.markup import unbroken
from portal.core.problem import Wrong
from portal.councils.council import Council
from portal.councils.folder import read_council
from portal.councils.national import Helpline, national
from portal.parts.icons import icon
from portal.site.build import Build
from portal.site.frames import Choice, Door, Frame, Lost
from portal.site.skeleton import page_html
from portal.site.style import HOUSE_COLOUR, policy, style
from portal.translations.trust import checked_words, offered


class FrontDoor:
    """The front door of all the councils that `build` names as published."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.councils = {slug: readable(slug) for slug in build.published}
        self.alone = self.councils.get(build.alone)
        chosen = languages()
        if build.alone:  # the front door of the only council speaks its languages
            own = read_council(build.alone).council.languages
            chosen = [lang for lang in chosen if lang in own]
        self.languages = offered(chosen, build.only_checked)

    def frame(self, lang: str, base: str) -> Frame:
        """What every template of a language is given."""
        name = self.alone.name if self.alone else ""
        css, words = style(self.alone.colour if self.alone else HOUSE_COLOUR), checked_words(lang)
        return Frame(
            words,
            words.say,
            icon,
            Markup(css),
            policy(css),
            name,
            base,
        )

    def around(self, lang: str) -> tuple[Frame, Door]:
        """What the template of the door in one language is given, besides its content."""
        own = address(lang, "index")
        frame, ring = self.frame(lang, link(own, "")), self._advice(lang)
        if self.alone:
            at = self.build.alone
            has = offered(self.alone.languages, self.build.only_checked, at)
            ways = [Choice(checked_words(o), link(own, f"{at}/{address(o, 'index')}")) for o in has]
            return frame, Door(tuple(ways), (), *ring)
        ways = [Choice(checked_words(o), link(own, address(o, "index"))) for o in self.languages]
        return frame, Door(tuple(ways), tuple(self._listed(lang)), *ring)

    def content(self, lang: str) -> Markup:
        """What the door says, in a language."""
        file = HUB / lang / "index.md"
        file = file if file.exists() else HUB / "en" / "index.md"
        return Markup(page_html(split_front(file.read_text(encoding="utf-8"))[1]))

    def _advice(self, lang: str) -> tuple[Helpline, Markup]:
        """Who a parent can ring that is not a council, and when."""
        it, say = national().helplines["frg"], checked_words(lang).say
        hours = Markup("")
        for one in it.hours:
            times = {"from": unbroken(one.from_ or ""), "to": unbroken(one.to or "")}
            hours += say(f"contact.hours_{one.is_}", **times)
        return it, hours

    def _listed(self, lang: str) -> list[tuple[str, str]]:
        """Each council's address, in this language where it has it, and its name.

        One with a mistake in its file has its last good site, under the name of its address.
        """
        listed = []
        for slug, council in self.councils.items():
            has = offered(council.languages, self.build.only_checked, slug) if council else []
            name = council.name if council else slug.replace("-", " ").title()
            listed.append((f"{slug}/{address(lang, 'index') if lang in has else ''}", name))
        return listed

    def lost(self) -> tuple[Frame, Lost]:
        """What 404.html is given: it may be asked for anywhere, so its links begin at the top."""
        root = urlparse(self.build.url).path
        ways = [Choice(checked_words(o), root + address(o, "index")) for o in self.languages]
        return self.frame(self.languages[0], root), Lost(tuple(ways))


def readable(slug: str) -> Council | None:
    """The council, or None where a mistake in its files stops it."""
    try:
        return read_council(slug).council
    except Wrong:
        return None
