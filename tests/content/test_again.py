"""A build after a change makes just what a build from nothing would, and only what changed."""

import re
import shutil
from pathlib import Path

import pytest
from tests.helpers import CLOSE
from tests.project import copied, mkdocs, run

from portal.core.addresses import address

COUNCIL = "docs/councils/example/council.yml"
# The pages that say how long a meeting lasts.
SAY_HOURS = ("index", "timeline", "on-the-day", "easy-day", "print", "sources")


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


def test_an_edited_fact_writes_the_pages_that_say_it_and_not_one_more(project: Path) -> None:
    had, file = nodes(project / "site"), project / COUNCIL
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"hours: \[\d, \d\]", "hours: [2, 8]", text), encoding="utf-8")
    assert run(project, "build", "example").returncode == 0
    now = nodes(project / "site")
    written = {name for name in now if now[name] != had.get(name)}
    pages = {address(lang, name) for lang in CLOSE for name in SAY_HOURS}
    assert written == {f"example/{page}index.html" for page in pages}, "and no front door"


def test_the_front_door_has_another_name_too(project: Path) -> None:
    found = changed(project, COUNCIL, r"(?m)^name: .*$", "name: Exampleton")
    assert {"index.html", "pl/index.html", "ar/index.html", "example/index.html"} <= found


# One of every kind of file, and a page that shows the change.
CHANGES = [
    (COUNCIL, r"early: \d+", "early: 25", "before"),
    ("docs/councils/example/notes.en.md", r"(?m)^(## family-tree\n+)\S+", r"\1We", "on-the-day"),
    ("locales/pl.yml", r"(?m)^(  print: ).*$", r"\1Zmienione", "pl"),
    ("locales/easy.en.yml", r'(?s)(\n  cannot_take:.*?says: ")', r"\1Changed. ", "easy-meeting"),
    ("docs/pages/ar/rights.md", r"(?m)^(# .*)$", r"\1 جديد", "ar/rights"),
    ("docs/national.yml", r"state: official", "state: advice", "rules"),
    ("overrides/styles/base.css", r"line-height: 1\.8", "line-height: 1.81", "rights"),
    ("overrides/parts/doors.html", r"<p>", "<p data-nobody>", "disagree"),
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
