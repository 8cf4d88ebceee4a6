"""The sentences of the Easy Read edition in one language, each with its picture.

They stand in locales/easy.<lang>.yml under the same keys as those of locales/<lang>.yml: what
`say.reports.prepared` says there stands here under `facts.reports.prepared`. English stands in
where a language has none yet.
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
    lang: str, key: str, values: Mapping[str, str], form: str = ""
) -> tuple[EasyLine, ...]:
    """The lines of `say.reports.prepared`, their {gaps} filled; none where the language has none.

    `form` is the plural form of a sentence that has several.
    """
    rows = _found(lang, key, form) or ()
    return tuple(EasyLine(str(r["picture"]), fill(inline(str(r["says"])), values)) for r in rows)


def _found(lang: str, key: str, form: str) -> Any:
    file = easy_file(lang)
    tree, _, rest = key.partition(".")
    node = raw(file).get("facts" if tree == "say" else tree) if file.exists() else None
    for name in (*rest.split("."), *([form] if form else [])):
        node = node.get(name) if isinstance(node, dict) else None
    # The only sentence of its kind of fact.
    return node.get("_") if tree == "say" and isinstance(node, dict) else node
