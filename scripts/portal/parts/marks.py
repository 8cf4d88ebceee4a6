"""The mark of a fact: who confirmed it, where it was seen, or how old it is.

It stands at the page's end (site/page_steps.py), or beside a number that may be wrong today.
"""

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.sourced import Confirmed, Seen, Sourced
from portal.parts.composer import Composer


def mark_at(c: Composer, source: Sourced, promise: bool = False) -> Markup | None:
    """The mark; a leaflet's age is told only at what promises a service."""
    if source.confirmed:
        return confirmed_mark(c, source.confirmed)
    if source.seen:
        return seen_mark(c, source.seen)
    age = c.folder.leaflet_age(c.day) if source.from_ else None
    if not promise or not age:
        return None
    return c.say(f"mark.{age}", date=c.leaflet_date())


def confirmed_mark(c: Composer, it: Confirmed) -> Markup:
    """Who confirmed it and when; "last confirmed" once that no longer holds."""
    key = "mark.confirmed" if it.holds(c.day) else "mark.last_confirmed"
    return c.say(key, by=isolated(it.by), date=c.words.on_date(it.on))


def seen_mark(c: Composer, seen: Seen) -> Markup:
    """On whose pages it was seen and when."""
    # The host is enough beside a phone number; the sources page has the whole address.
    host = isolated(seen.at.split("/")[0])
    return c.say("mark.seen", at=host, date=c.words.month(seen.on))
