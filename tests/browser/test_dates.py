"""The phone's rules for dates are Python's rules: shared cases, made-up ones, other time zones."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from tests.cases import CASES
from tests.helpers import LANGUAGES, MADE_UP, path

from portal.core.bank_holidays import calendar
from portal.core.dates import DateRule, add, dates, other_count
from portal.translations.words import read_words

pytestmark = pytest.mark.browser

FREE = calendar(date(2026, 11, 22))
LIST = [FREE.first, FREE.last, " ".join(sorted(day.isoformat() for day in FREE.holidays))]
# Half a day and more from England on either side, and England's own changes of the clock.
ZONES = ["Europe/London", "Pacific/Kiritimati", "America/Los_Angeles"]
READY = """async () => {
  window.D = await import("../assets/dates.js");
  window.C = await import("../assets/calendar.js");
}"""
ADD = """([list, cases]) => {
  const calendar = D.readCalendar(...list);
  return cases.map(([day, count, unit, sameDay]) =>
    D.iso(D.add(D.fromIso(day), count, unit, calendar, sameDay)));
}"""
FOLLOW = """([list, cases]) => {
  const calendar = D.readCalendar(...list);
  const iso = (day) => day === null ? null : D.iso(day);
  return cases.map(([day, rules, sameDay]) => {
    const start = D.fromIso(day);
    const found = D.dates(start, "first", rules, calendar, sameDay);
    const all = Object.fromEntries(Object.entries(found).map(([key, at]) => [key, iso(at)]));
    return [all, iso(D.otherCount(start, rules[0], calendar, sameDay)),
      [calendar.weekend(start), calendar.holiday(start)]];
  });
}"""


def ready(browser: Browser, base: str, zone: str) -> Page:
    page = browser.new_context(timezone_id=zone).new_page()
    page.goto(base + path(MADE_UP, "en", "timeline"))
    page.evaluate(READY)
    return page


@pytest.fixture(scope="module")
def here(browser: Browser, base: str) -> Iterator[Page]:
    page = ready(browser, base, "America/Los_Angeles")
    yield page
    page.context.close()


@pytest.mark.parametrize("zone", ZONES)
def test_the_shared_cases_in_every_time_zone(browser: Browser, base: str, zone: str) -> None:
    page = ready(browser, base, zone)
    cases = [
        [c["from"].isoformat(), c["count"], c["unit"], c.get("same_day", False)]
        for c in CASES["add"]
    ]
    wanted = [c["gives"].isoformat() for c in CASES["add"]]
    assert page.evaluate(ADD, [LIST, cases]) == wanted
    for case in CASES["clock"]:
        told = page.evaluate(
            "([day, time]) => C.utc(D.fromIso(day), time)", [case["day"].isoformat(), case["time"]]
        )
        assert told == case["gives"]
    page.context.close()


DAYS = st.dates(date(2025, 1, 1), date(2029, 12, 31))
UNITS = st.sampled_from(["day", "working_day", "week", "month"])
COUNTS = st.integers(-40, 40).filter(bool)
CHAINS = st.lists(st.tuples(COUNTS, UNITS, st.integers(0, 3)), min_size=1, max_size=4)
SOME = settings(
    max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@SOME
@given(cases=st.lists(st.tuples(DAYS, COUNTS, UNITS, st.booleans()), min_size=50, max_size=200))
def test_any_count_comes_out_the_same(here: Page, cases: list[tuple[Any, ...]]) -> None:
    sent = [[day.isoformat(), *rest] for day, *rest in cases]
    wanted = [add(day, count, unit, FREE, same).isoformat() for day, count, unit, same in cases]
    assert here.evaluate(ADD, [LIST, sent]) == wanted


@SOME
@given(cases=st.lists(st.tuples(DAYS, CHAINS, st.booleans()), min_size=20, max_size=80))
def test_dates_that_follow_from_each_other_too(here: Page, cases: list[tuple[Any, ...]]) -> None:
    sent, wanted = [], []
    for day, chain, same in cases:
        rules = [
            DateRule(f"r{n}", "first", "meeting" if not n else f"r{at % n}", count, unit)
            for n, (count, unit, at) in enumerate(chain)
        ]
        found = dates(day, "first", rules, FREE, same)
        other = other_count(day, rules[0], FREE, same)
        free = [day.weekday() > 4, day in FREE.holidays]
        wanted.append(
            [{k: v and v.isoformat() for k, v in found.items()}, other and other.isoformat(), free]
        )
        sent.append([day.isoformat(), [vars(rule) for rule in rules], same])
    assert here.evaluate(FOLLOW, [LIST, sent]) == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_is_written_as_babel_writes_it(here: Page, lang: str) -> None:
    words = read_words(lang)
    days = [date(2026, month, 1 + month * 2) for month in range(1, 13)]
    told = here.evaluate(
        "([days, names]) => days.map((day) => D.written(D.fromIso(day), names))",
        [[day.isoformat() for day in days], asdict(words.day_names())],
    )
    assert all(text in words.day(day) for text, day in zip(told, days, strict=True))
    assert len(set(told)) == 12


def test_a_day_that_does_not_exist_is_none(here: Page) -> None:
    tried = [[2027, 2, 29], [2026, 4, 31], [2026, 13, 1], [2026, 0, 1], [2026, 1, 0]]
    assert here.evaluate("(all) => all.map((one) => D.dayOf(...one))", tried) == [None] * 5
    assert here.evaluate("() => D.iso(D.dayOf(2028, 2, 29))") == "2028-02-29"


@settings(SOME, max_examples=60)
@given(
    day=st.dates(date(2025, 1, 1), date(2029, 12, 31)),
    hour=st.integers(2, 23),
    m=st.integers(0, 59),
)
def test_a_time_in_england_is_the_same_moment(here: Page, day: date, hour: int, m: int) -> None:
    there = datetime(day.year, day.month, day.day, hour, m, tzinfo=ZoneInfo("Europe/London"))
    told = here.evaluate(
        "([day, time]) => C.utc(D.fromIso(day), time)", [day.isoformat(), f"{hour:02}:{m:02}"]
    )
    assert told == there.astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%M%SZ")


READ = {
    "#2026-12-03": ["2026-12-03", "", "first", False],
    "#2026-12-03T10%3A00%2Conline": ["2026-12-03", "10:00", "first", True],
    "#2026-12-03T10:00": ["2026-12-03", "10:00", "first", False],
    "#2026-12-03T10:00,review,online": ["2026-12-03", "10:00", "review", True],
    "#2026-12-03,online": ["2026-12-03", "", "first", True],
    "#core-first": None,
    "#w-chair": None,
    "": None,
}
# What is meant as a date and cannot be read to its end, with what it seems to say.
UNREAD = {
    "#2026-12-03T10:00,review.": ["2026-12-03", "", "review", False],
    "#2026-12-03,tel:09011111111,review,Smith": ["2026-12-03", "", "review", False],
    "#2026-12-03T25:00": ["2026-12-03", "", "first", False],
    "#2026-12-03<b>": ["2026-12-03", "", "first", False],
    "#2026-12-03 Smith": ["2026-12-03", "", "first", False],
    "#2026-12-3": ["", "", "first", False],
    "#3.12.2026": ["", "", "first", False],
}


def test_a_link_carries_a_date_and_nothing_else(here: Page) -> None:
    read = "(all) => all.map((hash) => D.readLink(hash))"
    told = here.evaluate(read, [*READ, *UNREAD])
    keys = ("date", "time", "of", "online")
    wanted = [
        v and {**dict(zip(keys, v, strict=True)), "unread": unread}
        for all_, unread in ((READ, False), (UNREAD, True))
        for v in all_.values()
    ]
    assert told == wanted


def test_what_is_read_is_written_the_same(here: Page) -> None:
    read = "(all) => all.map((hash) => D.link(D.readLink(hash)))"
    written = [link for link, found in READ.items() if found and "%" not in link]
    assert len(written) > 3
    assert here.evaluate(read, written) == written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_month_is_written_as_babel_writes_it(here: Page, lang: str) -> None:
    names = read_words(lang).day_names()
    told = here.evaluate(
        "([names, months]) => months.map((day) => D.written(D.fromIso(day), names))",
        [
            {**asdict(names), "pattern": names.month},
            [f"2027-{month:02}-15" for month in range(1, 13)],
        ],
    )
    wanted = [read_words(lang).month(f"2027-{month:02}") for month in range(1, 13)]
    assert all(text in month for text, month in zip(told, wanted, strict=True))
    assert len(set(told)) == 12
