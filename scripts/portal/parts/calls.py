"""What a page's Markdown can call, such as `{{ local("reports") }}`, and how the calls are made."""

import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from portal.parts.checklists import checklist, remember
from portal.parts.complaints import complaints
from portal.parts.composer import Composer
from portal.parts.contact_cards import blanks, contacts, emergency, helpline, ring
from portal.parts.council_facts import local
from portal.parts.easy_read import easy, easy_national, easy_scale
from portal.parts.glossary import glossary
from portal.parts.meeting_dates import date_example, date_form
from portal.parts.national_rules import national_part
from portal.parts.page_cards import cards, keep
from portal.parts.room import room
from portal.parts.scale import scale
from portal.parts.sheets import my_say, need
from portal.parts.sources_page import sources
from portal.parts.stale import stale_part
from portal.parts.statement import statement_part
from portal.parts.templates import compiled
from portal.parts.timeline import timeline

CALLS: dict[str, Callable[..., Markup]] = {
    "blanks": blanks,
    "cards": cards,
    "checklist": checklist,
    "contacts": contacts,
    "dates": date_form,
    "doors": complaints,
    "easy": easy,
    "easy_national": easy_national,
    "easy_scale": easy_scale,
    "emergency": emergency,
    "example": date_example,
    "helpline": helpline,
    "keep": keep,
    "local": local,
    "my_say": my_say,
    "national": national_part,
    "need": need,
    "remember": remember,
    "ring": ring,
    "room": room,
    "scale": scale,
    "sources": sources,
    "stale_part": stale_part,
    "statement": statement_part,
    "timeline": timeline,
    "words": glossary,
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
