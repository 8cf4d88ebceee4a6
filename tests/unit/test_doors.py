"""Complaints: under each kind, who first, who here, and who looks after that."""

from selectolax.lexbor import LexborHTMLParser
from tests.made_up import folder, made

PURPOSES = ("complaint_conference", "complaint_council", "complaint", "quality_assurance",
    "information", "worried_new", "out_of_hours")  # fmt: skip
EVERY = folder(
    contacts=[
        {"purpose": purpose, "name": purpose, "web": f"leeds.gov.uk/{purpose}", "from": "Contact"}
        for purpose in PURPOSES
    ]
)
SUMMARIES = {
    "I disagree with the decision": "decision",
    "I am unhappy with how the meeting was run": "run",
    "It is about what a worker did": "worker",
    "Something that was written down is wrong": "written",
    "It is about my personal data": "data",
}
FIRST, HERE, THEN, MEANWHILE = "First", "Who to write to or ring here", "Then", "Meanwhile"
OMBUDSMAN = ["complaint_ombudsman", "complaint_time"]


def under(html: LexborHTMLParser) -> dict[str, dict[str, list[str]]]:
    """What stands under each heading of each door: rules and contacts by key, else the words."""
    found: dict[str, dict[str, list[str]]] = {}
    for door in html.css("details"):
        summary = door.css_first("summary")
        assert summary
        parts = found.setdefault(SUMMARIES[summary.text()], {})
        at = summary.next
        heading = ""
        while at is not None:
            if at.tag == "h3":
                heading = at.text()
                parts[heading] = []
            elif at.tag != "-text":
                key = at.attributes.get("data-national") or at.attributes.get("data-fact")
                parts[heading].append(key.rpartition("/")[2] if key else at.text())
            at = at.next
    return found


def test_each_door_leads_to_its_own_people_and_its_own_regulator() -> None:
    after = {MEANWHILE: ["complaint_stands"]}
    ask = "Ask the council first. You can ask to see your records."
    council = ["complaint_council", "complaint"]
    assert under(made("doors()", EVERY)) == {
        "decision": {
            FIRST: ["complaint_chair"],
            HERE: ["complaint_conference", "complaint"],
            THEN: OMBUDSMAN,
            **after,
        },
        "run": {
            FIRST: ["complaint_chair"],
            HERE: ["complaint_conference", "complaint", "quality_assurance"],
            THEN: OMBUDSMAN,
            **after,
        },
        "worker": {FIRST: ["complaint_council"], HERE: council, THEN: OMBUDSMAN, **after},
        "written": {FIRST: ["minutes"], HERE: council, THEN: ["ico"], **after},
        "data": {FIRST: [ask], HERE: council, THEN: ["ico"], **after},
    }


def test_the_regulator_of_personal_data_is_named() -> None:
    [data] = [d for d in made("doors()", EVERY).css("details") if "personal data" in d.text()[:60]]
    then = data.css("[data-national=ico]")
    assert len(then) == 1
    assert "you can complain to the council first" in then[0].text()
    assert "Ombudsman" not in data.text()


def test_a_door_with_nobody_behind_it_says_who_to_ask() -> None:
    told = "Ask your social worker or the chair who to write to."
    assert [parts[HERE] for parts in under(made("doors()", folder())).values()] == [[told]] * 5
