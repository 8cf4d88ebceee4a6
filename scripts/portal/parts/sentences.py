"""A fact as sentences: which texts of the language say it, and with what in the gaps."""

from dataclasses import dataclass

from portal.core.markup import isolated
from portal.councils.facts import Age, Chair, Length, Scale
from portal.councils.sourced import Duration, Many, One, Sourced
from portal.translations.words import Words

PARAGRAPH = 3  # sentences to a paragraph, at most


@dataclass(frozen=True)
class Said:
    """What a fact says, as HTML: paragraphs, and a list after them when there is one."""

    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        return self.paragraphs + self.items


def fact_sentences(kind: str, fact: Sourced, words: Words) -> Said:
    """The sentences of `fact` in the language of `words`."""
    key = f"say.{kind}"
    if isinstance(fact, Chair):
        title = f"<strong>{isolated(fact.title)}</strong>"
        return Said((f"{words.say('say.chair.title')} {title}", words.say(f"{key}.{fact.is_}")))
    if isinstance(fact, Length):
        low, high = fact.hours
        if low == high:
            when = words.duration("duration.about_hours", low)
            sentences = [words.say("say.length_same", when=when)]
        else:
            sentences = [words.say(key, **{"from": str(low), "to": str(high)})]
        return Said((_joined(sentences + [words.say("say.length_longer")] * fact.longer),))
    if isinstance(fact, Age):
        return Said((words.say(key, years=str(fact.years)),))
    if isinstance(fact, Scale):
        return Said((_joined([words.say(f"{key}.{part}") for part in (fact.used, fact.parent)]),))
    if isinstance(fact, Duration):
        return Said((_duration(kind, fact, words),))
    if isinstance(fact, Many):
        texts = [words.say(f"{key}.{word}") for word in fact.are]
        if words.has(f"{key}._"):
            return Said((words.say(f"{key}._"),), tuple(texts))
        groups = [texts[at : at + PARAGRAPH] for at in range(0, len(texts), PARAGRAPH)]
        return Said(tuple(_joined(group) for group in groups))
    if isinstance(fact, One):
        return Said((words.say(f"{key}.{fact.is_}"),))
    raise TypeError(f"no way to say a {type(fact).__name__}")


def _joined(sentences: list[str]) -> str:
    return " ".join(sentences)


def timing(kind: str, n: int, unit: str, words: Words) -> str:
    """`within 10 working days`, in the words of the language."""
    return words.duration(f"duration.{kind}.{unit}", n)


def _duration(kind: str, fact: Duration, words: Words) -> str:
    special = f"say.{kind}_{fact.kind}"
    key = special if words.has(special) else f"say.{kind}"
    when = timing(fact.kind, fact.number, fact.unit, words)
    return " ".join([words.say(key, when=when), *after_duration(fact, words)])


def after_duration(fact: Duration, words: Words) -> list[str]:
    """What helps to read a number of days: weeks for working days, a doubt for a leaflet's days."""
    if fact.unit == "working_day" and fact.number % 5 == 0:
        return [words.duration("duration.about_weeks", fact.number // 5)]
    if fact.unit == "day" and fact.kind in ("before", "within") and fact.from_:
        return [words.say("duration.day_kind")]
    return []
