"""Contacts in a leaflet: what is found, with which name, purpose and hours, and what is refused."""

from pathlib import Path
from typing import Any, get_args

import pytest

from portal.councils.contacts import Contact, Purpose
from portal.oldleaflet.contacts_found import ContactFound, contacts_in
from portal.oldleaflet.hours import hours_in
from portal.oldleaflet.lines import read_leaflet
from portal.oldleaflet.passages import passages
from portal.oldleaflet.questions import leaflet_questions


def found_in(folder: Path, text: str) -> list[ContactFound]:
    file = folder / "leaflet.txt"
    file.write_text(f"# Leaflet\n\n# Contact us\n\n{text}\n", encoding="utf-8")
    return contacts_in(passages(read_leaflet(file)), leaflet_questions())


CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "a label alone": (
        "To complain, please contact the Review Manager\n\nTel: 020 7946 0101",
        {"phone": "020 7946 0101", "name": "Review Manager", "purposes": ["complaint"]},
    ),
    "in a sentence": (
        "To find out more please contact the family team on 020 7946 0101.",
        {"name": "family team", "purposes": ["information"], "phone": "020 7946 0101"},
    ),
    "a service whose name is like a verb": (
        "First Contact: 020 7946 0101",
        {"name": "First Contact", "purposes": ["worried_new"]},
    ),
    "phone and e-mail": (
        "Family team\n\nPhone: 020 7946 0101\n\nE-mail: Family.Team@example.org.",
        {"phone": "020 7946 0101", "email": "Family.Team@example.org", "name": "Family team"},
    ),
    "international": ("Family team: +44 20 7946 0101", {"phone": "020 7946 0101"}),
    "web": ("Family team: https://Example.org/Team/.", {"web": "example.org/Team/"}),
    "web without www": ("Read more at leeds.gov.uk/help", {"web": "leeds.gov.uk/help"}),
    "address": (
        "Family team, 1 Example Street, Exampleton EX1 1AA",
        {"name": "Family team", "address": "1 Example Street, Exampleton EX1 1AA"},
    ),
    "freepost": (
        "Write to the Family team, FREEPOST FAMILY TEAM",
        {"address": "FREEPOST FAMILY TEAM"},
    ),
    "out of hours": (
        "In the evening and out of hours: 020 7946 0101 (all other times)",
        {"purposes": ["out_of_hours"], "hours": [{"is": "other_times"}]},
    ),
    "day and night": (
        "If you are worried about a child, day or night: 020 7946 0101",
        {"purposes": ["worried_anytime", "worried_new"], "hours": [{"is": "always"}]},
    ),
    "another format": (
        "For large print ring 020 7946 0101",
        {"purposes": ["other_format"]},
    ),
    "nothing says for what": ("Family team: 020 7946 0101", {"purposes": ["useful"]}),
}


@pytest.mark.parametrize("name", list(CASES))
def test_a_contact_is_found(name: str, tmp_path: Path) -> None:
    text, wanted = CASES[name]
    (found,) = found_in(tmp_path, text)
    assert {key: getattr(found, key) for key in wanted} == wanted
    assert found.found[0].heading == "Contact us"
    ways = found.model_dump(include={"phone", "email", "web", "address"}, exclude_none=True)
    record = {"purpose": found.purposes[0], "name": found.name, "from": "Contact us"}
    Contact.model_validate(record | ways | {"hours": found.hours})


def test_two_services_stay_two(tmp_path: Path) -> None:
    text = "First Contact: 020 7946 0101\n\nNight team: 020 7946 0102"
    assert [c.name for c in found_in(tmp_path, text)] == ["First Contact", "Night team"]


@pytest.mark.parametrize(
    ("text", "why"),
    [("Fax: 020 7946 0101", "fax"), ("Phone: 020 7946 010", "not a number")],
)
def test_what_must_not_be_taken_over_says_why(text: str, why: str, tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, text)
    assert found.refused == why


@pytest.mark.parametrize("text", ["Reference 0123", "In 2007 to 2009", "Ring 999.", "10 (1-10)"])
def test_not_every_number_is_a_phone(text: str, tmp_path: Path) -> None:
    assert found_in(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Mon-Fri 9-5", "9:00", "17:00"),
        ("Monday to Friday, 8.30am to 6pm", "8:30", "18:00"),
        ("9am - 4:45pm, Monday to Friday", "9:00", "16:45"),
    ],
)
def test_hours(text: str, start: str, end: str) -> None:
    assert hours_in(text) == [{"is": "mon_fri", "from": start, "to": end}]


def test_every_purpose_has_a_pattern() -> None:
    assert set(leaflet_questions().purposes) == set(get_args(Purpose))
