"""The timeline with a parent's own dates, as a parent uses it: keyboard, link, sentences."""

import re
from datetime import date
from time import sleep

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser_states import FREE, YEAR, counted, open_form, put_in
from tests.helpers import CLOSE, EVERY_COUNCIL, EVERY_IN_ENGLISH, MADE_UP, path

from portal.councils.folder import read_council
from portal.parts.date_rules import date_rules
from portal.translations.trust import checked_words

pytestmark = pytest.mark.browser


def shown(page: Page) -> dict[str, str]:
    """The dates on the page by their rule."""
    return dict(
        page.evaluate(
            """() => [...document.querySelectorAll("[data-key]:not([hidden])")].map((e) =>
              [e.dataset.key, e.querySelector("[data-day] bdi").textContent])"""
        )
    )


@pytest.mark.parametrize(("council", "lang"), EVERY_IN_ENGLISH)
def test_the_dates_are_those_that_python_counts(
    here: Page, base: str, council: str, lang: str
) -> None:
    words = checked_words(lang)
    rules = {whose.rule.key: whose for whose in date_rules(read_council(council).council)}
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
            month = rules[key].in_a_month
            assert text in (words.month(f"{due:%Y-%m}") if month else words.day(due))
        meeting = here.locator(f"[data-meeting={of}] [data-day]")
        expect(meeting).to_contain_text(str(day.year))
        if lang != "en":
            expect(meeting.locator("bdi[lang=en][dir=ltr]")).to_have_text(
                f"({day:%A} {day.day} {day:%B} {day.year})"
            )


def test_a_day_stands_where_else_it_says_how_long(here: Page, base: str) -> None:
    """The same list with a date: of each step either the one or the other is seen."""
    here.goto(base + path(MADE_UP, "en", "timeline"))
    titles = here.locator(".timeline h2:visible").all_inner_texts()
    assert not shown(here)
    put_in(here, date(YEAR, 2, 1))
    assert here.locator(".timeline h2:visible").all_inner_texts() == titles
    for line in here.locator("[data-key]:visible").all():
        text = " ".join(line.inner_text().split())
        assert re.search(r"(By about|About) \w+day \d+ \w+ \d{4}|^.*\w+ \d{4}, then every ", text)
        item = line.locator("xpath=..")
        expect(item.locator("[data-undated]")).to_be_hidden()
    expect(here.locator("#end + .timeline-when")).to_be_visible()


def test_the_form_folds_away_and_the_meeting_is_told(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    fold = here.locator("[data-dates] summary")
    expect(fold).to_have_text("Put in your date", use_inner_text=True)
    expect(here.locator("[name=day]")).to_be_hidden()
    put_in(here, date(YEAR, 2, 1))
    expect(here.locator("[data-meeting=first] h2")).to_be_focused()
    expect(here.locator("[name=day]")).to_be_hidden()
    expect(fold).to_have_text("Change the date", use_inner_text=True)


LARGEST = """() => Math.max(...[...document.querySelectorAll(".timeline *")]
  .filter((e) => e.checkVisibility() && !e.closest("[data-meeting]"))
  .map((e) => parseFloat(getComputedStyle(e).fontSize)))"""


@pytest.mark.parametrize("lang", CLOSE)
@pytest.mark.parametrize("said", ["", "T10:00", "T10:00,online", ",review", "T10:00,review,online"])
def test_a_dated_link_opens_at_the_top_with_the_meeting_in_sight(
    here: Page, base: str, lang: str, said: str
) -> None:
    here.set_viewport_size({"width": 390, "height": 844})
    here.goto(f"{base}{path(MADE_UP, lang, 'timeline')}#{YEAR}-03-04{said}")
    if here.locator(".timeline .mark:visible, .dates-note ~ .mark").count() > 1:
        pytest.skip("the translation is behind, and says so in lines that take room")
    day = here.locator("[data-meeting]:visible .timeline-day [data-day]")
    expect(day).to_contain_text(str(YEAR))
    assert here.evaluate("scrollY") == 0
    box, bar = day.bounding_box(), here.locator(".bar").bounding_box()
    assert box
    assert bar
    assert box["y"] + box["height"] <= bar["y"]
    assert day.evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)") > here.evaluate(LARGEST)


