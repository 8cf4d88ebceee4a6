"""The one small box at the top of a page: at most three short lines."""

from markupsafe import Markup

from portal.compose import Composer


def notices(composer: Composer, translation: str, stale: bool) -> list[Markup]:
    """`translation` is `english` (the original), `below` (shown in English) or a state.

    The composer's words are those of the reader, who has to understand these lines.
    """
    council = composer.folder.council
    lines: list[Markup] = []
    if translation == "below":
        lines.append(composer.say("notice.english_below"))
    elif translation != "english":
        lines.append(composer.say(f"notice.{translation}"))
        if stale:
            lines.append(composer.say("notice.stale"))
    whole = [composer.say("notice.fictional")] if council.fictional else []
    if not council.adopted:
        whole.append(composer.say("notice.not_adopted"))
    age = composer.folder.leaflet_age()
    if age and not council.fictional:
        whole.append(composer.say(f"notice.{age}", date=composer.leaflet_date()))
    return [*lines, Markup(" ").join(whole)] if whole else lines
