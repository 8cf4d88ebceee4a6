"""The larger parts of a page: lists, the scale, the timeline, the words, the sources."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from portal.councils.national import national
from portal.councils.places import STATEMENTS
from portal.parts.composer import Composer
from portal.parts.rights import RIGHTS, rights
from portal.parts.sentences import fact_sentences
from portal.parts.steps import STEPS


def checklist(c: Composer, name: str) -> Markup:
    """A list of real tick boxes: things to do or bring, or a group of rights."""
    if name not in RIGHTS:
        keys = list(c.words.node(f"checklist.{name}"))
        return c.part("checklist", name=name, keys=keys)
    return c.part("rights", name=name, rights=rights(name, c.folder.council))


def scale(c: Composer) -> Markup:
    if not c.folder.council.facts.scale:
        return c.part("silent", text=c.say("silent.scale"))
    blocks = {p: c.said_at(p) for p in ("scale", "scale-0", "scale-10", "scale-reasons")}
    return c.part("scale", **{p.replace("-", "_"): found for p, found in blocks.items()})


def timeline(c: Composer) -> Markup:
    """Each step with the council's own time for it, else the national rule."""
    steps = []
    for step in STEPS:
        blocks = [b for place in step.places for b in c.said_at(place)]
        rules = [rule for key in step.national if (rule := c.beside(step.places, key))]
        steps.append({"it": step, "blocks": blocks, "rules": rules})
    return c.part("timeline", steps=steps)


def glossary(c: Composer) -> Markup:
    english = c.words.english.glossary if c.words.english else c.words.glossary
    return c.part("words", english=english, here=c.words.glossary)


def sources(c: Composer) -> Markup:
    """Every local fact by the heading of the leaflet it stands under, and all the rest."""
    under: dict[tuple[str, ...], list[Any]] = {}
    pages: list[Any] = []
    council = c.folder.council
    for kind, fact in council.facts.given().items():
        entry = {"said": c.safe(fact_sentences(kind, fact, c.words)), "it": fact}
        (under.setdefault(tuple(fact.from_), []) if fact.from_ else pages).append(entry)
    hidden = () if council.adopted else STATEMENTS
    for place, source in ((p, it) for p, it in council.notes.items() if p not in hidden):
        html, english = c.note_html(place)
        note = {"note": html, "english": english, "it": source}
        (under.setdefault(tuple(source.from_), []) if source.from_ else pages).append(note)
    rules = [c.national_said(key) for key in national().facts]
    confirmed = any(entry.it.confirmed for entry in council.entries())
    values = {"rules": rules, "edition": national(), "confirmed": confirmed}
    return c.part("sources", under=under, pages=pages, **values)


def cards(c: Composer) -> Markup:
    return c.part("cards")


LARGER: dict[str, Callable[..., Markup]] = {
    "cards": cards,
    "checklist": checklist,
    "scale": scale,
    "timeline": timeline,
    "words": glossary,
    "sources": sources,
}
