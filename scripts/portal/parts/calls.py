"""What a page's Markdown can call, such as `{{ local("reports") }}`."""

from collections.abc import Callable

from markupsafe import Markup

from portal.parts.checklists import checklist, remember
from portal.parts.complaints import complaints
from portal.parts.contact_cards import blanks, contacts, emergency, helpline
from portal.parts.council_facts import local, more_part
from portal.parts.easy_phone import easy_contacts, easy_phone
from portal.parts.easy_read import easy, easy_national, easy_scale
from portal.parts.easy_short import easy_short, easy_short_national, easy_short_power
from portal.parts.glossary import glossary
from portal.parts.meeting_dates import date_example, date_form
from portal.parts.my_meeting import my_meeting
from portal.parts.national_rules import national_part
from portal.parts.page_cards import asked, keep, way
from portal.parts.room import each_person, room
from portal.parts.scale import scale
from portal.parts.sheets import letter, my_say, need
from portal.parts.sources_page import rules, sources
from portal.parts.stale import stale_part
from portal.parts.statement import statement_part
from portal.parts.timeline import timeline
from portal.parts.why_dates import why_dates

CALLS: dict[str, Callable[..., Markup]] = {
    "asked": asked,
    "blanks": blanks,
    "checklist": checklist,
    "contacts": contacts,
    "dates": date_form,
    "doors": complaints,
    "each_person": each_person,
    "easy": easy,
    "easy_contacts": easy_contacts,
    "easy_national": easy_national,
    "easy_phone": easy_phone,
    "easy_scale": easy_scale,
    "easy_short": easy_short,
    "easy_short_national": easy_short_national,
    "easy_short_power": easy_short_power,
    "emergency": emergency,
    "example": date_example,
    "helpline": helpline,
    "keep": keep,
    "letter": letter,
    "local": local,
    "more": more_part,
    "my_meeting": my_meeting,
    "my_say": my_say,
    "national": national_part,
    "need": need,
    "remember": remember,
    "room": room,
    "rules": rules,
    "scale": scale,
    "sources": sources,
    "stale_part": stale_part,
    "statement": statement_part,
    "timeline": timeline,
    "way": way,
    "why_dates": why_dates,
    "words": glossary,
}
