"""The guide is part of every build, says only what is there, and never stops a council's site."""

import re
import shutil
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import click
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import COUNCILS, report
from tests.project import CHANGED, copy_of, run

from portal.commands.command_line import portal
from portal.core.folders import COUNCILS as COUNCILS_HOME
from portal.core.folders import ROOT
from portal.core.problem import Wrong
from portal.councils.folder import read_council
from portal.guide.prepared import GUIDE_PAGES

WRITTEN = sorted(GUIDE_PAGES.glob("*.md"))
HERE = "http://127.0.0.1:8000/"
PORTAL = re.compile(r"\bportal ((?:[a-z]+ ?)+.*)")
TARGET = re.compile(r"\bmake ([a-z][\w-]*)")
CODE = re.compile(r"`[^`]+`|^(?: {4,}|\t).*$", re.M)


@pytest.fixture(scope="module")
def guide(site: Path) -> dict[str, LexborHTMLParser]:
    """Every page of the built guide by its address in the site."""
    files = sorted((site / "guide").rglob("*.html"))
    assert files
    pages = {f"/{f.relative_to(site).as_posix().removesuffix('index.html')}": f for f in files}
    return {path: LexborHTMLParser(file.read_bytes()) for path, file in pages.items()}


def test_every_written_page_and_the_two_from_data_are_built(
    guide: dict[str, LexborHTMLParser],
) -> None:
    names = {"" if f.stem == "index" else f"{f.stem}/" for f in WRITTEN}
    wanted = {f"/guide/{name}" for name in names | {"compare/", "translations/", "404.html"}}
    assert set(guide) == wanted


def test_every_link_of_the_guide_leads_somewhere(
    site: Path, guide: dict[str, LexborHTMLParser]
) -> None:
    found = []
    for path, html in guide.items():
        for node in html.css("[href], [src]"):
            link = str(node.attributes.get("href") or node.attributes.get("src"))
            whole, part = urldefrag(urljoin(f"http://here{path}", link))
            if whole.startswith(HERE):  # the canonical address
                whole = whole.replace(HERE, "http://here/")
            if not whole.startswith("http://here"):
                continue
            target = site / whole.removeprefix("http://here").lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                found.append(f"{path}: {link}: nothing there")
            elif part and f'id="{part}"' not in target.read_text(encoding="utf-8").replace(
                f"id={part}", f'id="{part}"'
            ):
                found.append(f"{path}: {link}: no such part of the page")
    report(found)


def test_its_address_is_below_that_of_the_site(guide: dict[str, LexborHTMLParser]) -> None:
    canonical = guide["/guide/compare/"].css_first("link[rel=canonical]")
    assert canonical
    assert str(canonical.attributes["href"]).endswith("/guide/compare/")
    assert "/guide/guide/" not in str(canonical.attributes["href"])


def test_every_command_it_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(), re.M))
    found, seen = [], 0
    for file in WRITTEN:
        for code in CODE.findall(file.read_text(encoding="utf-8")):
            verbs, made = PORTAL.findall(code), TARGET.findall(code)
            seen += len(verbs) + len(made)
            found += [f"{file.name}: {told}" for verb in verbs if (told := unknown(verb))]
            found += [f"{file.name}: make {name}" for name in made if name not in targets]
    report(found)
    assert seen > 40


def unknown(line: str) -> str:
    """What of a line that `portal` was given is no verb, or no option of it; nothing if all is."""
    words = line.strip("`").split()
    command: click.Command = portal
    while isinstance(command, click.Group):
        verb = words.pop(0)
        if verb not in command.commands:
            return f"no verb: portal {line}"
        command = command.commands[verb]
    options = {name for one in command.params for name in one.opts} | {"--help"}
    return ", ".join(w for w in words if w.startswith("--") and w not in options)


def test_every_picture_says_what_it_shows(guide: dict[str, LexborHTMLParser]) -> None:
    pictures = [image for html in guide.values() for image in html.css("article img")]
    report(str(i.html) for i in pictures if len(str(i.attributes.get("alt") or "")) < 30)
    shown = {Path(str(i.attributes["src"])).name for i in pictures}
    assert shown == {file.name for file in (GUIDE_PAGES / "pictures").iterdir()}


def test_the_mistake_it_shows_is_what_an_officer_is_told(tmp_path: Path) -> None:
    shutil.copytree(COUNCILS_HOME / "example", tmp_path / "example")
    council = tmp_path / "example" / "council.yml"
    text = council.read_text(encoding="utf-8")
    council.write_text(text.replace("020 7946 0101", "020 7946 010"), encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        read_council("example", tmp_path)
    told = str(wrong.value).replace(str(tmp_path), "docs/councils")
    assert f"\n    {told}\n" in (GUIDE_PAGES / "officer.md").read_text(encoding="utf-8")


def test_it_links_to_every_councils_page_for_social_workers(
    guide: dict[str, LexborHTMLParser],
) -> None:
    links = {a.attributes.get("href") for a in guide["/guide/social-worker/"].css("article a")}
    assert {f"../../{slug}/share/" for slug in COUNCILS} <= links


def test_its_start_page_leads_to_every_other(guide: dict[str, LexborHTMLParser]) -> None:
    """Without script, the menu is out of reach."""
    links = {a.attributes.get("href") for a in guide["/guide/"].css("article a")}
    paths = {path.removeprefix("/guide/") for path in guide if not path.endswith(".html")}
    assert paths - {""} <= links


def test_the_fictional_council_is_not_compared(guide: dict[str, LexborHTMLParser]) -> None:
    compared = {str(n.attributes["id"]) for n in guide["/guide/compare/"].css(".councils dt")}
    assert compared == {f"council-{slug}" for slug in COUNCILS}


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(small, tmp_path_factory.mktemp("guide"))


@pytest.mark.slow
def test_a_mistake_in_the_guide_stops_no_council_and_keeps_the_last_good_one(
    project: Path,
) -> None:
    assert run(project, "build").returncode == 0
    compared = project / "site" / "guide" / "compare" / "index.html"
    before = compared.read_text(encoding="utf-8")
    officer = project / "docs" / "guide" / "pages" / "officer.md"
    text = officer.read_text(encoding="utf-8")
    officer.write_text(f"{text}\n[lost](no-such-page.md)\n", encoding="utf-8")
    done = run(project, "build")
    officer.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "no-such-page.md" in done.stderr
    assert "the last good one stays" in done.stderr
    assert "Traceback" not in done.stderr
    assert compared.read_text(encoding="utf-8") == before
    assert (project / "site" / CHANGED / "index.html").is_file()


@pytest.mark.slow
def test_building_one_council_leaves_the_guide_as_it_was(project: Path) -> None:
    compared = project / "site" / "guide" / "compare" / "index.html"
    compared.write_text("as it was", encoding="utf-8")
    assert run(project, "build", "example").returncode == 0
    assert compared.read_text(encoding="utf-8") == "as it was"


def test_a_page_that_is_made_from_data_cannot_be_written_over_by_hand(project: Path) -> None:
    byhand = project / "docs" / "guide" / "pages" / "compare.md"
    byhand.write_text("# By hand\n", encoding="utf-8")
    done = run(project, "guide")
    byhand.unlink()
    assert done.returncode == 1
    assert "docs/guide/pages/compare.md" in done.stderr
    assert "Traceback" not in done.stderr
