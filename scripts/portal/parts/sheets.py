"""Sheets that a parent writes on, on the phone or on paper: nothing of them leaves the phone."""

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.translations.words import english_name

QUESTIONS = ("well", "worried", "changed", "like", "disagree", "questions")
PHRASES = ("initials", "again", "stop", "break", "disagree")
NEEDS = ("not_known", "woman", "man", "bsl", "easy_read", "large_print", "room", "break", "apart",
    "childcare", "travel")  # fmt: skip


def my_say(c: Composer) -> Markup:
    """A sheet for the parent's own words, with the scale only where this council uses one."""
    scale = c.folder.council.facts.scale is not None
    return c.part("my_say", questions=QUESTIONS, phrases=PHRASES, scale=scale)


def need(c: Composer) -> Markup:
    """A card in two languages: what the parent needs in order to take part."""
    lang = c.words.lang
    language = "" if lang == "en" else f"{c.words.plain('name')} – {english_name(lang)}"
    return c.part("need", language=language, needs=NEEDS)
