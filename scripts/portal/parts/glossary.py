"""The words people use, each with what it means, and the English word beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import inline, unlinked
from portal.parts.composer import Composer


@dataclass(frozen=True)
class GlossaryEntry:
    """An entry: the English word, the reader's own, what it means. `lang` as in `blocks.py`."""

    id: str
    english: str
    own: str
    means: Markup
    lang: str

    @property
    def letter(self) -> str:
        """What it stands under: people hear the English word."""
        return self.english[0].upper()


def glossary(c: Composer) -> Markup:
    """Every word of the English glossary; English where a language lacks one."""
    return c.part("words", entries=[_entry(c, key, it) for key, it in _english(c).items()])


def meanings(c: Composer, linked: Sequence[str], every: str, around: str) -> Markup:
    """What the words `linked` on a page mean, each out of sight until its link leads there.

    `every` is the way from that page to all words; `around` the language of the page's text.
    """
    entries = [_entry(c, key, _english(c)[key]) for key in linked]
    lang = c.words.lang if c.words.lang != around else ""
    return c.part("gloss", entries=entries, every=every, lang=lang) if entries else Markup("")


def _english(c: Composer) -> Mapping[str, Mapping[str, object]]:
    glossary: Mapping[str, Mapping[str, object]] = (c.words.english or c.words).glossary
    return glossary


def _entry(c: Composer, key: str, english: Mapping[str, object]) -> GlossaryEntry:
    words, say = c.words, str(english["say"])
    own = None if f"{key}.means" in words.broken else words.glossary.get(key)
    means = unlinked(inline(str((own or english)["means"])))
    if f"{key}.means" in words.stale:
        means += words.stale_mark()
    foreign = words.lang != "en"
    return GlossaryEntry(
        id=key,
        english=say,
        own=str(own["say"]) if own and foreign else "",
        means=means,
        lang="" if own else "en",
    )
