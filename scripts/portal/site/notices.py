"""What is said at the top of a page about itself: two short lines, and the whole behind a tap."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.council import Council
from portal.parts.composer import Composer
from portal.translations.trust import Trust


@dataclass(frozen=True)
class Notice:
    """`short` is what stands there at once, `whole` what a tap opens; both may be several lines."""

    short: tuple[Markup, ...]
    whole: tuple[Markup, ...]


def notice(composer: Composer, known: Trust) -> Notice:
    """The composer's words are those of the reader, who has to understand these lines."""
    language = _about_language(composer, known)
    site = _about_site(composer)
    lines = [Markup(" ").join(part) for part in (site, language) if part]
    short = [
        Markup(" ").join(
            composer.say(f"notice.short.{key}", date=composer.leaflet_date()) for key in keys
        )
        for keys in (_site_keys(composer), _language_keys(known))
        if keys
    ]
    return Notice(tuple(short), tuple(lines))


def _site_keys(composer: Composer) -> list[str]:
    council = composer.folder.council
    keys = ["fictional"] if council.fictional else []
    if not council.adopted:
        keys.append(_whose(council))
    age = composer.folder.leaflet_age(composer.day)
    return [*keys, age] if age and council.adopted and not council.fictional else keys


def _whose(council: Council) -> str:
    """What is said of a site that no council has adopted; it may have confirmed a part of it."""
    if any(entry.it.confirmed for entry in council.entries()):
        return "partly"
    return "not_adopted" if council.leaflet else "no_leaflet"


def _language_keys(known: Trust) -> list[str]:
    state = {"below": ["english_below"], "draft": ["draft"]}.get(known.state, [])
    return [*state, "stale"] if known.stale else state


def _about_site(composer: Composer) -> list[Markup]:
    council = composer.folder.council
    lines = [composer.say("notice.fictional")] if council.fictional else []
    if not council.adopted:
        whose = _whose(council)
        lines.append(composer.say(f"notice.{whose}"))
        if whose == "partly" and not council.leaflet:
            lines.append(composer.say("source.no_leaflet"))
    age = composer.folder.leaflet_age(composer.day)
    if age and not council.fictional:
        lines.append(composer.say(f"notice.{age}", date=composer.leaflet_date()))
    return lines


def _about_language(composer: Composer, known: Trust) -> list[Markup]:
    lines: list[Markup] = []
    if known.state == "below":
        lines.append(composer.say("notice.english_below"))
    elif known.state == "checked" and known.signed:
        by, day = isolated(known.signed.by), date.fromisoformat(known.signed.on)
        lines.append(composer.say("notice.checked", by=by, date=composer.words.on_date(day)))
    elif known.state == "draft":
        lines.append(composer.say("notice.draft"))
    if known.stale:
        lines.append(composer.say("notice.stale"))
    return lines
