"""The Easy Read edition: one short sentence to each idea, and a picture to each sentence.

Its sentences for facts and national rules stand in locales/easy.en.yml; a council's own notes in
notes.easy.md beside notes.en.md; the rest in docs/pages/en/easy-read.md.
"""

from pathlib import Path
from typing import Any

from markupsafe import Markup

from portal.core.folders import COUNCILS, LOCALES
from portal.core.markup import inline, isolated, unlinked
from portal.core.pictures import LINE
from portal.core.yaml_file import raw
from portal.councils.facts import PROMISES, Age, Chair, Length, Scale
from portal.councils.national import national
from portal.councils.notes import read_notes
from portal.councils.places import PLACES
from portal.councils.sourced import Duration, Many, One, Sourced
from portal.parts.composer import Composer
from portal.parts.sentences import timing
from portal.translations.words import Words

EASY_ENGLISH = LOCALES / "easy.en.yml"


EasyLine = tuple[str, str]


def file_of(lang: str) -> Path:
    """The sentences in a language; the English ones where it has none yet."""
    own = LOCALES / f"easy.{lang}.yml"
    return own if own.exists() else EASY_ENGLISH


def _english(lang: str) -> bool:
    """Whether the sentences are English on a page of another language."""
    return lang != "en" and file_of(lang) == EASY_ENGLISH


def _english_notes(slug: str, lang: str) -> bool:
    return lang != "en" and not (COUNCILS / slug / f"notes.easy.{lang}.md").exists()


def _words(c: Composer) -> Words:
    """The words that fill the gaps, in the language of the sentences around them."""
    return c.words.english if _english(c.words.lang) and c.words.english else c.words


def _lines(file: Path, tree: str, *path: str) -> list[EasyLine]:
    node: Any = raw(file)[tree]
    for name in path:
        node = node[name]
    return [(str(line["picture"]), str(line["says"])) for line in node]


def _filled(lines: list[EasyLine], **values: str) -> list[EasyLine]:
    filled = []
    for picture, says in lines:
        html = inline(says)
        for name, value in values.items():
            html = html.replace("{" + name + "}", value)
        filled.append((picture, html))
    return filled


def fact_lines(c: Composer, kind: str, fact: Sourced) -> list[EasyLine]:
    """What a council's fact says, line by line."""
    if isinstance(fact, Chair):
        title = [(p, f"{t} <b>{isolated(fact.title)}</b>") for p, t in _easy(c, kind, "title")]
        return [*title, *_easy(c, kind, fact.is_)]
    if isinstance(fact, Length):
        low, high = map(str, fact.hours)
        longer = _easy(c, "length_longer", "_") if fact.longer else []
        if low == high:
            when = _words(c).duration("duration.about_hours", fact.hours[0])
            return [*_easy(c, "length_same", "_", when=when), *longer]
        return [*_easy(c, kind, "_", **{"from": low, "to": high}), *longer]
    if isinstance(fact, Age):
        return _easy(c, kind, "_", years=str(fact.years))
    if isinstance(fact, Scale):
        return [*_easy(c, kind, fact.used), *_easy(c, kind, fact.parent)]
    if isinstance(fact, Duration):
        within = f"{kind}_{fact.kind}"
        key = within if within in raw(EASY_ENGLISH)["facts"] else kind
        when = unlinked(timing(fact.kind, fact.number, fact.unit, _words(c)))
        return _easy(c, key, "_", when=when)
    if isinstance(fact, Many):
        opening = _easy(c, kind, "_") if "_" in raw(EASY_ENGLISH)["facts"][kind] else []
        return [*opening, *(line for word in fact.are for line in _easy(c, kind, word))]
    assert isinstance(fact, One)
    return _easy(c, kind, fact.is_)


def _easy(c: Composer, kind: str, word: str, **values: str) -> list[EasyLine]:
    return _filled(_lines(file_of(c.words.lang), "facts", kind, word), **values)


def easy_notes(slug: str, lang: str = "en") -> dict[str, list[EasyLine]]:
    """A council's own notes in Easy Read, by place; English, or none, when there are none yet."""
    own = COUNCILS / slug / f"notes.easy.{lang}.md"
    notes = read_notes(own if own.exists() else COUNCILS / slug / "notes.easy.md")
    return {place: [(m[1], inline(m[2])) for m in LINE.finditer(t)] for place, t in notes.items()}


def easy(c: Composer, place: str) -> Markup:
    """What this council says at `place`, in Easy Read; nothing when it says nothing."""
    given, own, rules = c.folder.council.facts.given(), [], []
    lang, slug = c.words.lang, c.folder.slug
    for kind in (kind for kind in PLACES[place] if kind in given):
        fact = given[kind]
        if fact.outdated:
            rules.append((f"{kind} today", national_lines(c, c.today(fact.outdated))))
        else:
            mark = c.mark(fact, kind in PROMISES)
            own.append((kind, fact_lines(c, kind, fact), _english(lang), mark))
    lines = easy_notes(slug, lang).get(place)
    if lines:
        source = c.folder.council.notes[place]
        mark = c.mark(source, source.promise)
        own.append((f"note:{place}", lines, _english_notes(slug, lang), mark))
    plain = not lines and place in c.folder.council.notes
    # A note that nobody has put into Easy Read yet is shown as it is: nothing is left out.
    note = c.part("local", blocks=[c.note(place)]) if plain else Markup("")
    if not own and not rules:
        return note
    return c.part("easy", own=own, rules=rules, english=_english(lang)) + note


def easy_scale(c: Composer) -> Markup:
    """What 0 and 10 mean in this council, and what a number cannot do."""
    if not c.folder.council.facts.scale:
        return Markup("")
    notes = easy_notes(c.folder.slug, c.words.lang)
    own = []
    for end, place in (("zero", "scale-0"), ("ten", "scale-10")):
        lines = [*_easy(c, "scale", end), *notes.get(place, [])]
        own.append((f"note:{place}", lines, _english(c.words.lang), None))
    rules = [("", _easy(c, "scale", "not_power"))]
    return c.part("easy", own=own, rules=rules, english=_english(c.words.lang))


def easy_national(c: Composer, key: str) -> Markup:
    rules = [(key, national_lines(c, key))]
    return c.part("easy", own=[], rules=rules, english=_english(c.words.lang))


def national_lines(c: Composer, key: str) -> list[EasyLine]:
    """A rule for all of England, line by line."""
    rule = national().facts[key]
    values = rule.numbers()
    if when := rule.duration():
        values["when"] = unlinked(_words(c).duration(*when))
    return _filled(_lines(file_of(c.words.lang), "national", key), **values)
