"""What this council says at a place of the pages: its facts, then its note."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from portal.core.markup import block
from portal.councils.facts import PROMISES
from portal.councils.places import PLACES
from portal.councils.sourced import Duration
from portal.parts.blocks import Block, FactBlock, NoteBlock, TodayBlock, one_mark_in_a_row
from portal.parts.composer import Composer
from portal.parts.marks import mark_at
from portal.parts.national_rules import national_rule, rule_beside, rule_of_today
from portal.parts.sentences import Said, fact_sentences
from portal.translations.trust import stale_notes


def local(
    c: Composer, place: str, silent: str = "", silent_national: str = "", more: str = ""
) -> Markup:
    """What this council says at `place`; where it says nothing, an open or national answer.

    With `more`, only its first paragraph is in sight; the rest opens on a tap.
    """
    blocks = blocks_at(c, place)
    if more and blocks:
        first, rest = _first_paragraph(blocks)
        return local_part(c, first) + (more_part(c) + local_part(c, rest) if rest else "")
    rule = rule_beside(c, PLACES[place], silent_national, bool(blocks)) if silent_national else ""
    if blocks or rule or not silent:
        return local_part(c, blocks, bool(rule)) + rule
    return silence(c, f"silent.{silent}")


def local_part(c: Composer, blocks: Sequence[Block], named: bool = False) -> Markup:
    """These facts and notes with a line at their side, then what is out of date; or nothing.

    `named`: the council's name is seen too, because England's rule beside it says something else.
    """
    if not blocks:
        return Markup("")
    own = [one for one in blocks if not isinstance(one, TodayBlock)]
    today = [one for one in blocks if isinstance(one, TodayBlock)]
    given = {"own": one_mark_in_a_row(own), "today": one_mark_in_a_row(today)}
    return c.part("local", named=named, **given)


def more_part(c: Composer) -> Markup:
    """Where the shortest whole answer ends: what stands below it in its question is folded."""
    return c.part("more")


def _first_paragraph(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The first paragraph of what the council says, and the rest."""
    first, *rest = blocks
    if not isinstance(first, FactBlock) or len(first.said.paragraphs) == 1:
        return [first], rest
    start, *others = first.said.paragraphs
    behind = replace(first, said=Said(tuple(others), first.said.items), beside=False)
    return [replace(first, said=Said((start,)))], [behind, *rest]


def silence(c: Composer, key: str) -> Markup:
    """What stands where nobody has said anything: whom to ask."""
    return c.part("silent", text=c.say(key))


def blocks_at(c: Composer, place: str) -> list[Block]:
    """The council's facts and note for `place`, each with its mark."""
    given = c.folder.council.facts.given()
    blocks: list[Block] = [fact_block(c, kind) for kind in PLACES[place] if kind in given]
    return [*blocks, note_block(c, place)] if place in c.folder.council.notes else blocks


def fact_block(c: Composer, kind: str) -> FactBlock | TodayBlock:
    """A fact the council gives; today's rule where the leaflet is out of date."""
    fact = c.folder.council.facts.given()[kind]
    c.shown.add(kind)
    if fact.outdated:
        rule = national_rule(c, rule_of_today(c, fact.outdated))
        return TodayBlock(kind, rule, c.say("mark.outdated"))
    said = fact_sentences(kind, fact, c.words)
    mark = mark_at(c, fact, kind in PROMISES)
    # A number out of an old leaflet may be wrong today: there the doubt stays beside it.
    beside = isinstance(fact, Duration) and not fact.holds(c.day)
    return FactBlock(kind, said, mark, beside)


def note_block(c: Composer, place: str) -> NoteBlock:
    """The council's note at `place`."""
    source = c.folder.council.notes[place]
    c.shown.add(f"note:{place}")
    html, lang = note_html(c, place)
    stale = not lang and place in stale_notes(c.words.lang, c.folder.slug)
    return NoteBlock(f"note:{place}", html, mark_at(c, source, source.promise), lang, stale)


def note_html(c: Composer, place: str) -> tuple[Markup, str]:
    """The note in this language, and no language; else the English one, and `en`."""
    here = c.folder.notes.get(c.words.lang, {}).get(place)
    foreign = here is None and c.words.lang != "en"
    return block(here or c.folder.notes["en"][place]), "en" if foreign else ""
