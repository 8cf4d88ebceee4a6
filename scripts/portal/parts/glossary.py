"""The words people use, each with what it means, and the English word beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import inline
from portal.parts.composer import Composer


@dataclass(frozen=True)
class GlossaryEntry:
    """An entry: the English word, the reader's own, what it means. `lang` as in `blocks.py`."""

    id: str
    english: str
    own: str
    means: Markup
    lang: str


def glossary(c: Composer) -> Markup:
    """Every word of the English glossary; English where a language lacks one."""
    english = c.words.english.glossary if c.words.english else c.words.glossary
    return c.part("words", entries=[_entry(c, key, it) for key, it in english.items()])


def _entry(c: Composer, key: str, english: Mapping[str, object]) -> GlossaryEntry:
    words, say = c.words, str(english["say"])
    own = None if f"{key}.means" in words.broken else words.glossary.get(key)
    means = inline(str((own or english)["means"]))
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
