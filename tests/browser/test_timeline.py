"""The timeline with a parent's own dates, as a parent uses it: keyboard, link, sentences."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser_states import FREE, YEAR, counted, put_in
from tests.helpers import CLOSE, EVERY_COUNCIL, EVERY_IN_ENGLISH, MADE_UP, path

from portal.councils.folder import read_council
from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser


def shown(page: Page) -> dict[str, str]:
    """The dates on the page by their rule."""
    return dict(
        page.evaluate(
            """() => [...document.querySelectorAll("[data-key]:not([hidden])")].map((e) =>
              [e.dataset.key, e.querySelector("[data-day] bdi")?.textContent ?? ""])"""
        )
    )


@pytest.mark.parametrize(("council", "lang"), EVERY_IN_ENGLISH)
def test_the_dates_are_those_that_python_counts(
    here: Page, base: str, council: str, lang: str
) -> None:
    words = checked_words(lang)
    here.goto(base + path(council, lang, "timeline"))
    for of, day in (("first", date(YEAR, 3, 23)), ("review", date(YEAR, 8, 31))):
        put_in(here, day, of)
        wanted = counted(council, day, of)
        told = shown(here)
        assert set(told) == set(wanted) - {"meeting"}
        for key, text in told.items():
            due = wanted[key]
            assert due
            assert text
            assert text in words.day(due)
        meeting = here.locator(f"[data-meeting={of}] [data-day]")
        expect(meeting).to_contain_text(str(day.year))
        if lang != "en":
            expect(meeting.locator("bdi[lang=en][dir=ltr]")).to_have_text(
                f"({day:%A} {day.day} {day:%B} {day.year})"
            )
        steps = here.locator("[data-step]:visible").count()
        assert steps == (0 if of == "review" else sum(k in told for k in STEPS) + 1)


STEPS = ("first-core-first", "first-core-next", "first-review-first", "first-review-next")


def test_each_date_says_about_whose_rule_and_to_ask(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    put_in(here, date(YEAR, 2, 1))
    expect(here.locator("[data-result] h3")).to_be_focused()
    words = checked_words("en")
    asked = [words.plain(f"dates.ask.{late}") for late in words.node("dates.ask")]
    for entry in here.locator("[data-key]:visible").all():
        text = entry.inner_text()
        assert re.search(r"^About \w+day \d+ \w+ \d{4}", text)
        assert "In Exampleshire" in text or "In all of England" in text
        assert any(sentence in text for sentence in asked)
    review = here.locator("[data-key=first-review-first]")
    expect(review.locator(".tag")).to_have_text(["In Exampleshire", "In all of England"])


def in_bare_days(council: str) -> bool:
    """Whether its leaflet gives the reports two days, and does not say which days count."""
    fact = read_council(council).council.facts.reports_initial
    return bool(fact and fact.from_ and (fact.unit, fact.before) == ("day", 2))


@pytest.mark.parametrize("council", [one for one in EVERY_COUNCIL if in_bare_days(one)])
def test_bare_days_are_given_both_ways(here: Page, base: str, council: str) -> None:
    here.goto(base + path(council, "en", "timeline"))
    put_in(here, date(YEAR, 2, 1))
    reports = here.locator("[data-key=first-reports]")
    expect(reports).to_contain_text("does not say if weekends count")
    # Two days before a Monday: Saturday, or Thursday when weekends do not count.
    expect(reports.locator("[data-other]")).to_contain_text("Thursday 28 January")
    expect(reports.locator("[data-free]")).to_be_visible()


@pytest.mark.parametrize(
    ("day", "notes"),
    [
        (date(YEAR, 12, 27), ["weekend" if date(YEAR, 12, 27).weekday() > 4 else "holiday"]),
        (date(YEAR, 2, 6), ["weekend"]),
        (date(YEAR - 1, 3, 3), ["past"]),
        (date(YEAR, 2, 3), []),
    ],
)
def test_a_doubtful_date_gets_a_sentence(
    here: Page, base: str, day: date, notes: list[str]
) -> None:
    here.goto(base + path(MADE_UP, "pl", "timeline"))
    put_in(here, day)
    seen = here.locator("[data-note]:visible")
    assert [e.get_attribute("data-note") for e in seen.all()] == notes
    assert shown(here)


@pytest.mark.parametrize("lang", CLOSE)
@pytest.mark.parametrize(
    ("fields", "why", "focus"),
    [
        (("31", "2", str(YEAR)), "impossible", "day"),
        (("", "2", str(YEAR)), "empty", "day"),
        (("3", "", str(YEAR)), "empty", "month"),
        (("3", "3", str(FREE.last + 1)), "beyond", "year"),
        (("3", "3", "1999"), "beyond", "year"),
        (("x", "3", str(YEAR)), "impossible", "day"),
    ],
)
def test_a_wrong_date_gets_a_sentence_and_no_dates(
    here: Page, base: str, lang: str, fields: tuple[str, ...], why: str, focus: str
) -> None:
    here.goto(base + path(MADE_UP, lang, "timeline"))
    for name, value in zip(("day", "year"), (fields[0], fields[2]), strict=True):
        here.locator(f"[name={name}]").fill(value)
    here.locator("[name=month]").select_option(fields[1])
    here.locator("[name=year]").press("Enter")
    wrong = here.locator("[data-wrong]:visible")
    assert [e.get_attribute("data-wrong") for e in wrong.all()] == [why]
    expect(here.locator(f"[name={focus}]")).to_be_focused()
    expect(here.locator("[name=day]")).to_have_attribute("aria-invalid", "true")
    expect(here.locator("[data-result]")).to_be_hidden()
    if why == "beyond":
        expect(wrong).to_contain_text(str(FREE.last))


def test_what_lies_beyond_the_list_is_not_guessed(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    put_in(here, date(FREE.last, 10, 1))
    later = here.locator("[data-key=first-review-first]")
    expect(later).to_contain_text("We cannot work this one out")
    expect(later.locator("[data-known]").first).to_be_hidden()
    expect(here.locator("[data-key=first-core-first] [data-day]")).to_contain_text(str(FREE.last))


def test_a_short_year_is_of_this_century(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    here.locator("[name=day]").fill("3")
    here.locator("[name=month]").select_option("3")
    here.locator("[name=year]").fill(str(YEAR)[2:])
    here.locator("[name=year]").press("Enter")
    expect(here.locator("[data-meeting=first] [data-day]")).to_contain_text(f"3 March {YEAR}")


@pytest.mark.parametrize("lang", CLOSE)
def test_a_link_fills_in_the_date_and_is_forgotten(here: Page, base: str, lang: str) -> None:
    address = base + path(MADE_UP, lang, "timeline")
    here.goto(f"{address}#{YEAR}-03-04T10:00,review,online")
    assert here.url == address
    expect(here.locator("[data-meeting=review]")).to_contain_text("10:00")
    assert here.locator("[name=of]:checked").get_attribute("value") == "review"
    assert [e.get_attribute("data-note") for e in here.locator("[data-note]:visible").all()] == [
        "link",
        "online",
    ]
    assert here.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]
    here.reload()
    expect(here.locator("[data-result]")).to_be_hidden()
    assert here.locator("[name=day]").input_value() == ""


def test_a_forged_link_brings_in_nothing_else(here: Page, base: str) -> None:
    address = base + path(MADE_UP, "en", "timeline")
    here.goto(f"{address}#{YEAR}-03-04,Ring 09011 111111,<b>Smith</b>")
    text = here.locator("main").inner_text()
    assert "09011" not in text
    assert "Smith" not in text
    assert here.url == address
    here.goto(f"{address}#{YEAR}-02-31")
    expect(here.locator("[data-wrong=impossible]")).to_be_visible()
    here.goto(f"{address}#core-first")
    assert here.url.endswith("#core-first")


def test_a_link_to_the_open_page_is_read_too(here: Page, base: str) -> None:
    address = base + path(MADE_UP, "en", "timeline")
    here.goto(address)
    here.evaluate(f"() => {{ location.hash = '{YEAR}-03-04'; }}")
    expect(here.locator("[data-meeting=first]")).to_contain_text(f"4 March {YEAR}")
    assert here.url == address


def test_the_dates_can_be_taken_away(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "ar", "timeline"))
    put_in(here, date(YEAR, 3, 4))
    here.locator("[data-clear]").press("Enter")
    expect(here.locator("[data-result]")).to_be_hidden()
    assert here.locator("[data-step]:visible").count() == 0
    assert here.locator("[name=day]").input_value() == ""
    expect(here.locator("[data-said=cleared]")).to_be_visible()


def test_a_day_in_arabic_text_keeps_its_order(here: Page, base: str) -> None:
    """The English beside the date: its day stands left of its year."""
    here.goto(base + path(MADE_UP, "ar", "timeline"))
    put_in(here, date(YEAR, 3, 4))
    boxes = here.evaluate(
        """() => [...document.querySelectorAll("[data-key] [data-day] bdi[lang=en]")]
          .filter((e) => e.checkVisibility()).map((e) => {
            const at = (part) => {
              const range = document.createRange();
              const start = e.firstChild.data.search(part);
              range.setStart(e.firstChild, start);
              range.setEnd(e.firstChild, start + 1);
              return range.getBoundingClientRect().left;
            };
            return at(/ \\d+ /) < at(/\\d{4}/);
          })"""
    )
    assert boxes
    assert all(boxes)


def test_without_script_there_is_an_example_and_no_form(site: Path) -> None:
    from tests.reading import one, tree

    page = tree(site / MADE_UP / "timeline" / "index.html")
    assert "hidden" in one(page, "[data-dates]").attributes
    rows = [row.text() for row in page.css("main details li")]
    assert len(rows) == 6
    assert all(str(FREE.last - 2) in row for row in rows)
