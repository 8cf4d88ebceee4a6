"""The vocabulary of council.yml, explained in its own comments with what parents will read.

All of it comes from the types and the English sentences, so it cannot go stale.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any, get_args

from portal.core.yaml_scalar import scalar
from portal.councils.contacts import Purpose
from portal.councils.facts import Facts
from portal.councils.kinds import made_up
from portal.councils.sourced import UNITS_OF, Outdated, Sourced
from portal.translations.word_check import flat
from portal.translations.words import Words

MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
COMMENT_WIDTH = 96


def facts(words: Words, shown: Facts) -> Iterator[str]:
    """`facts:` with every kind as a comment: how it may stand, and what each word says."""
    yield from comment(
        "What your council does. Each line begins with a kind of fact and shows how it may stand. "
        "Beneath it is what parents will read: `is` takes one of those words, `are` a list of them."
    )
    kinds = ", ".join(f"{kind} ({', '.join(units)})" for kind, units in UNITS_OF.items())
    yield from comment(f"A time is one of these, with its `unit`: {kinds}.")
    yield "facts:"
    for kind in Facts.model_fields:
        fact = shown.given().get(kind) or made_up(kind)
        own = fact.model_dump(by_alias=True, exclude_none=True, exclude=set(Sourced.model_fields))
        fields = ", ".join(f"{name}: {_flow(value)}" for name, value in own.items())
        yield f"  # {kind}: {{{fields}, from: HEADING}}"
        known = json.dumps(type(fact).model_json_schema())
        for path, text in flat(words.node(f"say.{kind}")).items():
            word = path[-1] if path and path[-1] != "_" else ""
            if not word or f'"{word}"' in known:  # a scale has sentences that no word chooses
                yield from comment(f"{word}: {_plain(text)}" if word else _plain(text), "  #     ")


def _flow(value: Any) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, bool | int):
        return str(value).lower()
    return scalar(str(value))


def purposes(words: Words) -> Iterator[str]:
    """What each purpose of a contact says to a parent, as comments."""
    for purpose in get_args(Purpose):
        yield from comment(f"{purpose}: {_plain(words.node(f'contact.{purpose}'))}", "#     ")


def out_of_date(words: Words) -> Iterator[str]:
    """`out_of_date:` with what each of its words says, as comments."""
    yield from comment(
        "What is out of date in your leaflet, if you have one. It is told on the sources page."
    )
    for stale in get_args(Outdated):
        yield from comment(f"{stale}: {_plain(words.node(f'outdated.{stale}'))}", "#     ")
    yield "out_of_date:"
    yield "  # - {what: lscb, from: [HEADING]}"


def _plain(text: object) -> str:
    return MARKDOWN_LINK.sub(r"\1", str(text))


def comment(text: str, start: str = "# ") -> list[str]:
    """The text as lines of a comment, each beginning with `start`."""
    lines = textwrap.wrap(text, COMMENT_WIDTH - len(start), break_on_hyphens=False)
    return [start + line for line in lines]
