"""A fact or a rule in plain words: the edition that most pages show."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.sourced import Sourced
from portal.parts.fact_outline import Amount, Sentence, fact_outline
from portal.translations.words import Words


@dataclass(frozen=True)
class Said:
    """What a fact says: paragraphs, and a list after them when there is one."""

    paragraphs: tuple[Markup, ...]
    items: tuple[Markup, ...] = ()

    @property
    def sentences(self) -> tuple[Markup, ...]:
        """The paragraphs, then the lines of the list."""
        return self.paragraphs + self.items


def fact_sentences(kind: str, fact: Sourced, words: Words) -> Said:
    """The sentences of `fact` in the language of `words`."""
    outline = fact_outline(kind, fact, words)
    paragraphs = tuple(joined(paragraph, words) for paragraph in outline.paragraphs)
    return Said(paragraphs, tuple(plain_sentence(item, words) for item in outline.items))


def joined(paragraph: tuple[Sentence, ...], words: Words) -> Markup:
    """The sentences of one paragraph, in the language of `words`."""
    return Markup(" ").join(plain_sentence(one, words) for one in paragraph)


def plain_sentence(sentence: Sentence, words: Words) -> Markup:
    """One sentence in the language of `words`."""
    if sentence.n is not None:
        return words.duration(sentence.key, sentence.n)
    gaps = {name: in_gap(value, words) for name, value in sentence.gaps.items()}
    html = words.say(sentence.key, **gaps)
    if not sentence.name:
        return html
    return Markup("{} <strong>{}</strong>").format(html, isolated(sentence.name))


def in_gap(value: str | Amount, words: Words) -> str:
    """What stands in a gap: text, or an amount in the language of `words`."""
    return words.duration(value.key, value.n) if isinstance(value, Amount) else value
