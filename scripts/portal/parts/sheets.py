"""Sheets that a parent writes on, on the phone or on paper: nothing of them leaves the phone."""

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.translations.words import english_name

QUESTIONS = ("well", "worried", "changed", "like", "disagree", "questions")
PHRASES = ("initials", "again", "stop", "break", "disagree")
# What a parent may need, by what it is about; `language` and `dialect` are written in.
NEEDS = {
    "language": ("interpreter", "language", "dialect", "not_known", "woman", "man", "bsl"),
    "papers": ("easy_read", "large_print"),
    "room": ("room", "break", "childcare", "travel"),
    "safe": ("apart",),
}
# The letter of somebody who does not agree: its short lines, its long ones, what it asks for.
LETTER_LINES = ("to", "from", "child", "meeting")
LETTER_BOXES = ("what", "why", "wanted")
LETTER_ASKS = ("pass_on", "answer", "keep")


def my_say(c: Composer) -> Markup:
    """A sheet for the parent's own words, with the scale only where this council uses one."""
    scale = c.folder.council.facts.scale is not None
    return c.part("my_say", questions=QUESTIONS, phrases=PHRASES, scale=scale)


def need(c: Composer) -> Markup:
    """A card in two languages: what the parent needs in order to take part."""
    lang = c.words.lang
    language = "" if lang == "en" else f"{c.words.plain('name')} – {english_name(lang)}"
    return c.part("need", language=language, needs=NEEDS)


def letter(c: Composer) -> Markup:
    """A letter to fill in, for a parent who does not agree."""
    return c.part("letter", lines=LETTER_LINES, boxes=LETTER_BOXES, asks=LETTER_ASKS)
