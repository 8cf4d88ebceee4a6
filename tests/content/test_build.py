"""The build as an officer meets it: one council's mistake never breaks another's site."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from tests.project import BARE, CHANGED, NEIGHBOUR, copy_of, run
from tests.reading import main_text

pytestmark = pytest.mark.xdist_group("build")


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(small, tmp_path_factory.mktemp("project"))


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(project, "build", *arguments)


def test_breaking_one_council_leaves_the_others_published_and_names_the_line(project: Path) -> None:
    council = project / "docs" / "councils" / "alder" / "council.yml"
    text = council.read_text(encoding="utf-8")
    line = text[: text.index("  child_age:")].count("\n") + 1
    council.write_text(text.replace("years: 10", "years: ten"), encoding="utf-8")
    shutil.rmtree(project / "site", ignore_errors=True)
    done = build(project)
    council.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert f"docs/councils/alder/council.yml:{line}: `facts.child_age.years`" in done.stderr
    assert "Traceback" not in done.stderr
    built = {p.name for p in (project / "site").iterdir()}
    assert {NEIGHBOUR, BARE, "guide"} <= built
    assert "alder" not in built
    front = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "birch/" in front
    assert "alder/" not in front


def test_a_wrong_number_in_a_translation_is_told_and_the_english_is_shown(project: Path) -> None:
    page = project / "docs" / "pages" / "pl" / "safer.md"
    text = page.read_text(encoding="utf-8")
    assert "999" in text
    page.write_text(text.replace("999", "998"), encoding="utf-8")
    done = build(project, "alder")
    page.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "docs/pages/pl/safer.md:" in done.stderr
    assert "`998` is not in the English" in done.stderr
    file = project / "site" / "alder" / "pl" / "safer" / "index.html"
    assert "lang=pl" in file.read_text(encoding="utf-8")
    assert "If you are in danger now, ring 999." in main_text(file)
    assert "998" not in main_text(file)


def test_a_wrong_number_in_a_note_is_told_and_the_english_note_is_shown(project: Path) -> None:
    notes = project / "docs" / "councils" / "alder" / "notes.pl.md"
    text = notes.read_text(encoding="utf-8")
    notes.write_text(text.replace("17:00", "18:00"), encoding="utf-8")
    done = build(project, "alder")
    notes.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "alder/notes.pl.md:" in done.stderr
    page = project / "site" / "alder" / "pl" / "contacts" / "index.html"
    assert "18:00" not in page.read_text(encoding="utf-8")
    assert "17:00 to 09:00" in page.read_text(encoding="utf-8")


def test_a_failed_build_keeps_the_last_good_site(project: Path) -> None:
    assert build(project, "alder", "birch").returncode == 0
    notes = project / "docs" / "councils" / "alder" / "notes.en.md"
    text = notes.read_text(encoding="utf-8")
    notes.write_text(text + "\n## nowhere\n\nLost.\n", encoding="utf-8")
    done = build(project, "alder", "birch")
    notes.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "no place `nowhere`" in done.stderr
    assert (project / "site" / "alder" / "index.html").exists()


def test_building_one_council_leaves_the_others_where_they_are(project: Path) -> None:
    assert build(project, "alder", "birch").returncode == 0
    assert build(project, "alder").returncode == 0
    assert (project / "site" / "birch" / "index.html").exists()
    assert "birch/" in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_a_slip_in_a_name_touches_nothing(project: Path) -> None:
    done = build(project, "aldder")
    assert done.returncode == 2
    assert "no such council: aldder. There are: alder, birch, cedar" in done.stderr


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("  harm:", "   harm:", "this line is not lined up with its neighbours"),
        ("state: law,", "state: lore,", "`lore` is not a word that can stand here"),
        ("  harm:", "  # harm:", "`facts.harm` is missing"),
    ],
)
def test_a_mistake_in_the_national_rules_is_told_and_nothing_is_built(
    project: Path, before: str, after: str, says: str
) -> None:
    rules, site = project / "docs" / "national.yml", project / "site"
    site.mkdir(exist_ok=True)
    (site / "kept").write_text("as it was", encoding="utf-8")
    had = {file: file.stat().st_mtime_ns for file in site.rglob("*")}
    text = rules.read_text(encoding="utf-8")
    assert before in text
    rules.write_text(text.replace(before, after, 1), encoding="utf-8")
    done = [build(project), build(project, "alder"), build(project, "--door")]
    rules.write_text(text, encoding="utf-8")
    for one in done:
        assert one.returncode == 2
        assert re.fullmatch(rf"docs/national\.yml:\d+: .*{re.escape(says)}.*\n", one.stderr)
    assert {file: file.stat().st_mtime_ns for file in site.rglob("*")} == had
    assert not site.with_name("site.new").exists()
    (site / "kept").unlink()


def test_what_was_left_from_the_fictional_council_is_told(project: Path) -> None:
    home = project / "docs" / "councils"
    shutil.copytree(home / "example", home / "leeds")
    council = home / "leeds" / "council.yml"
    text = council.read_text(encoding="utf-8").replace("fictional: true\n", "")
    council.write_text(text, encoding="utf-8")
    done = build(project, "leeds")
    shutil.rmtree(home / "leeds")
    line = text[: text.index("020 7946 0101")].count("\n") + 1
    assert done.returncode == 1
    assert f"leeds/council.yml:{line}: `020 7946 0101` is a number made up for" in done.stderr
    assert "`Exampleshire` was left from the fictional council" in done.stderr
    assert "not built" in done.stderr


def test_the_list_of_councils_is_json(project: Path) -> None:
    assert json.loads(build(project, "--list").stdout) == [CHANGED, NEIGHBOUR, BARE]


def test_mkdocs_alone_builds_one_council(project: Path) -> None:
    env = {**os.environ, "COUNCIL": "alder", "SITE_DIR": "one", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=project, env=env)
    assert done.returncode == 0, done.stderr
    assert (project / "one" / "pl" / "rights" / "index.html").exists()


def test_the_schema_for_editors_is_the_one_the_types_give(project: Path) -> None:
    done = run(project, "schema", "--check")
    assert done.returncode == 0, done.stderr


def test_a_link_to_a_part_that_is_not_there_is_told_with_its_line(project: Path) -> None:
    page = project / "docs/pages/en/after.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\nSee [this](rights.md#nowhere).\n", encoding="utf-8")
    done = build(project, "alder")
    page.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    line = text.count("\n") + 2
    assert f"docs/pages/en/after.md:{line}: `rights.md` has no part `nowhere`" in done.stderr
    assert (project / "site/alder/after/index.html").exists()


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        ("{{ nope() }}", "`{{ nope(` cannot stand in a page"),
        ("{% for x in y %}", "`{% for x in y %}` cannot stand in a page"),
        ("[this](nowhere.md)", "`nowhere.md` cannot stand in a page"),
    ],
)
def test_a_page_that_calls_what_is_not_there_stops_in_one_line(
    project: Path, odd: str, says: str
) -> None:
    page = project / "docs/pages/en/after.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n{odd}\n", encoding="utf-8")
    done = build(project, "alder")
    page.write_text(text, encoding="utf-8")
    assert done.returncode in (1, 2)
    assert f"docs/pages/en/after.md:{text.count(chr(10)) + 2}: {says}" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["build", "build alder", "guide"])
def test_two_builds_at_once_do_not_write_over_each_other(project: Path, verb: str) -> None:
    with FileLock(project / ".site.lock"):
        done = run(project, verb)
    assert done.returncode == 2
    assert done.stderr == "Another build is writing site/: wait until it has ended\n"
