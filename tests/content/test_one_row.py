"""A new page or step is one row and its English, as the guide for developers says."""

import re
from pathlib import Path

import pytest
from tests.project import copied, run
from tests.reading import main_text


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("row"))


def put(file: Path, pattern: str, new: str) -> None:
    """Writes `new` behind the first place that the pattern finds."""
    text = file.read_text(encoding="utf-8")
    found = re.search(pattern, text)
    assert found, f"{pattern} stands in {file.name}"
    file.write_text(text[: found.end()] + new + text[found.end() :], encoding="utf-8")


def test_a_page_is_a_row_its_text_and_its_name(project: Path) -> None:
    put(project / "scripts/portal/core/pages.py", r'    PageRow\("people"\),\n',
        '    PageRow("parking", sent=True),\n')  # fmt: skip
    page = "# Where can I park?\n\n## Is it free? { #free }\n\nAsk. [Who comes](people.md).\n"
    (project / "docs/pages/en/parking.md").write_text(page, encoding="utf-8")
    put(project / "locales/en.yml", r"(?m)^page:\n", "  parking: Parking\n")
    done = run(project, "build", "example")
    assert done.returncode == 0, done.stderr
    site = project / "site" / "example"
    assert "Is it free?" in main_text(site / "parking/index.html")
    assert "href=../people/" in (site / "parking/index.html").read_text(encoding="utf-8")
    # Next and back, the list of pages, what can be found, the whole on paper, what can be sent.
    assert re.search(r"<a href=../parking/ rel=next>", html(site / "people/index.html"))
    assert re.search(r"<a href=../parking/ rel=prev>", html(site / "before/index.html"))
    assert "Is it free?" in main_text(site / "find/index.html")
    assert "Is it free?" in main_text(site / "print/index.html")
    assert "<option value=parking/>Parking" in html(site / "share/index.html")
    # A language that has not got it shows the English, under its own notice.
    polish = html(site / "pl/parking/index.html")
    assert "<div class=text dir=ltr lang=en><h1" in polish
    assert "lang=pl" in polish


def html(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_a_step_is_a_row_and_its_words(project: Path) -> None:
    put(project / "scripts/portal/parts/steps.py", r'    Step\("enquiry".*\n',
        '    Step("letter", "before", open="timeline.when_enquiry"),\n')  # fmt: skip
    words = "    letter:\n      title: The letter\n      happens: It comes.\n      do: Read it.\n"
    put(project / "locales/en.yml", r"(?m)^  steps:\n", words)
    done = run(project, "build", "example")
    assert done.returncode == 0, done.stderr
    timeline = html(project / "site/example/timeline/index.html")
    order = [timeline.index(f"<h2 id={key}>") for key in ("enquiry", "letter", "conference")]
    assert order == sorted(order)
    assert "The letter" in main_text(project / "site/example/pl/timeline/index.html")
