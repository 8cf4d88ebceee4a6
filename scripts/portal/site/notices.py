"""The one small box at the top of a page: at most three short lines."""

from datetime import date

from markupsafe import Markup

from portal.core.markup import isolated
from portal.parts.composer import Composer
from portal.translations.trust import Trust


def notice_lines(composer: Composer, known: Trust) -> list[Markup]:
    """The composer's words are those of the reader, who has to understand these lines."""
    council = composer.folder.council
    lines: list[Markup] = []
    if known.state == "below":
        lines.append(composer.say("notice.english_below"))
    elif known.state == "checked" and known.signed:
        by, day = isolated(known.signed.by), date.fromisoformat(known.signed.on)
        on = composer.words.on_date(day)
        lines.append(composer.say("notice.checked", by=by, date=on))
    elif known.state == "draft":
        lines.append(composer.say("notice.draft"))
    if known.stale:
        lines.append(composer.say("notice.stale"))
    whole = [composer.say("notice.fictional")] if council.fictional else []
    if not council.adopted:
        whole.append(composer.say(f"notice.{'not_adopted' if council.leaflet else 'no_leaflet'}"))
    age = composer.folder.leaflet_age(composer.day)
    if age and not council.fictional:
        whole.append(composer.say(f"notice.{age}", date=composer.leaflet_date()))
    return [*lines, Markup(" ").join(whole)] if whole else lines
