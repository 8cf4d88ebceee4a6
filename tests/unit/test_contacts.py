"""Contacts: which may be used, in which order, how sure each is, and when it answers."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from tests.made_up import DAY, folder, made, text

from portal.councils.contacts import Contact, Hours
from portal.councils.national import national

CONFIRMED = {"by": "Duty manager", "on": "2026-01-10"}
SEEN = {"at": "leeds.gov.uk/children", "on": "2026-06"}


def contact(name: str = "Duty team", **fields: Any) -> dict[str, Any]:
    given = {"purpose": "information", "name": name, "from": "Contact us", **fields}
    reached = {"phone", "email", "web", "address"} & fields.keys()
    return given if reached else {**given, "web": f"leeds.gov.uk/{len(name)}{name[:1].lower()}"}


FOUR = [
    contact("Night team"),
    contact("Old board", superseded=True),
    contact("First call", main=True, phone="0113 222 4403"),
    contact("Conference service"),
]


# -- which, and in which order -----------------------------------------------------------------


def test_the_main_one_comes_first_and_the_others_keep_their_order() -> None:
    council = folder(contacts=FOUR).council
    names = [one.name for one in council.usable()]
    assert names == ["First call", "Night team", "Conference service"]
    assert council.main_contact() == council.contacts[2]


def test_without_a_main_one_they_stand_as_written() -> None:
    council = folder(contacts=[one | {"main": False} for one in FOUR]).council
    names = [one.name for one in council.usable()]
    assert names == ["Night team", "First call", "Conference service"]
    assert council.main_contact() is None


def test_a_page_gives_them_in_that_order_and_no_superseded_one() -> None:
    html = made("contacts()", folder(contacts=FOUR))
    names = [node.text() for node in html.css("[data-fact] p:not(.hide) bdi[lang=en]")]
    assert names == ["First call", "Night team", "Conference service"]


def test_those_that_answer_at_night_stand_apart_and_the_main_one_stays_with_the_council() -> None:
    """A parent looks by what is open; a number that is open always is looked for in both places."""
    given = [
        contact("First call", main=True, phone="0113 222 4403", hours=[{"is": "always"}]),
        contact("Night team", purpose="out_of_hours"),
        contact("Other times", hours=[{"is": "other_times"}]),
        contact("Complaints", hours=[{"is": "mon_fri", "from": "9:00", "to": "17:00"}]),
    ]
    names = {
        when: [
            node.text()
            for node in made(f"contacts({when!r})", folder(contacts=given)).css(
                "p:not(.hide) bdi[lang=en]"
            )
        ]
        for when in ("now", "day")
    }
    assert names["now"] == ["First call", "Night team", "Other times"]
    assert names["day"] == ["First call", "Complaints"]


def test_where_nobody_answers_at_night_nothing_is_said_of_it() -> None:
    assert text(made("contacts('now')", folder(contacts=[contact("Duty team")]))) == ""


def test_a_council_without_a_usable_one_says_where_else_to_look() -> None:
    html = made("contacts()", folder(contacts=[FOUR[1]]))
    assert text(html).startswith("We have found no phone number")


def test_there_is_one_main_contact_at_most_and_never_a_superseded_one() -> None:
    with pytest.raises(ValidationError, match="only one contact can have `main: true`"):
        folder(contacts=[contact("A", main=True), contact("B", main=True)])
    with pytest.raises(ValidationError, match="cannot be the main one"):
        folder(contacts=[contact(main=True, superseded=True)])
    with pytest.raises(ValidationError, match="gives no phone, email, web or address"):
        Contact.model_validate({"purpose": "information", "name": "X Y", "from": "A"})


# -- how sure ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "state", "mark"),
    [
        ({}, "leaflet", "From the leaflet only. Nobody has checked it yet."),
        ({"seen": SEEN}, "seen", "Seen on leeds.gov.uk, June 2026."),
        ({"confirmed": CONFIRMED}, "confirmed", "Confirmed by Duty manager, 10 January 2026."),
        (
            {"confirmed": CONFIRMED, "seen": SEEN},
            "confirmed",
            "Confirmed by Duty manager, 10 January 2026.",
        ),
        (
            {"confirmed": {**CONFIRMED, "review": "2026-11-21"}},
            "leaflet",
            "Last confirmed by Duty manager, 10 January 2026. Ask if it still holds.",
        ),
        (
            {"confirmed": {**CONFIRMED, "review": "2026-11-22"}},
            "confirmed",
            "Confirmed by Duty manager, 10 January 2026.",
        ),
        (
            {"confirmed": {**CONFIRMED, "on": "2025-01-10"}, "seen": SEEN},
            "seen",
            "Last confirmed by Duty manager, 10 January 2025. Ask if it still holds.",
        ),
    ],
)
def test_the_surest_source_counts_and_the_mark_says_it(
    fields: dict[str, Any], state: str, mark: str
) -> None:
    of = folder(contacts=[contact(**fields)])
    assert of.council.contacts[0].state(DAY) == state
    assert mark in text(made("contacts()", of), "[data-fact]")


def test_a_superseded_one_is_that_though_somebody_has_confirmed_it() -> None:
    one = Contact.model_validate(contact(superseded=True, confirmed=CONFIRMED))
    assert one.state(DAY) == "superseded"


# -- how and when ------------------------------------------------------------------------------


def test_it_is_known_by_the_first_way_to_reach_it() -> None:
    ways = {"phone": "0113 222 4403", "email": "a@leeds.gov.uk", "web": "leeds.gov.uk",
        "address": "1 The Street"}  # fmt: skip
    for way in ("phone", "email", "web", "address"):
        one = Contact.model_validate(contact(**ways))
        assert one.key == ways[way]
        assert (one.tel == "+441132224403") if way == "phone" else not one.phone
        del ways[way]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"is": "always"}, "Day and night."),
        ({"is": "other_times"}, "At all other times."),
        ({"is": "mon_fri", "from": "9:00", "to": "17:30"}, "Monday to Friday, 9:00 to 17:30."),
    ],
)
def test_its_hours_are_said_from_and_to(hours: dict[str, str], said: str) -> None:
    html = made("contacts()", folder(contacts=[contact(hours=[hours])]))
    assert said in text(html, "[data-fact]")


def test_a_number_without_hours_says_that_we_do_not_know_them() -> None:
    unknown = "We have not found its hours."
    assert unknown in text(made("contacts()", folder(contacts=[contact(phone="0113 222 4403")])))
    assert unknown not in text(made("contacts()", folder(contacts=[contact()])))  # only an address
    night = contact(phone="0113 222 4403", purpose="out_of_hours")  # its purpose says when
    assert unknown not in text(made("contacts()", folder(contacts=[night])))
    for key, helpline in national().helplines.items():
        said = text(made(f"helpline({key!r})", folder()))
        assert (unknown in said) == (not helpline.hours)


def test_other_ways_to_a_helpline_are_told_only_where_they_are_asked_for() -> None:
    short, whole = (text(made(f"helpline('frg'{it})", folder())) for it in ("", ", more='yes'"))
    for other in ("bank holidays", "web chat", "textphone"):
        assert other in whole
        assert other not in short


def test_999_and_101_are_links_in_the_text_and_no_buttons() -> None:
    """As wide as the phone, at the height of a thumb, they would be rung by accident."""
    html = made("emergency()", folder())
    assert [a.attributes["href"] for a in html.css("a")] == ["tel:999", "tel:101"]
    assert not html.css(".ring")


@pytest.mark.parametrize(
    "hours",
    [
        {"is": "mon_fri"},
        {"is": "mon_fri", "from": "9:00"},
        {"is": "mon_fri", "to": "9:00"},
        {"is": "always", "from": "9:00", "to": "17:00"},
        {"is": "other_times", "to": "17:00"},
        {"is": "mon_fri", "from": "nine", "to": "five"},
    ],
)
def test_times_go_with_days_and_with_nothing_else(hours: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Hours.model_validate(hours)


def test_a_confirmation_holds_to_its_last_day_and_from_its_first() -> None:
    one = Contact.model_validate(contact(confirmed={**CONFIRMED, "review": "2026-03-01"}))
    states = {day: one.state(date(2026, *day)) for day in [(1, 9), (1, 10), (3, 1), (3, 2)]}
    assert states == {
        (1, 9): "leaflet",
        (1, 10): "confirmed",
        (3, 1): "confirmed",
        (3, 2): "leaflet",
    }