SHIFTS = """() => {
  window.shift = 0;
  const add = (list) => list.getEntries().forEach((e) => { window.shift += e.value; });
  new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
}"""


PAINTED_FIRST = """() => {
  const [script] = performance.getEntriesByType("resource")
    .filter((one) => one.name.endsWith("/timeline.js"));
  return performance.getEntriesByName("first-contentful-paint")[0].startTime < script.responseEnd;
}"""


def late(route: Route) -> None:
    """Half a second later than it might be."""
    sleep(0.5)
    route.continue_()


@pytest.mark.parametrize("said", ["", f"#{YEAR}-03-04T10:00", f"#{YEAR}-03-04"])
def test_nothing_moves_while_the_tool_loads(page: Page, base: str, said: str) -> None:
    """Even if its script comes late, when the page is painted. With the phone's own clock."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(f"({SHIFTS})()")
    page.route("**/assets/timeline.js", late)
    page.goto(f"{base}{path(MADE_UP, 'en', 'timeline')}{said}")
    expect(page.locator("[data-dates] summary")).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate(PAINTED_FIRST)
    assert page.evaluate("window.shift") < 0.005  # the letters of the header settle


def test_how_often_is_a_month_and_never_a_day(here: Page, base: str) -> None:
    here.goto(f"{base}{path(MADE_UP, 'en', 'timeline')}#{YEAR}-03-04")
    rhythm = here.locator("[data-key=first-core-next]")
    expect(rhythm).to_contain_text(re.compile(rf"\w+ {YEAR}, then every 5 weeks"))
    assert "day" not in rhythm.inner_text()


def in_bare_days(council: str) -> bool:
    """Whether its leaflet gives the reports two days, and does not say which days count."""
    fact = read_council(council).council.facts.reports_initial
    return bool(fact and fact.from_ and (fact.unit, fact.before) == ("day", 2))


@pytest.mark.parametrize("council", [one for one in EVERY_COUNCIL if in_bare_days(one)])
def test_bare_days_are_given_both_ways(here: Page, base: str, council: str) -> None:
    here.goto(base + path(council, "en", "timeline"))
    put_in(here, date(YEAR, 2, 1))
    here.locator("#counting").click()
    reports = here.locator("[data-doubt-of=first-reports]")
    expect(reports).to_contain_text("does not say if weekends count")
    # Two days before a Monday: Saturday, or Thursday when weekends do not count.
    expect(reports.locator("[data-other]")).to_contain_text("Thursday 28 January")
    expect(reports.locator("[data-free]")).to_be_visible()
    put_in(here, date(YEAR, 2, 5))
    expect(reports).to_be_hidden()


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
    ("fields", "why", "wrong"),
    [
        (("31", "2", str(YEAR)), "impossible", ["day", "month"]),
        (("", "2", str(YEAR)), "empty", ["day"]),
        (("3", "", ""), "empty", ["month", "year"]),
        (("3", "3", str(FREE.last + 1)), "beyond", ["year"]),
        (("3", "3", "1999"), "beyond", ["year"]),
        (("x", "3", str(YEAR)), "impossible", ["day", "month"]),
    ],
)
def test_a_wrong_date_gets_a_sentence_and_no_dates(
    here: Page, base: str, lang: str, fields: tuple[str, ...], why: str, wrong: list[str]
) -> None:
    here.goto(base + path(MADE_UP, lang, "timeline"))
    open_form(here)
    for name, value in zip(("day", "year"), (fields[0], fields[2]), strict=True):
        here.locator(f"[name={name}]").fill(value)
    here.locator("[name=month]").select_option(fields[1])
    here.locator("[name=year]").press("Enter")
    said = here.locator("[data-wrong]:visible")
    assert [e.get_attribute("data-wrong") for e in said.all()] == [why]
    expect(here.locator(f"[name={wrong[0]}]")).to_be_focused()
    told = here.locator("[aria-invalid=true]")
    assert [e.get_attribute("name") for e in told.all()] == wrong
    for field in told.all():
        expect(field).to_have_attribute("aria-describedby", "dates-wrong")
    assert not shown(here)
    if why == "beyond":
        expect(said).to_contain_text(str(FREE.last))


def test_what_lies_beyond_the_list_is_not_guessed(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    put_in(here, date(FREE.last, 10, 1))
    later = here.locator("li:has(#review-first)")
    expect(later).to_contain_text("We cannot work this one out")
    expect(later.locator("[data-key]")).to_be_hidden()
    expect(later.locator("[data-undated]")).to_be_visible()
    expect(here.locator("[data-key=first-core-first] [data-day]")).to_contain_text(str(FREE.last))


def test_a_short_year_is_of_this_century(here: Page, base: str) -> None:
    here.goto(base + path(MADE_UP, "en", "timeline"))
    open_form(here)
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
    expect(here.locator("[data-calendar]")).to_be_hidden()
    assert not shown(here)
    assert here.locator("[name=day]").input_value() == ""


@pytest.mark.parametrize(
    ("said", "day", "of"),
    [
        (f"{YEAR}-03-04T10:00,review.", "4", "review"),
        (f"{YEAR}-03-04,Ring 09011 111111,<b>Smith</b>", "4", "first"),
        (f"{YEAR}-03-04T25:00", "4", "first"),
        ("4.3.2027", "", "first"),
    ],
)
def test_a_link_that_cannot_be_read_makes_no_dates(
    here: Page, base: str, said: str, day: str, of: str
) -> None:
    """And says so, with the form open and what the link seems to say in it."""
    address = base + path(MADE_UP, "en", "timeline")
    here.goto(f"{address}#{said}")
    expect(here.locator("[data-wrong=unread]")).to_be_visible()
    expect(here.locator("[name=day]")).to_be_focused()
    expect(here.locator("[name=day]")).to_have_value(day)
    expect(here.locator("[name=of]:checked")).to_have_value(of)
    assert not shown(here)
    text = here.locator("main").inner_text()
    assert "09011" not in text
    assert "Smith" not in text
    assert here.url == address


def test_a_link_to_a_day_that_is_none_is_refused_and_one_to_a_part_is_left(
    here: Page, base: str
) -> None:
    address = base + path(MADE_UP, "en", "timeline")
    here.goto(f"{address}#{YEAR}-02-31")
    expect(here.locator("[data-wrong=impossible]")).to_be_visible()
    for part in ("core-first", "w-chair"):
        here.goto(f"{address}#{part}")
        assert here.url.endswith(f"#{part}")
        assert not shown(here)


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
    expect(here.locator("[data-calendar]")).to_be_hidden()
    expect(here.locator("[data-dates] summary")).to_be_focused()
    assert not shown(here)
    assert here.locator("[name=day]").input_value() == ""
    expect(here.locator("[data-said=cleared]")).to_be_visible()


def test_a_day_in_arabic_text_keeps_its_order(here: Page, base: str) -> None:
    """The English beside the date: its day stands left of its year."""
    here.goto(base + path(MADE_UP, "ar", "timeline"))
    put_in(here, date(YEAR, 3, 4))
    boxes = here.evaluate(
        """() => [...document.querySelectorAll("[data-unit] [data-day] bdi[lang=en]")]
          .filter((e) => !e.closest("[data-in-month]"))
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


def test_links_take_the_date_along_until_it_is_cleared(here: Page, base: str) -> None:
    said = f"#{YEAR}-03-04T10:00,review"
    here.goto(f"{base}{path(MADE_UP, 'en', 'timeline')}{said}")
    polish = here.locator(".langs a[lang=pl]")
    expect(polish).to_have_attribute("href", re.compile(re.escape(said) + "$"))
    expect(here.locator(".contents a[href*='rights/']")).not_to_have_attribute(
        "href", re.compile("#")
    )
    here.locator("[data-clear]").press("Enter")
    expect(polish).not_to_have_attribute("href", re.compile("#"))


def test_without_script_there_is_an_example_and_no_form(silent: Page, base: str) -> None:
    silent.goto(base + path(MADE_UP, "en", "timeline"))
    expect(silent.locator("[data-dates]")).to_be_hidden()
    rows = silent.locator("main .fold li").all_text_contents()
    assert len(rows) == 6
    assert all(str(FREE.last - 2) in row for row in rows)
    for long in silent.locator(".timeline li:not([hidden]) [data-undated]").all():
        expect(long).to_be_visible()
