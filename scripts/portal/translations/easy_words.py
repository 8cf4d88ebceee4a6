"""The sentences of the Easy Read edition in one language, each with its picture.

They stand in locales/easy.<lang>.yml under the same keys as those of locales/<lang>.yml: what
`say.reports.prepared` says there stands here under `facts.reports.prepared`. What of it stands in
sight stands again under `short:`, in fewer words; `words:` are those around the text. English
stands in where a language has none yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from portal.core.folders import LOCALES
from portal.core.markup import fill, inline
from portal.core.yaml_file import raw

EASY_ENGLISH = LOCALES / "easy.en.yml"


@dataclass(frozen=True)
class EasyLine:
    """One sentence, as HTML, and the id of the picture beside it."""

    picture: str
    says: Markup


def easy_file(lang: str) -> Path:
    """The file of a language, which need not be there."""
    return LOCALES / f"easy.{lang}.yml"


def easy_lines(
    lang: str, key: str, values: Mapping[str, str], form: str = "", short: bool = False
) -> tuple[EasyLine, ...]:
    """The lines of `say.reports.prepared`, their {gaps} filled; none where the language has none.

    `form` is the plural form of a sentence that has several; `short`: those that stand in sight.
    """
    rows = _found(lang, key, form, short) or ()
    return tuple(EasyLine(str(r["picture"]), fill(inline(str(r["says"])), values)) for r in rows)


def in_sight(lang: str, kind: str) -> tuple[str, ...]:
    """The sentences of a kind of fact of which something stands in sight, the weightiest first."""
    return tuple(_at(lang, ("short", "facts", kind)) or ())


def easy_text(lang: str, key: str) -> str | None:
    """What stands around the text under a key of locales/<lang>.yml, in easy words; or nothing."""
    found = _at(lang, ("words", *key.split(".")))
    return found if isinstance(found, str) else None


def _found(lang: str, key: str, form: str, short: bool) -> Any:
    tree, _, rest = key.partition(".")
    top = ("short",) if short else ()
    names = (*top, "facts" if tree == "say" else tree, *rest.split("."))
    node = _at(lang, (*names, form) if form else names)
    # The only sentence of its kind of fact.
    return node.get("_") if tree == "say" and isinstance(node, dict) else node


def _at(lang: str, names: tuple[str, ...]) -> Any:
    file = easy_file(lang)
    node = raw(file) if file.exists() else None
    for name in names:
        node = node.get(name) if isinstance(node, dict) else None
    return node
