"""What a professional can choose from on the page `share`."""

from typing import Any

from babel import Locale

from portal.bankholidays import calendar
from portal.words import Words

# The pages worth sending, by what stands after the language in their address.
PAGES = {
    "": "index",
    "timeline/": "timeline",
    "rights/": "rights",
    "contacts/": "contacts",
    "print/": "print",
}


def english_name(lang: str) -> str:
    """What English calls a language: `Polish`."""
    return str(Locale.parse(lang, sep="-").get_display_name("en"))


def choices(words: Words) -> dict[str, Any]:
    """The pages, the days that can be put in, and what is worth a second look."""
    free = calendar()
    timeline = words.plain("page.timeline")
    named = [(path, words.plain(f"page.{name}")) for path, name in PAGES.items()]
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
