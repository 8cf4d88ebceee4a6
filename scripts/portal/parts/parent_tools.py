"""The parts with which a parent does something: dates, ticks, own words, a card, a complaint.

Each works or says something useful without a script; scripts only add to it. What a script
shows is marked `data-tool` and hidden until then.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from portal.core.bank_holidays import calendar
from portal.core.dates import dates
from portal.core.markup import unlinked
from portal.parts import room_drawing as seats
from portal.parts.composer import Composer
from portal.parts.contacts_shown import contact
from portal.parts.date_rules import Whose, date_rules
from portal.parts.easy_read import easy, easy_national, easy_scale
from portal.parts.people import people
from portal.parts.sentences import fact_sentences
from portal.translations.words import english_name

# As they follow each other in time.
ORDER = ("reports", "meeting", "core-first", "core-next", "review-reports", "review-first",
    "review-next")  # fmt: skip
# What each complaint is about: the national steps, the purposes of contacts, the steps after.
DOORS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "decision": (
        ("complaint_chair",),
        ("complaint_conference", "complaint"),
        ("complaint_ombudsman", "complaint_time"),
    ),
    "run": (
        ("complaint_chair",),
        ("complaint_conference", "quality_assurance", "complaint"),
        ("complaint_ombudsman", "complaint_time"),
    ),
    "worker": (
        ("complaint_council",),
        ("complaint_council", "complaint"),
        ("complaint_ombudsman", "complaint_time"),
    ),
    "written": (("minutes",), ("complaint_council", "complaint"), ("ico",)),
    "data": ((), ("complaint_council", "complaint"), ("ico",)),
}


def date_tool(c: Composer) -> Markup:
    """The form for a parent's own date, and the list that a script fills in."""
    free, council = calendar(), c.folder.council
    found = sorted(date_rules(council), key=lambda whose: ORDER.index(whose.what))
    return c.part(
        "dates",
        dated=[_dated(c, whose) for whose in found],
        order=ORDER,
        free=free,
        holidays=" ".join(day.isoformat() for day in sorted(free.holidays)),
        same_day=_same_day(c),
        here=c.words.calendar(),
        english=(c.words.english or c.words).calendar(),
    )


def _dated(c: Composer, whose: Whose) -> dict[str, Any]:
    fact = c.folder.council.facts.given().get(whose.fact)
    rule = c.national_said(whose.national)["text"] if whose.national else ""
    if fact:
        rule = " ".join(fact_sentences(whose.fact, fact, c.words).paragraphs)
    doubt = whose.rule.unit == "day" and bool(fact and fact.from_)
    return {"it": whose, "rule": whose.rule, "said": Markup(unlinked(rule)), "doubt": doubt}


def _same_day(c: Composer) -> bool:
    counting = c.folder.council.facts.counting
    return bool(counting and counting.is_ == "same_day")


def example(c: Composer) -> Markup:
    """The dates of a made-up first conference, for a reader without script or on paper."""
    free = calendar()
    meeting = date(free.last - 2, 2, 1)  # next year's February: the same all year long
    while meeting.weekday() != 3 or free.free(meeting):
        meeting += timedelta(days=1)
    found = date_rules(c.folder.council)
    days = dates(meeting, "first", [w.rule for w in found], free, _same_day(c))
    rows = [(w, day) for w in found if w.rule.of == "first" and (day := days[w.rule.key])]
    rows.sort(key=lambda row: row[1])
    return c.part("example", meeting=meeting, rows=rows, free=free, same_day=_same_day(c))


def room(c: Composer) -> Markup:
    """A drawing of the room with this council's people, and who each of them is."""
    facts, found = c.folder.council.facts, people(c.folder.council)
    video = facts.video.is_ if facts.video else ""
    return c.part(
        "room",
        people=found,
        far=seats.far(found),
        near=seats.near(found),
        screen=seats.screen(found, video),
        video=video,
        child_video=bool(facts.child and "by_video" in facts.child.are),
        board=bool(facts.board or facts.scale),
    )


def doors(c: Composer) -> Markup:
    """One closed part for each kind of complaint: who first, whom here, what then."""
    council = c.folder.council
    found = {
        door: {
            "first": first,
            "contacts": [contact(c, k) for k in council.usable() if k.purpose in purposes],
            "then": then,
        }
        for door, (first, purposes, then) in DOORS.items()
    }
    return c.part("doors", doors=found)


def remember(c: Composer) -> Markup:
    return c.part("remember", slug=c.folder.slug)


def my_say(c: Composer) -> Markup:
    """A sheet for the parent's own words, with the scale only where this council uses one."""
    return c.part("my_say", scale=c.folder.council.facts.scale)


def need(c: Composer) -> Markup:
    return c.part("need", english_name=english_name(c.words.lang))


def keep(c: Composer) -> Markup:
    return c.part("keep")


TOOLS: dict[str, Callable[..., Markup]] = {
    "dates": date_tool,
    "example": example,
    "room": room,
    "doors": doors,
    "remember": remember,
    "my_say": my_say,
    "need": need,
    "keep": keep,
    "easy": easy,
    "easy_national": easy_national,
    "easy_scale": easy_scale,
}
