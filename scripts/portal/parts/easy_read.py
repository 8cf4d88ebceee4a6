"""The Easy Read edition: one short sentence to each idea, and a picture to each sentence.

Its sentences for facts and national rules stand in locales/easy.en.yml; a council's own notes in
notes.easy.md beside notes.en.md; the rest in docs/pages/en/easy-*.md. Here all of a fact is said,
for "More about this"; what stands in sight is in `easy_short.py`.
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
from portal.councils.sourced import Duration
from portal.parts.blocks import Block, EasyBlock, EasyRule, one_mark_in_a_row
from portal.parts.composer import Composer
from portal.parts.council_facts import fact_block, local_part, note_block
from portal.parts.easy_composer import in_easy_words
from portal.parts.fact_outline import Outline, Sentence, fact_outline, rule_outline
from portal.parts.marks import mark_at
from portal.parts.national_rules import national_part, rule_of_today
from portal.parts.sentences import in_gap
from portal.translations.easy_words import EasyLine, easy_lines
from portal.translations.words import Words

EasyLines = tuple[EasyLine, ...]


def easy(c: Composer, place: str, england: str = "") -> Markup:
    """What this council says at `place`, in Easy Read; nothing when it says nothing.

    What nobody has put into Easy Read yet is shown as it is: nothing is left out. `england` is the
    rule beside it, unless it says the same.
    """
    c = in_easy_words(c)
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
        elif found := lines_of(c, fact_outline(kind, fact, c.words)):
            own.append(EasyBlock(kind, found[0], mark_at(c, fact, kind in PROMISES), found[1]))
        else:
            plain.append(fact_block(c, kind))
    if place in council.notes:
        note = easy_note(c, place)
        own += [note] if note else []
        plain += [] if note else [note_block(c, place)]
    kinds = [kind for kind in PLACES[place] if kind in given]
    beside = rules_beside(c, kinds, [england] if england else [])
    rules = [rule for key in beside if (rule := easy_rule(c, key))]
    return easy_part(c, own, [*today, *rules], bool(own and rules)) + local_part(c, plain)


def rules_beside(c: Composer, kinds: Sequence[str], england: Sequence[str]) -> list[str]:
    """Those of these rules that no figure of the council says, nor today's rule in its place."""
    given = c.folder.council.facts.given()
    facts = [given[kind] for kind in kinds if kind in given]
    now = [rule_of_today(c, fact.outdated) for fact in facts if fact.outdated]
    said = [
        (f"duration.{fact.kind}.{fact.unit}", fact.number)
        for fact in facts
        if isinstance(fact, Duration) and not fact.outdated
    ]
    rules = national().facts
    return [key for key in england if key not in now and rules[key].duration() not in said]


def easy_scale(c: Composer) -> Markup:
    """What 0 and 10 mean in this council, and what a number cannot do."""
    if not c.folder.council.facts.scale:
        return Markup("")
    notes = easy_notes(c.folder.slug, c.words.lang)
    own = []
    for end, place in (("zero", "scale-0"), ("ten", "scale-10")):
        lines, lang = _scale_lines(c, end)
        own.append(EasyBlock(f"note:{place}", (*lines, *notes.get(place, ())), None, lang))
    return easy_part(c, own, [EasyRule("", *_scale_lines(c, "not_power"))])


def _scale_lines(c: Composer, what: str) -> tuple[EasyLines, str]:
    return lines_of(c, Outline(((Sentence(f"say.scale.{what}"),),))) or ((), "")


def easy_national(c: Composer, key: str) -> Markup:
    """A rule for all of England, line by line."""
    rule = easy_rule(in_easy_words(c), key)
    return easy_part(c, [], [rule]) if rule else national_part(c, key)


def easy_rule(c: Composer, key: str, shown_as: str = "", short: bool = False) -> EasyRule | None:
    """A rule for all of England, line by line; None where nobody has written it."""
    rule = national().facts[key]
    found = lines_of(c, rule_outline(key, rule), short)
    state = c.say(f"state.{rule.state}")
    return EasyRule(shown_as or key, *found, state, rule.state == "local") if found else None


def easy_notes(slug: str, lang: str = "en") -> dict[str, EasyLines]:
    """A council's own notes in Easy Read, by place; English, or none, when there are none yet."""
    own = COUNCILS / slug / f"notes.easy.{lang}.md"
    notes = read_notes(own if own.exists() else COUNCILS / slug / "notes.easy.md")
    return {
        place: tuple(EasyLine(m[1], inline(m[2])) for m in LINE.finditer(text))
        for place, text in notes.items()
    }


def easy_note(c: Composer, place: str) -> EasyBlock | None:
    """The council's note at `place`, line by line; None where there is none in Easy Read."""
    slug, lang = c.folder.slug, c.words.lang
    lines = easy_notes(slug, lang).get(place)
    if not lines:
        return None
    foreign = lang != "en" and not (COUNCILS / slug / f"notes.easy.{lang}.md").exists()
    source = c.folder.council.notes[place]
    mark = mark_at(c, source, source.promise)
    return EasyBlock(f"note:{place}", lines, mark, "en" if foreign else "")


def easy_part(
    c: Composer, own: Sequence[EasyBlock], rules: Sequence[EasyRule], named: bool = False
) -> Markup:
    """What the council says with a line at its side, then the rules; or nothing.

    `named`: both say whose they are, because they differ.
    """
    if not own and not rules:
        return Markup("")
    return c.part("easy", own=one_mark_in_a_row(own), rules=rules, named=named)


def lines_of(c: Composer, outline: Outline, short: bool = False) -> tuple[EasyLines, str] | None:
    """The lines that say it, and their language where it is not the page's; None for no lines.

    `short`: only what stands in sight, which may be less than the whole.
    """
    for words in (c.words, c.words.english):
        found = [_sentence(one, words, short) for one in outline.sentences] if words else [()]
        if any(found) if short else all(found):
            lines = tuple(line for some in found for line in some)
            return lines, "" if words is c.words else "en"
    return None


def _sentence(sentence: Sentence, words: Words, short: bool) -> EasyLines:
    gaps = {name: _in_gap(in_gap(value, words)) for name, value in sentence.gaps.items()}
    name = Markup("<b>{}</b>").format(isolated(sentence.name))
    form = "" if sentence.n is None else words.plural(sentence.n)
    values = {"n": str(sentence.n), "name": name, **gaps}
    return easy_lines(words.lang, sentence.key, values, form, short)


def _in_gap(value: str) -> str:
    # A hard word is explained in the next sentence, not by a link.
    return unlinked(value) if isinstance(value, Markup) else value
