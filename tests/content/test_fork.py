"""A fork that shows one council only, and takes what is new upstream: both histories, with git."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.project import copied, run
from tests.reading import main_text

from portal.core.folders import ROOT
from portal.councils.fork import IGNORED

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("fork")]
URL = "https://meeting.leeds.gov.uk/"
OWN = ("docs/councils/leeds", "docs/councils/site.yml")
AUTHOR = ("-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false")
NEW_SENTENCE = "Somebody upstream has added this sentence."
# What upstream changes: a file, what stands in it, and what comes after.
UPSTREAM = {
    "docs/pages/en/before.md": (
        "Getting ready can help.",
        f"Getting ready can help. {NEW_SENTENCE}",
    ),
    "locales/en.yml": ("  welcome: Welcome", "  welcome: Welcome here"),
    "docs/councils/alder/council.yml": ("phone: 01744 676600", "phone: 01744 676609"),
    "scripts/portal/parts/fact_outline.py": ("PARAGRAPH = 3", "PARAGRAPH = 2"),
    "overrides/styles/paper.css": ("a { color: inherit;", "a { color: CanvasText;"),
    "README.md": ("## Licence", "## The licence"),
    "requirements.txt": ("--hash", "# A newer one\n    --hash"),
}


def git(folder: Path, *arguments: str) -> str:
    """What git says; the machine's own settings of git play no part."""
    env = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(folder), *AUTHOR, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commit(folder: Path, what: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", what)


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Leeds' fork, with the next release of upstream merged into it, and built."""
    home = tmp_path_factory.mktemp("fork")
    upstream, own = home / "upstream", home / "leeds"
    upstream.mkdir()
    copied(upstream)
    (upstream / "docs" / "councils" / "site.yml").unlink(missing_ok=True)  # where this is a fork
    for name in ("README.md", "requirements.txt", ".gitignore"):
        shutil.copy2(ROOT / name, upstream / name)
    git(home, "init", "--quiet", "--initial-branch=main", str(upstream))
    commit(upstream, "A release")
    git(home, "clone", "--quiet", str(upstream), str(own))

    given = ["--contact", "Duty team", "--phone", "0113 222 4403", "--by", "Team manager"]
    made = run(own, "council new", "Leeds", *given, "--languages", "en,pl")
    assert made.returncode == 0, made.stderr
    settings = own / "docs" / "councils" / "site.yml"
    settings.write_text(f"only: leeds\nurl: {URL}\n", encoding="utf-8")
    council = own / "docs" / "councils" / "leeds" / "council.yml"
    text = council.read_text(encoding="utf-8").replace('"#0b5a63"', '"#7a1f5c"')
    tips = "tips: {confirmed: {by: Team manager, on: 2026-01-02}}"
    council.write_text(text.replace("notes:\n", f"notes:\n  {tips}\n"), encoding="utf-8")
    notes = council.with_name("notes.en.md")
    notes.write_text("## tips\n\nBring a friend from Leeds.\n", encoding="utf-8")
    commit(own, "Leeds")

    for name, (before, after) in UPSTREAM.items():
        file = upstream / name
        text = file.read_text(encoding="utf-8")
        assert before in text, name
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
    commit(upstream, "The next release")
    git(own, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    done = run(own, "build", **{IGNORED: ""})
    assert "Traceback" not in done.stderr
    assert (own / "site").exists(), done.stderr
    return own


def page(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def test_the_merge_brings_all_of_it_and_touches_nothing_of_the_councils(fork: Path) -> None:
    assert git(fork, "status", "--porcelain") == ""
    merged = set(git(fork, "diff", "--name-only", "HEAD^1", "HEAD").split())
    assert merged == set(UPSTREAM)
    assert git(fork, "diff", "HEAD^1", "HEAD", "--", *OWN) == ""
    mine = set(git(fork, "diff", "--name-only", "HEAD^2", "HEAD").split())
    assert mine
    assert all(name.startswith(OWN) for name in mine)


def test_only_this_council_is_built_with_what_is_new(fork: Path) -> None:
    site = fork / "site"
    assert not {"alder", "birch", "example"} & {p.name for p in site.iterdir()}
    assert NEW_SENTENCE in main_text(site / "leeds" / "before" / "index.html")
    assert "Bring a friend from Leeds." in main_text(site / "leeds" / "ready" / "index.html")
    assert "#7a1f5c" in (site / "leeds" / "index.html").read_text(encoding="utf-8")
    assert "meeting.leeds.gov.uk/leeds" in main_text(site / "leeds" / "share" / "index.html")


@pytest.mark.parametrize("lang", ["en", "pl"])
def test_the_front_door_is_the_councils_own(fork: Path, lang: str) -> None:
    file = fork / "site" / ("" if lang == "en" else lang) / "index.html"
    door, up = page(file), "" if lang == "en" else "../"
    hrefs = [str(a.attributes["href"]) for a in door.css("[data-languages] a")]
    assert hrefs == [f"{up or './'}leeds/".removeprefix("./"), f"{up}leeds/pl/"]
    for href in hrefs:
        assert (file.parent / href / "index.html").is_file()
    assert len(door.css("h1")) == 1
    assert len(door.css("main ul")) == 1  # its languages, and no list of councils
    assert "Leeds" in main_text(file)
    title = door.css_first("title")
    assert title
    assert "Leeds" not in title.text()
    for other in ("Birchwick", "If your council is not here", "Choose your council"):
        assert other not in main_text(file)
    assert not (fork / "site" / "ar").exists()


def test_the_other_councils_are_told_to_be_none_of_this_site(fork: Path) -> None:
    done = run(fork, "build", "alder", **{IGNORED: ""})
    assert done.returncode == 2
    told = "no such council: alder (hidden by docs/councils/site.yml). There are: leeds"
    assert told in done.stderr


def test_a_slip_in_the_settings_is_told_before_anything_is_built(fork: Path) -> None:
    settings = fork / "docs" / "councils" / "site.yml"
    right = settings.read_text(encoding="utf-8")
    settings.write_text(right.replace("leeds\n", "ledes\n", 1), encoding="utf-8")
    for command in ("build", "council due", "council adopt leeds"):
        done = run(fork, command, **{IGNORED: ""})
        assert done.returncode == 2
        assert "docs/councils/site.yml:1: there is no council `ledes`" in done.stderr
        assert "Traceback" not in done.stderr
    settings.write_text(right, encoding="utf-8")
    assert (fork / "site" / "leeds").exists()
