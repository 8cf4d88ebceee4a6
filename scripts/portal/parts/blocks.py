"""What a page shows of a council or of England, each with its key, mark and language.

A key is what a fact, a note or a contact is known by (`data-fact`); a mark says how sure it is.
`lang` is `en` where a text stands in English on a page of another language.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, TypeVar

from markupsafe import Markup

from portal.parts.sentences import Said
from portal.translations.easy_words import EasyLine


@dataclass(frozen=True)
class NationalRule:
    """A rule for all of England: its text, how sure we are, and where it was read.

    `some`: it was read in the rules of some councils alone, and is called that.
    """

    key: str
    text: Markup
    state: Markup
    at: tuple[str, ...]
    some: bool


@dataclass(frozen=True)
class FactBlock:
    """A council's fact in plain words; `beside`: its mark stays at its number."""

    key: str
    said: Said
    mark: Markup | None
    beside: bool = False
    shows: ClassVar[Literal["fact"]] = "fact"


@dataclass(frozen=True)
class NoteBlock:
    """A council's note; `stale` when its English has changed since it was translated."""

    key: str
    html: Markup
    mark: Markup | None
    lang: str = ""
    stale: bool = False
    shows: ClassVar[Literal["note"]] = "note"


@dataclass(frozen=True)
class TodayBlock:
    """Today's national rule in the place of a fact that is out of date."""

    key: str
    rule: NationalRule
    mark: Markup | None
    shows: ClassVar[Literal["today"]] = "today"


Block = FactBlock | NoteBlock | TodayBlock


@dataclass(frozen=True)
class EasyBlock:
    """A council's fact or note in Easy Read, line by line; `beside` as in a FactBlock."""

    key: str
    lines: tuple[EasyLine, ...]
    mark: Markup | None
    lang: str = ""
    beside: bool = False


@dataclass(frozen=True)
class EasyRule:
    """A national rule in Easy Read, and how sure we are; without a key, what a scale cannot do.

    `some` as in a NationalRule.
    """

    key: str
    lines: tuple[EasyLine, ...]
    lang: str = ""
    state: Markup | None = None
    some: bool = False


Marked = TypeVar("Marked", FactBlock | NoteBlock | TodayBlock, EasyBlock)


def one_mark_in_a_row(blocks: Sequence[Marked]) -> list[Marked]:
    """The blocks with a mark that several in a row share only below the last of them."""
    following = [*(block.mark for block in blocks), None][1:]
    return [
        replace(block, mark=None) if block.mark == after else block
        for block, after in zip(blocks, following, strict=False)
    ]
