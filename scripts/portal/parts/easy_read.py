"""The Easy Read edition: one short sentence to each idea, and a picture to each sentence.

Its sentences for facts and national rules stand in locales/easy.en.yml; a council's own notes in
notes.easy.md beside notes.en.md; the rest in docs/pages/en/easy-read.md.
"""

from collections.abc import Sequence

from markupsafe import Markup

from portal.core.folders import COUNCILS
from portal.core.markup import inline, isolated, unlinked
from portal.core.pictures import LINE
from portal.councils.facts import PROMISES
from portal.councils.national import national
from portal.councils.notes import read_notes
from portal.councils.places import PLACES
from portal.parts.blocks import Block, EasyBlock, EasyRule, one_mark_in_a_row
from portal.parts.composer import Composer
from portal.parts.council_facts import fact_block, local_part, note_block
from portal.parts.fact_outline import Outline, Sentence, fact_outline, rule_outline
from portal.parts.marks import mark_at
from portal.parts.national_rules import national_part, rule_of_today
from portal.parts.sentences import in_gap
from portal.translations.easy_words import EasyLine, easy_lines
from portal.translations.words import Words

EasyLines = tuple[EasyLine, ...]


def easy(c: Composer, place: str) -> Markup:
    """What this council says at `place`, in Easy Read; nothing when it says nothing.

    What nobody has put into Easy Read yet is shown as it is: nothing is left out.
    """
    council = c.folder.council
    given = council.facts.given()
    own: list[EasyBlock] = []
    today: list[EasyRule] = []
    plain: list[Block] = []
    for kind in (kind for kind in PLACES[place] if kind in given):
        fact = given[kind]
        if fact.outdated:
            rule = easy_rule(c, rule_of_today(c, fact.outdated), f"{kind} today")
            today += [rule] if rule else []
            plain += [] if rule else [fact_block(c, kind)]
        elif found := _lines(c, fact_outline(kind, fact, c.words)):
            own.append(EasyBlock(kind, found[0], mark_at(c, fact, kind in PROMISES), found[1]))
        else:
            plain.append(fact_block(c, kind))
    if place in council.notes:
        note = _easy_note(c, place)
        own += [note] if note else []
        plain += [] if note else [note_block(c, place)]
    return _easy_part(c, own, today) + local_part(c, plain)


def easy_scale(c: Composer) -> Markup:
    """What 0 and 10 mean in this council, and what a number cannot do."""
    if not c.folder.council.facts.scale:
        return Markup("")
    notes = easy_notes(c.folder.slug, c.words.lang)
    own = []
    for end, place in (("zero", "scale-0"), ("ten", "scale-10")):
        lines, lang = _scale_lines(c, end)
        own.append(EasyBlock(f"note:{place}", (*lines, *notes.get(place, ())), None, lang))
    return _easy_part(c, own, [EasyRule("", *_scale_lines(c, "not_power"))])


def _scale_lines(c: Composer, what: str) -> tuple[EasyLines, str]:
    return _lines(c, Outline(((Sentence(f"say.scale.{what}"),),))) or ((), "")


def easy_national(c: Composer, key: str) -> Markup:
    """A rule for all of England, line by line."""
    rule = easy_rule(c, key)
    return _easy_part(c, [], [rule]) if rule else national_part(c, key)


def easy_rule(c: Composer, key: str, shown_as: str = "") -> EasyRule | None:
    """A rule for all of England, line by line; None where nobody has written it."""
    found = _lines(c, rule_outline(key, national().facts[key]))
    return EasyRule(shown_as or key, *found) if found else None


def easy_notes(slug: str, lang: str = "en") -> dict[str, EasyLines]:
    """A council's own notes in Easy Read, by place; English, or none, when there are none yet."""
    own = COUNCILS / slug / f"notes.easy.{lang}.md"
    notes = read_notes(own if own.exists() else COUNCILS / slug / "notes.easy.md")
    return {
        place: tuple(EasyLine(m[1], inline(m[2])) for m in LINE.finditer(text))
        for place, text in notes.items()
    }


def _easy_note(c: Composer, place: str) -> EasyBlock | None:
    slug, lang = c.folder.slug, c.words.lang
    lines = easy_notes(slug, lang).get(place)
    if not lines:
        return None
    foreign = lang != "en" and not (COUNCILS / slug / f"notes.easy.{lang}.md").exists()
    source = c.folder.council.notes[place]
    mark = mark_at(c, source, source.promise)
    return EasyBlock(f"note:{place}", lines, mark, "en" if foreign else "")


def _easy_part(c: Composer, own: Sequence[EasyBlock], rules: Sequence[EasyRule]) -> Markup:
    if not own and not rules:
        return Markup("")
    return c.part("easy", own=one_mark_in_a_row(own), rules=rules)


def _lines(c: Composer, outline: Outline) -> tuple[EasyLines, str] | None:
    """The lines that say it, and their language where it is not the page's; None for no lines."""
    for words in (c.words, c.words.english):
        found = [_sentence(one, words) for one in outline.sentences] if words else [()]
        if all(found):
            lines = tuple(line for some in found for line in some)
            return lines, "" if words is c.words else "en"
    return None


def _sentence(sentence: Sentence, words: Words) -> EasyLines:
    gaps = {name: _in_gap(in_gap(value, words)) for name, value in sentence.gaps.items()}
    form = "" if sentence.n is None else words.plural(sentence.n)
    lines = easy_lines(words.lang, sentence.key, {"n": str(sentence.n), **gaps}, form)
    if not sentence.name:
        return lines
    called = Markup("{} <b>{}</b>").format
    return tuple(EasyLine(one.picture, called(one.says, isolated(sentence.name))) for one in lines)


def _in_gap(value: str) -> str:
    # A hard word is explained in the next sentence, not by a link.
    return unlinked(value) if isinstance(value, Markup) else value
