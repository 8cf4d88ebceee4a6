"""Which sentences say a fact or a rule: the same in every edition, so that none says less.

An edition puts them into its own words: `sentences.py` the plain one, `easy_read.py` Easy Read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from portal.councils.facts import Age, Chair, Length, Scale
from portal.councils.national import NationalFact
from portal.councils.sourced import Duration, Many, One, Sourced
from portal.translations.words import Words

PARAGRAPH = 3  # sentences to a paragraph, at most


@dataclass(frozen=True)
class Amount:
    """A number with its unit, by the key of its words: `duration.within.working_day` and 10."""

    key: str
    n: int


@dataclass(frozen=True)
class Sentence:
    """A sentence by its key in the words, with what stands in its gaps.

    `n` chooses the plural form of one that has several. `name` is what the council calls it:
    it stands behind the sentence.
    """

    key: str
    gaps: Mapping[str, str | Amount] = field(default_factory=dict)
    n: int | None = None
    name: str = ""


@dataclass(frozen=True)
class Outline:
    """The sentences of a fact by paragraph, and a list after them when there is one."""

    paragraphs: tuple[tuple[Sentence, ...], ...]
    items: tuple[Sentence, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, in order."""
        return (*(one for paragraph in self.paragraphs for one in paragraph), *self.items)


def fact_outline(kind: str, fact: Sourced, words: Words) -> Outline:
    """The sentences that say `fact`; `words` knows which there are."""
    key = f"say.{kind}"
    if isinstance(fact, Chair):
        title = Sentence(f"{key}.title", name=fact.title)
        return Outline(((title,), (Sentence(f"{key}.{fact.is_}"),)))
    if isinstance(fact, Length):
        longer = (Sentence("say.length_longer"),) * fact.longer
        return Outline(((_length(key, *fact.hours), *longer),))
    if isinstance(fact, Age):
        return Outline(((Sentence(key, {"years": str(fact.years)}),),))
    if isinstance(fact, Scale):
        return Outline((tuple(Sentence(f"{key}.{part}") for part in (fact.used, fact.parent)),))
    if isinstance(fact, Duration):
        return Outline((_duration(kind, fact, words),))
    if isinstance(fact, Many):
        texts = tuple(Sentence(f"{key}.{word}") for word in fact.are)
        if words.has(f"{key}._"):
            return Outline(((Sentence(f"{key}._"),),), texts)
        starts = range(0, len(texts), PARAGRAPH)
        return Outline(tuple(texts[at : at + PARAGRAPH] for at in starts))
    if isinstance(fact, One):
        return Outline(((Sentence(f"{key}.{fact.is_}"),),))
    raise TypeError(f"no way to say a {type(fact).__name__}")


def rule_outline(key: str, rule: NationalFact) -> Outline:
    """The sentences that say a rule for all of England."""
    gaps: dict[str, str | Amount] = {**rule.numbers()}
    weeks: tuple[Sentence, ...] = ()
    if when := rule.duration():
        gaps["when"] = Amount(*when)
        weeks = _weeks(when[1]) if rule.unit == "working_day" else ()
    return Outline(((Sentence(f"national.{key}", gaps), *weeks),))


def _length(key: str, low: int, high: int) -> Sentence:
    if low == high:
        return Sentence("say.length_same", {"when": Amount("duration.about_hours", low)})
    return Sentence(key, {"from": str(low), "to": str(high)})


def _duration(kind: str, fact: Duration, words: Words) -> tuple[Sentence, ...]:
    special = f"say.{kind}_{fact.kind}"
    key = special if words.has(special) else f"say.{kind}"
    when = Amount(f"duration.{fact.kind}.{fact.unit}", fact.number)
    return (Sentence(key, {"when": when}), *_after_duration(fact))


def _after_duration(fact: Duration) -> tuple[Sentence, ...]:
    """What helps to read a number of days: weeks for working days, a doubt for a leaflet's days."""
    if fact.unit == "working_day" and fact.number % 5 == 0:
        return _weeks(fact.number)
    if fact.unit == "day" and fact.kind in ("before", "within") and fact.from_:
        return (Sentence("duration.day_kind"),)
    return ()


def _weeks(working_days: int) -> tuple[Sentence, ...]:
    days = {"days": str(working_days)}
    return (Sentence("duration.about_weeks", days, n=working_days // 5),)
