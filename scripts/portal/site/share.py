"""The page `share`, with which a professional sends or prints what a parent reads."""

from collections.abc import Iterator

from portal.core.addresses import address
from portal.core.bank_holidays import calendar
from portal.core.dates import Calendar
from portal.core.pages import PAGE_ROWS
from portal.parts.composer import Composer
from portal.parts.qr import public, qr, shown
from portal.site.frames import LanguageCode, SharePage
from portal.site.notices import notice
from portal.translations.trust import Trust, checked_words
from portal.translations.words import Words, english_name


def share_page(c: Composer, site: str, langs: list[str]) -> SharePage:
    """All that the page shows. `c` speaks English; `site` is the address of the council's site."""
    council, free = c.folder.council, calendar(c.day)
    urls = {lang: public(council, site, lang) for lang in langs}
    return SharePage(
        languages=tuple(
            LanguageCode(checked_words(lang), english_name(lang), shown(url), qr(url))
            for lang, url in urls.items()
        ),
        notices=notice(c, Trust("english")).whole,
        short=f"https://{council.short_url}/" if council.short_url else "",
        pages=tuple(_pages(c.words)),
        doubts=tuple(_doubts(c.words, free)),
        first=free.first,
        last=free.last,
        holidays=" ".join(day.isoformat() for day in sorted(free.holidays)),
    )


def _pages(words: Words) -> Iterator[tuple[str, str]]:
    """The pages worth sending: the end of their address, and their name."""
    for row in PAGE_ROWS:
        if row.sent:
            yield address("en", row.name), words.plain(f"page.{row.name}")
    yield "print/#sheets", "A pack: everything, with pages to write on"


def _doubts(words: Words, free: Calendar) -> Iterator[tuple[str, str]]:
    """What is worth a second look before it is sent."""
    start, timeline = (words.plain(f"page.{name}") for name in ("index", "timeline"))
    yield "long", "This message has more than two parts. It may arrive in pieces."
    yield "unread", f"The date is not in this link: only “{start}” and “{timeline}” read it."
    yield "alone", "Put in a date too. Without it, the rest does not go with the link."
    yield "past", "This day has passed."
    yield "free", "This day is a weekend or a bank holiday. Is it right?"
    yield "beyond", f"The page can count dates from {free.first} to {free.last} only."
