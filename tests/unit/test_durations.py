"""Both readings of a duration: days or working days, from the same day or the next, before, after.

A council's number is said in a sentence and counted on the timeline: the two go together.
"""

from datetime import date
from typing import Any

import pytest
from tests.made_up import folder, made, text

from portal.core.bank_holidays import calendar
from portal.core.dates import DateRule, add, other_count
from portal.parts.date_rules import date_rules

FREE = calendar(date(2026, 11, 22))
DOUBT = "The leaflet does not say if weekends count."
FROM = {"from": "Afterwards"}
TEN_DAYS = {"within": 10, "unit": "working_day", **FROM}
SEEN = {"seen": {"at": "leeds.gov.uk", "on": "2026-06"}}


def said(kind: str, place: str, **fact: Any) -> str:
    return text(made(f'local("{place}")', folder(facts={kind: fact})))


# -- as a sentence -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ({"within": 10, "unit": "day"}, "within 10 days of the conference."),
        ({"within": 10, "unit": "working_day"}, "within 10 working days of the conference."),
        ({"within": 2, "unit": "week"}, "within 2 weeks of the conference."),
        ({"within": 1, "unit": "month"}, "within 1 month of the conference."),
    ],
)
def test_the_first_core_group_is_said_in_its_own_unit(fact: dict[str, Any], sentence: str) -> None:
    assert sentence in said("core_group_first", "core-group-first", **fact, **FROM)


@pytest.mark.parametrize(
    ("kind", "place", "fact", "doubt"),
    [
        ("core_group_first", "core-group-first", {"within": 10, "unit": "day"}, True),
        ("reports_initial", "reports", {"before": 2, "unit": "day"}, True),
        ("core_group_first", "core-group-first", {"within": 10, "unit": "working_day"}, False),
        ("reports_initial", "reports", {"before": 2, "unit": "working_day"}, False),
        ("reports_review", "reports", {"before": 1, "unit": "week"}, False),
        ("review_first", "review-first", {"within": 3, "unit": "month"}, False),
    ],
)
def test_only_a_leaflets_bare_days_leave_a_doubt(
    kind: str, place: str, fact: dict[str, Any], doubt: bool
) -> None:
    assert (DOUBT in said(kind, place, **fact, **FROM)) == doubt
    assert DOUBT not in said(kind, place, **fact, **SEEN)


@pytest.mark.parametrize(("days", "weeks"), [(5, 1), (10, 2), (15, 3)])
def test_working_days_are_told_in_weeks_where_they_are_whole_ones(days: int, weeks: int) -> None:
    fact = {"within": days, "unit": "working_day"}
    about = f"That is about {weeks} week{'s' if weeks > 1 else ''}. Weekends and bank holidays"
    assert about in said("core_group_first", "core-group-first", **fact, **FROM)


@pytest.mark.parametrize(
    "fact", [{"within": 7, "unit": "working_day"}, {"within": 10, "unit": "day"}]
)
def test_other_days_are_not(fact: dict[str, Any]) -> None:
    assert "That is about" not in said("core_group_first", "core-group-first", **fact, **FROM)


# The fact, the line of the tool, and the day of a core group ten working days after the example's
# meeting, which is on a Thursday in February, when there is no bank holiday.
COUNTING = {
    "next_day": (
        "Days are counted from the day after the meeting.",
        "We start to count on the day after the meeting.",
        "The first core group: Thursday",
    ),
    "same_day": (
        "The day of the meeting counts as the first day.",
        "The day of the meeting counts as the first day.",
        "The first core group: Wednesday",
    ),
}


@pytest.mark.parametrize("first", COUNTING)
def test_from_when_days_count_is_said_and_counted_alike(first: str) -> None:
    """In the council's fact, by the form's script, with the rules, and in the worked example."""
    fact, tool, day = COUNTING[first]
    of = folder(facts={"counting": {"is": first, **FROM}, "core_group_first": TEN_DAYS})
    assert fact in text(made('local("counting")', of))
    form = made("dates()", of).css_first("form")
    assert form
    assert ("data-same-day" in form.attributes) == (first == "same_day")
    assert f" {tool} " in text(made("why_dates()", of))
    assert day in text(made("example()", of))


# -- as a date ---------------------------------------------------------------------------------


def rules(**facts: Any) -> dict[str, DateRule]:
    given = {kind: {**fact, **FROM} for kind, fact in facts.items()}
    return {whose.rule.key: whose.rule for whose in date_rules(folder(facts=given).council)}


@pytest.mark.parametrize("unit", ["day", "working_day", "week"])
def test_reports_are_counted_back_from_the_meeting(unit: str) -> None:
    found = rules(reports_initial={"before": 3, "unit": unit})
    assert found["first-reports"] == DateRule("first-reports", "first", "meeting", -3, unit)


@pytest.mark.parametrize("unit", ["day", "working_day", "week", "month"])
def test_a_core_group_is_counted_on_from_it(unit: str) -> None:
    found = rules(core_group_first={"within": 3, "unit": unit})
    assert found["first-core-first"] == DateRule("first-core-first", "first", "meeting", 3, unit)


