"""The one small box at the top of a page: at most three short lines."""

from markupsafe import Markup

from portal.compose import Composer


def notices(composer: Composer, translation: str, stale: bool) -> list[Markup]:
    """`translation` is `english` (the original), `below` (shown in English) or a state.

    The composer's words are those of the reader, who has to understand these lines.
    """
    council, lines = composer.folder.council, []
    if translation == "below":
        lines.append(composer.say("notice.english_below"))
    elif translation != "english":
        lines.append(composer.say("notice.stale" if stale else f"notice.{translation}"))
    if council.fictional:
        lines.append(composer.say("notice.fictional"))
    if not council.adopted:
        lines.append(composer.say("notice.not_adopted"))
    age = composer.folder.leaflet_age()
    if age and not council.fictional:
        lines[-1] += " " + composer.say(f"notice.{age}", date=composer.leaflet_date())
    return lines
