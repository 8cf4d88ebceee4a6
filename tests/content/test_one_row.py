"""A new page or step is one row and its English, as the guide for developers says."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode
from tests.project import copied, run
from tests.reading import main_text, one, tree


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("row"))


def put(file: Path, pattern: str, new: str) -> None:
    """Writes `new` behind the first place that the pattern finds."""
    text = file.read_text(encoding="utf-8")
    found = re.search(pattern, text)
    assert found, f"{pattern} stands in {file.name}"
    file.write_text(text[: found.end()] + new + text[found.end() :], encoding="utf-8")


def in_a_row(nodes: Iterable[LexborNode], *wanted: str) -> None:
    """The links lead to these one after the other."""
    hrefs = [str(node.attributes["href"]) for node in nodes]
    at = hrefs.index(wanted[0])
    assert tuple(hrefs[at : at + len(wanted)]) == wanted


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """Built with a page that helps, and one that is a step of the way through."""
    rows = project / "scripts/portal/core/pages.py"
    put(rows, r'    PageRow\("people",.*\n', '    PageRow("parking", sent=True),\n')
    put(rows, r'    PageRow\("on-the-day",.*\n', '    PageRow("break", way="step"),\n')
    for name, title in (("parking", "Where can I park?"), ("break", "A break")):
        page = f"# {title}\n\n## Is it free? {name} {{ #free }}\n\nAsk. [Who](people.md).\n"
        (project / f"docs/pages/en/{name}.md").write_text(page, encoding="utf-8")
    put(project / "locales/en.yml", r"(?m)^page:\n", "  parking: Parking\n  break: A break\n")
    put(project / "locales/en.yml", r"(?m)^way:\n", "  break: Stretch your legs.\n")
    done = run(project, "build", "example")
    assert done.returncode == 0, done.stderr
    return project / "site" / "example"


def test_a_page_is_a_row_its_text_and_its_name(site: Path) -> None:
    page = tree(site / "parking/index.html")
    assert one(page, "title").text().startswith("Parking")
    assert "Is it free? parking" in main_text(site / "parking/index.html")
    assert page.css("main a[href='../people/']")
    # The list of pages at hand on each, what can be found, the whole on paper, what can be sent.
    listed = tree(site / "people/index.html").css("aside.bar nav a")
    in_a_row(listed, "./", "../parking/", "../ready/")
    assert "Is it free? parking" in html(site / "assets/find-en.mjs")
    assert "Is it free? parking" in main_text(site / "print/index.html")
    assert "<option value=parking/>Parking" in html(site / "share/index.html")
    # It is beside the way through, not on it.
    assert not page.css("[rel=next], [rel=prev]")
    # A language that has not got it shows the English, under its own notice.
    polish = html(site / "pl/parking/index.html")
    assert "<div class=text dir=ltr lang=en><h1" in polish
    assert "lang=pl" in polish


def test_a_step_of_the_way_through_is_a_row_more_that_says_so(site: Path) -> None:
    in_a_row(tree(site / "index.html").css("ol.way a.tap"), "on-the-day/", "break/", "decision/")
    assert "Stretch your legs." in main_text(site / "index.html")
    assert one(tree(site / "on-the-day/index.html"), "[rel=next]").attributes["href"] == "../break/"
    assert one(tree(site / "decision/index.html"), "[rel=prev]").attributes["href"] == "../break/"
    page = tree(site / "break/index.html")
    assert one(page, "[rel=prev]").attributes["href"] == "../on-the-day/"
    assert one(page, "[rel=next]").attributes["href"] == "../decision/"
    assert one(page, "main .step").text() == "Step 4 of 6"


def html(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_a_step_is_a_row_and_its_words(project: Path) -> None:
    steps = project / "scripts/portal/parts/steps.py"
    put(steps, r'    Step\("enquiry".*\n',
        '    Step("letter", "before", open="timeline.when_enquiry"),\n')  # fmt: skip
    put(steps, r'        says_what=False,\n    \),\n(?=    Step\(\n        "review-reports")',
        '    Step("party", open="timeline.when_end"),\n')  # fmt: skip
    words = "".join(
        f"    {key}:\n      title: The {key}\n      happens: It comes.\n      do: Read it.\n"
        for key in ("letter", "party")
    )
    put(project / "locales/en.yml", r"(?m)^  steps:\n", words)
    done = run(project, "build", "example")
    assert done.returncode == 0, done.stderr
    page = project / "site/example/timeline/index.html"
    order = [str(node.attributes["id"]) for node in tree(page).css(".timeline h2[id]")]
    assert order[:3] == ["worry", "enquiry", "letter"]
    assert order.index("conference") > order.index("letter")
    assert order[order.index("party") - 1] == "core-next"
    # Each in its part of the list: what came before is folded, what is only if there is a plan.
    assert [n.text() for n in tree(page).css("details h2#letter")] == ["The letter"]
    assert [n.text() for n in tree(page).css(".timeline-plan h2#party")] == ["The party"]
    polish = main_text(project / "site/example/pl/timeline/index.html")
    assert "The letter" in polish
    assert "The party" in polish
