"""Complaints: under each kind, what to do first, who here, and who looks after that."""

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


def under(html: LexborHTMLParser) -> dict[str, list[str]]:
    """What stands in each door, in order: rules and contacts by key, else the words."""
    found: dict[str, list[str]] = {}
    for door in html.css("details"):
        summary = door.css_first("summary")
        assert summary
        inside = found.setdefault(SUMMARIES[summary.text()], [])
        at = summary.next
        while at is not None:
            if at.tag != "-text":
                key = at.attributes.get("data-national") or at.attributes.get("data-fact")
                inside.append(key.rpartition("/")[2] if key else at.text())
            at = at.next
    return found


ASK = "Ask the council first. You can ask to see your records."
OWN = "If they do not change it, ask for your own words to be put on the file beside it."


def test_each_door_leads_to_its_own_people_and_its_own_regulator() -> None:
    council = ["complaint_council", "complaint"]
    assert under(made("doors()", EVERY)) == {
        "decision": ["complaint_chair", "complaint_conference", "complaint"],
        "run": ["complaint_run", "complaint_conference", "complaint", "quality_assurance"],
        "worker": ["complaint_council", *council, "complaint_outside"],
        "written": ["minutes", *council, OWN, "ico"],
        "data": [ASK, *council, "ico"],
    }


def test_the_regulator_of_personal_data_is_named() -> None:
    [data] = [d for d in made("doors()", EVERY).css("details") if "personal data" in d.text()[:60]]
    then = data.css("[data-national=ico]")
    assert len(then) == 1
    assert "you can complain to the council first" in then[0].text()
    assert "Ombudsman" not in data.text()


def test_a_door_with_nobody_behind_it_says_how_to_find_them_and_leads_on() -> None:
    """ "Ask your social worker or the chair who to write to" would send a parent in a circle."""
    html = made("doors()", folder())
    chair, team = "Ask for the child protection conference chairs.", "the team that looks at"
    said = [node.text() for node in html.css(".silent")]
    assert [chair in it for it in said] == [True, True, False, True, False]
    assert [team in it for it in said] == [False, False, True, False, True]
    assert len(html.css('.silent a[href="page:contacts#here"]')) == len(said)
    assert not any("social worker" in it for it in said)
