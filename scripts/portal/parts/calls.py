"""What a page's Markdown can call, such as `{{ local("reports") }}`, and how the calls are made."""

import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.contacts_shown import REACH
from portal.parts.lists import LARGER
from portal.parts.parent_tools import TOOLS
from portal.parts.statement import statement_part
from portal.parts.templates import compiled

CALLS: dict[str, Callable[..., Markup]] = {
    **LARGER,
    **REACH,
    **TOOLS,
    "local": Composer.local,
    "national": Composer.national,
    "statement": statement_part,
}
HELD = re.compile(r'<div data-made="(\d+)"></div>')


def called(markdown: str, composer: Composer) -> tuple[str, list[Markup]]:
    """The page's Markdown with a mark for each call, and what each has made: see `filled`.

    Kept apart because Markdown would read all of that HTML again: half of a build's time.
    """
    made: list[Markup] = []

    def held(call: Callable[..., Markup], *arguments: str, **named: str) -> str:
        part = call(composer, *arguments, **named)
        if not part:
            return ""
        made.append(part)
        return f'<div data-made="{len(made) - 1}"></div>'

    calls = {name: partial(held, call) for name, call in CALLS.items()}
    return compiled(markdown).render(**calls), made


def filled(html: str, made: list[Markup]) -> str:
    """The page's HTML with what its calls have made."""
    return HELD.sub(lambda mark: made[int(mark[1])], html)
