"""What of Easy Read stands in sight: a few rows a part, one idea a row, each with its picture.

Which sentences of a fact or rule these are is data: `short:` in locales/easy.en.yml, where the
weightiest stands first. Of a council's note it is the first line. The whole is in `easy_read.py`.
"""

from dataclasses import replace

from markupsafe import Markup

from portal.councils.facts import PROMISES, Chair
from portal.councils.sourced import Duration, Many, Sourced
from portal.parts.blocks import EasyBlock, EasyRule
from portal.parts.composer import Composer
from portal.parts.easy_composer import in_easy_words
from portal.parts.easy_read import (
    EasyLines,
    easy_note,
    easy_part,
    easy_rule,
    lines_of,
    rules_beside,
)
from portal.parts.fact_outline import Outline, Sentence, fact_outline
from portal.parts.marks import mark_at
from portal.parts.national_rules import rule_of_today
from portal.translations.easy_words import in_sight

INTRO, MORE = "_", "more"
SCALE_ENDS = {"scale-0": "zero", "scale-10": "ten"}


def easy_short(c: Composer, *kinds: str, england: str = "") -> Markup:
    """What the council says of these kinds and notes (`note:tips`), under one line at the side.

    `talk 2` is at most two sentences of a kind that has several. `england`: the rules beside them,
    but for those that the council's own figures say already; then both say whose they are.
    """
    c = in_easy_words(c)
    asked = {kind: int(most or 1) for kind, _, most in (one.partition(" ") for one in kinds)}
    own = [block for kind, most in asked.items() if (block := _block(c, kind, most))]
    given = c.folder.council.facts.given()
    old = [given[kind].outdated for kind in asked if kind in given]
    today = [rule_of_today(c, one) for one in old if one]
    keys = [*today, *rules_beside(c, [*asked], england.split())]
    rules = [rule for key in keys if (rule := _rule(c, key))]
    return easy_part(c, own, rules, named=bool(own and rules))


def easy_short_national(c: Composer, key: str) -> Markup:
    """What of a rule for all of England stands in sight."""
    c = in_easy_words(c)
    rule = _rule(c, key)
    return easy_part(c, [], [rule] if rule else [])


def easy_short_power(c: Composer) -> Markup:
    """What a number on the scale cannot do, where the council uses one."""
    found = _said(c, "say.scale.not_power") if c.folder.council.facts.scale else None
    return easy_part(c, [], [EasyRule("", *found)] if found else [])


def _rule(c: Composer, key: str) -> EasyRule | None:
    return easy_rule(c, key, short=True)


def _said(c: Composer, key: str, **gaps: str) -> tuple[EasyLines, str] | None:
    return lines_of(c, Outline(((Sentence(key, gaps),),)), short=True)


def _block(c: Composer, kind: str, most: int) -> EasyBlock | None:
    place = kind.removeprefix("note:")
    if place != kind:
        return _first_line(c, place)
    fact = c.folder.council.facts.given().get(kind)
    if not fact or fact.outdated:
        return None
    found = lines_of(c, _in_sight(c, kind, fact, most), short=True)
    beside = isinstance(fact, Duration) and not fact.holds(c.day)
    mark = mark_at(c, fact, kind in PROMISES)
    return EasyBlock(kind, found[0], mark, found[1], beside) if found else None


def _first_line(c: Composer, place: str) -> EasyBlock | None:
    """The first line of a note; of what an end of the scale means, behind its number."""
    note = easy_note(c, place)
    if not note or place not in SCALE_ENDS:
        return replace(note, lines=note.lines[:1]) if note else None
    found = _said(c, f"say.scale.{SCALE_ENDS[place]}", means=note.lines[0].says)
    return replace(note, lines=found[0]) if found else None


def _in_sight(c: Composer, kind: str, fact: Sourced, most: int) -> Outline:
    outline = fact_outline(kind, fact, c.words)
    if isinstance(fact, Chair) and fact.title.casefold() == "chair":  # no other name to tell
        return Outline((outline.sentences[1:],))
    if not isinstance(fact, Many):
        return outline
    said = {one.key.removeprefix(f"say.{kind}."): one for one in outline.sentences}
    weighed = [word for word in in_sight("en", kind) if word in said and word != INTRO]
    first = [said[INTRO]] if INTRO in said and weighed else []
    rest = [Sentence(f"say.{kind}.{MORE}")] if len(fact.are) > most else []
    return Outline(((*first, *(said[word] for word in weighed[:most]), *rest),))
