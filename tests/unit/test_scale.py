"""What 0 and 10 mean in a council stands under its own end, in the main page and in Easy Read."""

from tests.made_up import folder, made, text

from portal.councils.folder import read_council

NOTES = {"scale-0": "Nothing is safe.", "scale-10": "All is well."}
COUNCIL = folder(
    NOTES,
    facts={"scale": {"used": "may", "parent": "everyone", "from": "On the day"}},
    notes={place: {"from": "On the day"} for place in NOTES},
)
ENDS = ["0 means", "10 means"]


def test_each_end_of_the_main_pages_scale_has_its_own_note() -> None:
    html = made("scale()", COUNCIL)
    terms = [" ".join(node.text().split()) for node in html.css("dl > dt")]
    says = [" ".join(node.text().split()) for node in html.css("dl > dd")]
    assert dict(zip(terms, says, strict=True)) == dict(zip(ENDS, NOTES.values(), strict=True))
    facts = [n.attributes["data-fact"] for n in html.css("[data-fact]")]
    assert facts == ["scale", "note:scale-0", "note:scale-10"]


def test_the_main_page_draws_it_from_0_to_10() -> None:
    html = made("scale()", COUNCIL)
    assert [node.text() for node in html.css("svg text")] == [str(n) for n in range(11)]
    across = [float(str(node.attributes["x"])) for node in html.css("svg text")]
    assert across == sorted(across)


def test_each_end_of_the_easy_read_scale_has_its_own_lines() -> None:
    html = made("easy_scale()", read_council("example"))
    found = {
        str(part.attributes["data-easy"]): [
            (str(image.attributes["src"]), " ".join(line.text().split()))
            for line in part.css("p")
            if (image := line.css_first("img"))
        ]
        for part in html.css("[data-easy]")
    }
    assert found == {
        "note:scale-0": [
            ("pic:zero", "0 means:"),
            ("pic:zero", "People think that your child is not safe now."),
        ],
        "note:scale-10": [
            ("pic:ten", "10 means:"),
            ("pic:safe", "People think that your child is safe."),
            ("pic:ten", "People think that things will stay like this."),
        ],
    }


def test_a_number_has_no_power_is_said_before_anything_is_folded() -> None:
    html = made("scale()", COUNCIL)
    fold = html.css_first("details.more")
    assert fold
    seen = str(html.html).split("<details")[0]
    assert "The number itself does not take a child away." in seen
    assert "how worried everyone is" in seen
    assert "0 means" not in seen


def test_a_number_has_no_power_is_said_last_in_easy_read() -> None:
    said = text(made("easy_scale()", read_council("example")))
    assert said.index("0 means") < said.index("10 means") < said.rindex("does not")


def test_without_a_scale_a_parent_is_told_to_ask_and_easy_read_is_silent() -> None:
    assert text(made("scale()", folder())).startswith("If the meeting uses a scale from 0 to 10")
    assert text(made("easy_scale()", folder())) == ""
