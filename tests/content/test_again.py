"""A build after a change makes just what a build from nothing would, and only what changed."""

import re
import shutil
from pathlib import Path

import pytest
from tests.project import copied, mkdocs, run

COUNCIL = "docs/councils/example/council.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copied(tmp_path_factory.mktemp("again"))
    assert run(folder, "build", "example").returncode == 0
    return folder


def files(site: Path) -> dict[str, bytes]:
    """What stands in every file of the site, by its path."""
    found = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in found}


def nodes(site: Path) -> dict[str, int]:
    """Which file on the disk each one is: another when it was written anew."""
    found = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.stat().st_ino for file in found}


def changed(project: Path, file: str, pattern: str, new: str) -> set[str]:
    """Makes the change and builds; the files that are others now."""
    path, before = project / file, files(project / "site")
    text = path.read_text(encoding="utf-8")
    assert re.search(pattern, text), f"{pattern} stands in {file}"
    path.write_text(re.sub(pattern, new, text, count=1), encoding="utf-8")
    assert run(project, "build", "example").returncode == 0
    now = files(project / "site")
    return {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}


def same_from_nothing(project: Path) -> bool:
    """Whether a build that knows of no other gives these files."""
    now = files(project / "site")
    for kept in (".cache", "site", ".site.json"):
        there = project / kept
        shutil.rmtree(there) if there.is_dir() else there.unlink()
    assert run(project, "build", "example").returncode == 0
    return files(project / "site") == now


def test_a_build_that_changes_nothing_writes_nothing(project: Path) -> None:
    had = nodes(project / "site")
    done = run(project, "build", "example")
    assert done.returncode == 0
    assert nodes(project / "site") == had


def test_a_file_that_was_changed_by_hand_is_made_again(project: Path) -> None:
    page = project / "site/example/rights/index.html"
    before = page.read_bytes()
    page.write_text("changed by hand", encoding="utf-8")
    assert run(project, "build", "example").returncode == 0
    assert page.read_bytes() == before


def test_a_changed_fact_is_shown_where_it_is_said_and_nowhere_else(project: Path) -> None:
    had = nodes(project / "site")
    found = changed(project, COUNCIL, r"hours: \[\d, \d\]", "hours: [3, 4]")
    pages = {name.removeprefix("example/").removesuffix("/index.html") for name in found}
    assert {"on-the-day", "pl/on-the-day", "ar/on-the-day", "sources", "print"} <= pages
    assert not {"contacts", "words", "pl/rights", "share"} & pages
    assert had["example/contacts/index.html"]


# One of every kind of file, and a page that shows the change.
CHANGES = [
    (COUNCIL, r"early: \d+", "early: 25", "on-the-day"),
    ("docs/councils/example/notes.en.md", r"(?m)^(## family-tree\n+)\S+", r"\1We", "before"),
    ("locales/pl.yml", r"(?m)^(  print: ).*$", r"\1Zmienione", "pl"),
    ("locales/easy.en.yml", r'(?s)(\n  cannot_take:.*?says: ")', r"\1Changed. ", "easy-meeting"),
    ("docs/pages/ar/rights.md", r"(?m)^(# .*)$", r"\1 جديد", "ar/rights"),
    ("docs/national.yml", r"state: official", "state: advice", "rules"),
    ("overrides/styles/base.css", r"line-height: 1\.25", "line-height: 1.26", "rights"),
    ("overrides/parts/doors.html", r"<p class", "<p data-nobody class", "rights"),
]


def test_after_every_kind_of_change_a_build_from_nothing_gives_the_same(project: Path) -> None:
    for file, pattern, new, where in CHANGES:
        found = changed(project, file, pattern, new)
        assert any(where in name for name in found), file
    assert same_from_nothing(project)


@pytest.mark.full
@pytest.mark.parametrize(("file", "pattern", "new"), [row[:3] for row in CHANGES])
def test_after_each_change_alone_it_does_too(
    tmp_path: Path, file: str, pattern: str, new: str
) -> None:
    """Above, a page that one change leaves as it was could be made anew after the next one."""
    project = copied(tmp_path)
    assert run(project, "build", "example").returncode == 0
    assert changed(project, file, pattern, new)
    assert same_from_nothing(project)


def test_mkdocs_makes_the_same_pages(project: Path) -> None:
    assert run(project, "build", "example").returncode == 0
    there = {"SITE_DIR": "by-mkdocs", "SITE_URL": "http://127.0.0.1:8000/example/"}
    done = mkdocs(project, "build", "--quiet", COUNCIL="example", **there)
    assert done.returncode == 0, done.stderr
    assert files(project / "by-mkdocs") == files(project / "site" / "example")
