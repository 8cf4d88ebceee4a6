"""Working days, months and years, and which rules each council's conference sets off."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import CASES
from tests.made_up import folder

from portal.core.bank_holidays import YEARS, calendar
from portal.core.dates import DateRule, add, dates, other_count
from portal.councils.folder import read_council, slugs
from portal.parts.date_rules import date_rules

FREE = calendar(date(2026, 11, 22))
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize("case", CASES["add"], ids=lambda case: case["why"])
def test_a_date_after_or_before_another(case: dict[str, Any]) -> None:
    found = add(case["from"], case["count"], case["unit"], FREE, case.get("same_day", False))
    assert found == case["gives"]


@pytest.mark.parametrize("case", CASES["clock"], ids=lambda case: f"{case['day']}")
def test_the_cases_of_the_clock_are_those_of_england(case: dict[str, Any]) -> None:
    there = datetime.fromisoformat(f"{case['day']}T{case['time']}").replace(
        tzinfo=ZoneInfo("Europe/London")
    )
    assert there.astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%M%SZ") == case["gives"]


def test_the_list_has_five_years_and_no_weekend() -> None:
    assert (FREE.first, FREE.last) == (2025, 2029)
    assert FREE.last - FREE.first + 1 == YEARS
    assert {day.year for day in FREE.holidays} == set(range(2025, 2030))
    assert all(day.weekday() < 5 for day in FREE.holidays)
    substitutes = (date(2026, 12, 28), date(2027, 12, 27), date(2027, 12, 28), date(2028, 1, 3))
    assert all(day in FREE.holidays for day in substitutes)


@given(day=DAYS, count=st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_counted(day: date, count: int) -> None:
    end = add(day, count, "working_day", FREE)
    passed = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(not FREE.free(each) for each in passed) == count
    assert not FREE.free(end)


@given(day=DAYS, count=st.integers(1, 60))
def test_back_and_forth_is_the_same_working_day(day: date, count: int) -> None:
    end = add(day, count, "working_day", FREE)
    back = add(end, -count, "working_day", FREE)
    assert back <= day or FREE.free(back + timedelta(days=1))
    assert add(back, count, "working_day", FREE) == end


@given(day=DAYS, count=st.integers(1, 24))
def test_a_month_later_is_the_same_day_or_the_end_of_the_month(day: date, count: int) -> None:
    later = add(day, count, "month", FREE)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_a_date_beyond_the_list_is_not_guessed_nor_what_follows_from_it() -> None:
    review = DateRule("review", "first", "meeting", 3, "month")
    later = DateRule("later", "first", "review", -7, "day")
    found = dates(date(2029, 10, 15), "first", [later, review], FREE)
    assert found == {"meeting": date(2029, 10, 15), "review": None, "later": None}


def test_bare_days_are_counted_both_ways() -> None:
    rule = DateRule("reports", "first", "meeting", -2, "day")
    assert other_count(date(2026, 12, 7), rule, FREE) == date(2026, 12, 3)
    assert other_count(date(2026, 12, 3), rule, FREE) is None
    sure = DateRule("reports", "first", "meeting", -2, "working_day")
    assert other_count(date(2026, 12, 7), sure, FREE) is None


def found(**facts: dict[str, Any]) -> dict[str, tuple[int, str, str, str]]:
    """The dates after a first conference, in a council whose leaflet says this."""
    given = {kind: {"from": "Afterwards", **fact} for kind, fact in facts.items()}
    late = [{"what": "ten_days", "from": ["Afterwards"], "fact": "first_core_group"}]
    every = date_rules(folder(facts=given, out_of_date=late).council)
    return {
        w.rule.key: (w.rule.count, w.rule.unit, w.fact, w.national)
        for w in every
        if w.rule.of == "first"
    }


def test_what_is_out_of_date_gives_way_to_the_national_rule() -> None:
    first = found(
        core_group_first={"within": 10, "unit": "day", "outdated": "ten_days"},
        core_group_rhythm={"every": 6, "unit": "week", "outdated": "ten_days"},
        review_later={"at_least_every": 6, "unit": "month", "outdated": "ten_days"},
    )
    assert first["first-core-first"] == (10, "working_day", "", "first_core_group")
    assert "first-core-next" not in first
    assert first["first-review-next"] == (6, "month", "", "later_reviews")


def test_what_follows_is_counted_from_the_national_date_where_there_is_no_other() -> None:
    first = found(core_group_rhythm={"every": 6, "unit": "week"})
    assert first["first-core-first"] == (10, "working_day", "", "first_core_group")
    assert first["first-core-next"] == (6, "week", "core_group_rhythm", "")


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_every_rule_is_counted_from_one_that_is_there(slug: str) -> None:
    every = [w.rule for w in date_rules(read_council(slug).council)]
    keys = {"meeting", *(rule.key for rule in every)}
    assert len(keys) == len(every) + 1
    assert all(rule.start in keys for rule in every)