def test_each_date_is_counted_from_its_own_start() -> None:
    found = rules(
        core_group_first={"within": 10, "unit": "working_day"},
        core_group_rhythm={"every": 6, "unit": "week"},
        review_first={"within": 3, "unit": "month"},
        reports_review={"before": 1, "unit": "week"},
        review_later={"at_least_every": 6, "unit": "month"},
    )
    counted = {key: (rule.start, rule.count, rule.unit) for key, rule in found.items()}
    assert counted == {
        "first-core-first": ("meeting", 10, "working_day"),
        "first-core-next": ("first-core-first", 6, "week"),
        "first-review-first": ("meeting", 3, "month"),
        "first-review-reports": ("first-review-first", -1, "week"),
        "first-review-next": ("first-review-first", 6, "month"),
        "review-reports": ("meeting", -1, "week"),
        "review-review-next": ("meeting", 6, "month"),
    }


def test_a_council_that_says_nothing_has_the_national_limits() -> None:
    every = date_rules(folder().council)
    said = {w.rule.key: (w.rule.count, w.rule.unit, w.what, w.fact, w.national) for w in every}
    assert said == {
        "first-core-first": (10, "working_day", "core-first", "", "first_core_group"),
        "first-review-first": (3, "month", "review-first", "", "first_review"),
        "first-review-next": (6, "month", "review-next", "", "later_reviews"),
        "review-review-next": (6, "month", "review-next", "", "later_reviews"),
    }


@pytest.mark.parametrize(
    ("within", "unit", "beside"),
    [(10, "working_day", False), (9, "working_day", True), (10, "day", True), (2, "week", True)],
)
def test_the_national_limit_stands_beside_any_other_number(
    within: int, unit: str, beside: bool
) -> None:
    """On the timeline in a few words, among its dates, and in whole sentences below it."""
    fact = {"within": within, "unit": unit}
    of = folder(facts={"core_group_first": {**fact, **FROM}})
    every = {w.rule.key: w for w in date_rules(of.council)}
    assert ("first-core-first-england" in every) == beside
    own = every["first-core-first"]
    assert (own.fact, own.national) == ("core_group_first", "" if beside else "first_core_group")
    step = made("timeline()", of).css_first("li:has(#core-first)")
    assert step
    assert ("In the rules of some councils: within 10" in step.text()) == beside
    why = made("why_dates()", of)
    named = why.css("[data-national=first_core_group]")
    assert [" ".join(one.text().split())[:30] for one in named] == [
        "In the rules of some councils:"
    ] * beside
    assert why.css_first("[data-fact=core_group_first]")


@pytest.mark.parametrize(("rhythm", "in_a_month"), [("every", True), ("at_least_every", False)])
@pytest.mark.parametrize("unit", ["week", "month"])
def test_only_how_often_they_meet_is_no_day(rhythm: str, unit: str, in_a_month: bool) -> None:
    facts = {"core_group_rhythm": {rhythm: 6, "unit": unit, **FROM}}
    line = made("timeline()", folder(facts=facts)).css_first("[data-key=first-core-next]")
    assert line
    assert ("data-in-month" in line.attributes) == in_a_month
    assert ("then every 6" in line.text()) == in_a_month


@pytest.mark.parametrize(
    ("kind", "fact", "by"),
    [
        ("reports_initial", {"before": 2, "unit": "day"}, True),
        ("review_first", {"after": 3, "unit": "month"}, True),  # England's limit is the same day
        ("review_first", {"after": 4, "unit": "month"}, False),
        ("core_group_first", {"within": 9, "unit": "working_day"}, True),
    ],
)
def test_what_is_due_at_the_latest_says_by(kind: str, fact: dict[str, Any], by: bool) -> None:
    of = folder(facts={kind: {**fact, **FROM}})
    found = [w for w in date_rules(of.council) if w.fact == kind and w.rule.of == "first"]
    assert [one.limit for one in found] == [by]
    line = made("timeline()", of).css_first(f"[data-key={found[0].rule.key}]")
    assert line
    assert ("By about" in line.text()) == by


# A Monday, and reports two days before it: on Saturday, or on Thursday where weekends don't count.
MONDAY = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("count", "unit", "same_day", "gives", "other"),
    [
        (-2, "day", False, date(2026, 12, 5), date(2026, 12, 3)),
        (-2, "working_day", False, date(2026, 12, 3), None),
        (4, "day", False, date(2026, 12, 11), None),
        (5, "day", False, date(2026, 12, 12), date(2026, 12, 14)),
        (5, "day", True, date(2026, 12, 11), None),
        (6, "day", True, date(2026, 12, 12), date(2026, 12, 14)),
        (5, "working_day", False, date(2026, 12, 14), None),
        (5, "working_day", True, date(2026, 12, 11), None),
        (-2, "day", True, date(2026, 12, 5), date(2026, 12, 3)),
        (1, "week", True, date(2026, 12, 14), None),
        (1, "month", True, date(2027, 1, 7), None),
    ],
)
def test_the_other_reading_is_given_where_it_is_another_day(
    count: int, unit: str, same_day: bool, gives: date, other: date | None
) -> None:
    rule = DateRule("reports", "first", "meeting", count, unit)
    assert add(MONDAY, count, unit, FREE, same_day) == gives
    assert other_count(MONDAY, rule, FREE, same_day) == other
