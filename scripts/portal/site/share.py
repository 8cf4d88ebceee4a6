"""The page `share`, with which a professional sends or prints what a parent reads."""

from typing import Any

from portal.core.bank_holidays import calendar
from portal.parts.composer import Composer
from portal.parts.qr import public, qr, shown
from portal.site.notices import notice_lines
from portal.translations.trust import Trust, checked_words
from portal.translations.words import Words, english_name

# The pages worth sending, by what stands after the language in their address.
SENDABLE = {
    "": "index",
    "timeline/": "timeline",
    "rights/": "rights",
    "contacts/": "contacts",
    "print/": "print",
}


def share_page(c: Composer, site: str, langs: list[str]) -> dict[str, Any]:
    """All that the page shows. `c` speaks English; `site` is the address of the council's site."""
    council = c.folder.council
    urls = {lang: public(council, site, lang) for lang in langs}
    return {
        "base": "../",
        "languages": [
            (checked_words(lang), english_name(lang), shown(url), qr(url))
            for lang, url in urls.items()
        ],
        "notices": notice_lines(c, Trust("english")),
        "short": f"https://{council.short_url}/" if council.short_url else "",
        **choices(c.words),
    }


def choices(words: Words) -> dict[str, Any]:
    """The pages, the days that can be put in, and what is worth a second look."""
    free = calendar()
    timeline = words.plain("page.timeline")
    named = [(path, words.plain(f"page.{name}")) for path, name in SENDABLE.items()]
    return {
        "pages": [*named, ("print/#sheets", "A pack: everything, with pages to write on")],
        "free": free,
        "doubts": [
            ("long", "This message has more than two parts. It may arrive in pieces."),
            ("unread", f"The date is not in this link: only “{timeline}” reads it."),
            ("alone", "Put in a date too. Without it, the rest does not go with the link."),
            ("past", "This day has passed."),
            ("free", "This day is a weekend or a bank holiday. Is it right?"),
            ("beyond", f"The page can count dates from {free.first} to {free.last} only."),
        ],
    }
