"""The rights checklist: each right has a source, and those that belong together share a line."""

import pytest
from tests.made_up import folder, made

from portal.councils.folder import read_council, slugs
from portal.parts.rights import RIGHTS, TOGETHER, right_lines, rights

MOST_LINES = 15
FRIEND = {"supporter": {"are": ["friend"], "from": "Who comes"}}
FRIEND_OR_SOLICITOR = {"supporter": {"are": ["friend", "solicitor"], "from": "Who comes"}}


def test_a_right_without_a_source_is_not_shown() -> None:
    council = folder(facts=FRIEND).council
    found = {r.key for group in RIGHTS for r in rights(group, council)}
    assert "representative" not in found
    assert "solicitor" not in found
    assert {"supporter", "invited", "records"} <= found  # the last two by a national rule


@pytest.mark.parametrize("slug", slugs(fictional=True))
def test_every_right_that_a_source_supports_stands_in_one_line(slug: str) -> None:
    council = read_council(slug).council
    lines = {group: right_lines(group, council) for group in RIGHTS}
    for group, boxes in lines.items():
        said = [key for keys in boxes.values() for key in keys]
        assert sorted(said) == sorted(right.key for right in rights(group, council))
    assert sum(map(len, lines.values())) <= MOST_LINES


def test_rights_in_one_line_belong_to_one_part_of_the_meeting() -> None:
    for together in TOGETHER:
        assert any(set(together) <= set(group) for group in RIGHTS.values()), together


def test_a_line_says_just_the_rights_that_this_council_gives() -> None:
    for facts, said in (
        (FRIEND, "I can bring somebody to support me."),
        (FRIEND_OR_SOLICITOR, "I can bring somebody to support me. I can bring a solicitor."),
    ):
        html = made("checklist('rights-at')", folder(facts=facts))
        [line] = html.css("li:has(#rights-at-supporter)")
        label, advice = line.css_first("label"), line.css_first("details p")
        assert label
        assert advice
        assert label.text() == said
        assert advice.text() == "Ask the chair to explain why."  # once, though both ask for it
