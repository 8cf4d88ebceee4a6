"""What can be looked up on a site: its pages, the questions on them, the words and their like."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.pages import ROW
from portal.translations.words import Words


@dataclass(frozen=True)
class Findable:
    """`text` leads to the part `id` of `page`; `also` is what people may type instead.

    `shown` is the text as HTML, where English words in it are told as such. `english` is the
    English word beside a word of another language. `word`: of the glossary.
    """

    text: str
    page: str
    id: str = ""
    english: str = ""
    also: tuple[str, ...] = ()
    word: bool = False
    shown: Markup = Markup()

    @property
    def letter(self) -> str:
        """What it stands under: its first letter, without an accent."""
        return next((c for c in sort_key(self.text).upper() if c.isalpha()), "#")


def sort_key(text: str) -> str:
    """Small letters without accents, to sort by."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in parts if not "\u0300" <= c <= "\u036f")


def entries(questions: dict[str, Sequence[tuple[str, str]]], words: Words) -> list[Findable]:
    """Everything to look up, from A to Z; a question of several pages leads to the first.

    `questions` are each page's title and questions, as HTML, with their ids, in reading order.
    """
    asked = [
        Findable(
            Markup(said).striptags(),
            page,
            inside,
            also=_typed(words, page, inside),
            shown=Markup(said),
        )
        for page, several in questions.items()
        if ROW[page].found
        for said, inside in several
    ]
    found: dict[str, Findable] = {}
    for entry in [*asked, *_glossary(words)]:
        found.setdefault(sort_key(entry.text), entry)
    return sorted(
        found.values(), key=lambda e: (e.letter == "#", sort_key(e.text).lstrip("¿¡\"'«„"))
    )


def _typed(words: Words, page: str, inside: str) -> tuple[str, ...]:
    """What people type instead of the question, in everyday words; nothing for most."""
    typed = words.node("typed").get(page, {}).get(inside, "")
    return tuple(one.strip() for one in str(typed).split(",") if one.strip())


def _glossary(words: Words) -> Iterator[Findable]:
    english = words.english.glossary if words.english else {}
    for id_, entry in words.glossary.items():
        beside = str(english[id_]["say"]) if id_ in english else ""
        also = tuple(str(one) for one in entry.get("also", ()))
        yield Findable(str(entry["say"]), "words", id_, beside, also, word=True)


def index(found: list[Findable], links: dict[str, str]) -> str:
    """The module that a phone loads when somebody first looks for something."""
    rows = [
        [e.text, links[e.page] + (f"#{e.id}" if e.id else ""), " ".join([e.english, *e.also])]
        for e in found
    ]
    return f"export default {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"
