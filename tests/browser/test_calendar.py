"""The calendar file of a parent's dates, read by the library that calendars are made with."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page
from tests.browser_states import FREE, YEAR, counted, put_in
from tests.helpers import CLOSE, MADE_UP, path

pytestmark = pytest.mark.browser

NEUTRAL = re.compile(r"child|protect|conference|council|social|dziec|ochron|طفل|حماية", re.I)


def download(page: Page) -> tuple[str, Calendar]:
    with page.expect_download() as waiting:
        page.locator("[data-calendar]").press("Enter")
    text = Path(waiting.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    return waiting.value.suggested_filename, Calendar.from_ical(text)


@pytest.mark.parametrize("lang", CLOSE)
def test_the_calendar_file_can_be_read_and_says_little(here: Page, base: str, lang: str) -> None:
    day = date(YEAR, 7, 5)
    here.goto(base + path(MADE_UP, lang, "timeline"))
    put_in(here, day, time="09:30")
    name, file = download(here)
    assert name == "dates.ics"
    events = {str(event["UID"]).split("@")[0]: event for event in file.walk("VEVENT")}
    wanted = counted(MADE_UP, day)
    assert set(events) == {"first-meeting", *wanted} - {"meeting"}
    meeting = events["first-meeting"].decoded("DTSTART")
    assert meeting.isoformat() == f"{day}T08:30:00+00:00"  # 9:30 in summer
    for key, event in events.items():
        assert not NEUTRAL.search(str(event["SUMMARY"]))
        assert event.decoded("DTSTAMP").year == YEAR - 1
        if key == "first-core-next":  # only the month is known: a day on which somebody works
            due = wanted[key]
            assert due
            assert event.decoded("DTSTART") == next(
                later for n in range(9) if not FREE.free(later := due + timedelta(days=n))
            )
        elif key != "first-meeting":
            assert event.decoded("DTSTART") == wanted[key]
    titles = [str(event["SUMMARY"]) for event in events.values()]
    assert len(set(titles)) == len(titles)
    assert file.errors == []


def test_a_second_file_replaces_the_first(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    put_in(here, date(YEAR, 3, 4))
    _, first = download(here)
    here.clock.set_fixed_time(f"{YEAR - 1}-11-22T09:05:00Z")
    put_in(here, date(YEAR, 3, 11))
    _, second = download(here)
    for one, two in zip(first.walk("VEVENT"), second.walk("VEVENT"), strict=True):
        assert one["UID"] == two["UID"]
        assert int(two.decoded("SEQUENCE")) > int(one.decoded("SEQUENCE"))
        assert one.decoded("DTSTART") != two.decoded("DTSTART")
