"""Where a site may stand: a council alone at the root of its domain, under one, or in a folder."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import CLOSE, report
from tests.nginx import Answer, ask, free_port, publish, serving
from tests.project import BUILD_SETTINGS, copy_of, run
from tests.reading import one

from portal.server.policies import html_of, path_of
from portal.translations.words import read_words

pytestmark = pytest.mark.xdist_group("shapes")

UNDER, ALONE, FOLDER = "cpc.alder.example", "meeting.alder.example", "somebody.github.example"
STATEMENTS = ("accessibility", "privacy")


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council has adopted its site here: so its English pages may be listed."""
    folder = copy_of(small, tmp_path_factory.mktemp("project"))
    alder = folder / "docs" / "councils" / "alder"
    text = (alder / "council.yml").read_text(encoding="utf-8")
    seen = "{seen: {at: alder.example, on: 2026-11}}"
    own = "".join(f"  {name}: {seen}\n" for name in STATEMENTS)
    text = text.replace("\nnotes:\n", f"\nnotes:\n{own}", 1)
    text += "\nadopted: {by: Head of safeguarding, on: 2026-11-20}\n"
    (alder / "council.yml").write_text(text, encoding="utf-8")
    with (alder / "notes.en.md").open("a", encoding="utf-8") as notes:
        notes.write("".join(f"\n## {name}\n\nWhat the council says.\n" for name in STATEMENTS))
    return folder


@pytest.fixture(scope="module")
def built(project: Path) -> dict[str, Path]:
    """{host: built folder}: one domain for several councils, one for a council's site alone, and a
    folder on somebody's domain, as GitHub Pages has it."""
    sites = {host: project / host for host in (UNDER, ALONE, FOLDER)}
    for host, url in ((UNDER, f"https://{UNDER}"), (FOLDER, f"https://{FOLDER}/portal/")):
        done = run(project, "build", "alder", "--site", str(sites[host]), SITE_URL=url)
        # It also tells that the two notes are not translated yet, which stops nothing.
        assert (sites[host] / "alder" / "index.html").is_file(), done.stderr
    given = {"COUNCIL": "alder", "SITE_URL": f"https://{ALONE}/", "SITE_DIR": str(sites[ALONE])}
    mkdocs(project, given)
    return sites


def mkdocs(project: Path, given: dict[str, str]) -> None:
    """`mkdocs build`, as the README says it: nothing of ours around it."""
    clean = {name: value for name, value in os.environ.items() if name not in BUILD_SETTINGS}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    env = clean | given | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def port(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """One nginx for both domains: so their settings may not get in each other's way."""
    found, folder = free_port(), tmp_path_factory.mktemp("nginx")
    for host in (UNDER, ALONE):
        publish(built[host], folder / host, found, "--server-name", host)
    servers = [folder / host / "nginx.conf" for host in (UNDER, ALONE)]
    with serving(folder / "run", found, servers):
        yield found


def visit(port: int, host: str, path: str) -> Answer:
    return ask(port, path, {"Host": host})


@pytest.mark.parametrize(("host", "home"), [(UNDER, "/alder/"), (ALONE, "/")])
def test_a_councils_site_works_on_its_own_domain(port: int, host: str, home: str) -> None:
    for at in (home, f"{home}pl/rights/", f"{home}ar/timeline/", f"{home}share/"):
        answer = visit(port, host, at)
        assert answer.status == 200, at
        tree = LexborHTMLParser(answer.body)
        meta = one(tree, "meta[http-equiv=Content-Security-Policy]")
        policy = f"{meta.attributes['content']}; frame-ancestors 'none'"
        assert answer.headers["content-security-policy"] == policy
        assert tree.css_first("meta[name=robots]") or "x-robots-tag" not in answer.headers
    assert b"noindex" not in visit(port, host, home).body
    moved = visit(port, host, f"{home}pl/rights?utm_source=text")
    assert (moved.status, moved.headers["location"]) == (301, f"{home}pl/rights/?utm_source=text")


@pytest.mark.parametrize(("host", "home"), [(UNDER, "/alder/"), (ALONE, "/")])
def test_what_is_not_there_leads_back_in_each_language(port: int, host: str, home: str) -> None:
    answer = visit(port, host, f"{home}pl/nowhere/deep")
    assert answer.status == 404
    tree = LexborHTMLParser(answer.body)
    back = [node.attributes["href"] for node in tree.css("main a")]
    assert back == [home, f"{home}pl/", f"{home}ar/"]
    for lang in CLOSE:
        assert read_words(lang).plain("lost.title") in one(tree, "main").text()
    assert visit(port, host, "/nowhere").status == 404


@pytest.mark.parametrize(("host", "root"), [(UNDER, "/"), (ALONE, "/"), (FOLDER, "/portal/")])
def test_every_link_within_the_site_leads_to_a_file(
    built: dict[str, Path], host: str, root: str
) -> None:
    """The 404 page's too, which is shown at any depth and so may not have relative links."""
    site, found, followed = built[host], [], 0
    for file in html_of(site):
        at = f"{root.rstrip('/')}{path_of(file, site)}"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        for node in tree.css("[href], [src]"):
            link = node.attributes.get("href") or node.attributes.get("src") or ""
            if re.match(r"\w+:|#|//", link):
                continue
            followed += 1
            target = urlsplit(urljoin(at, link)).path
            named = "index.html" if target.endswith("/") else ""
            on_disk = site / target.removeprefix(root) / named
            if not (target.startswith(root) and on_disk.is_file()):
                found.append(f"{at}: {link}")
            if file.name == "404.html" and not link.startswith(root):
                found.append(f"{at}: {link} is relative")
    report(found)
    assert followed > 1000


@pytest.mark.parametrize(
    ("host", "home"), [(UNDER, "alder/"), (ALONE, ""), (FOLDER, "portal/alder/")]
)
def test_paper_names_the_address_of_the_site(built: dict[str, Path], host: str, home: str) -> None:
    folder = built[host] / ("" if host == ALONE else "alder")
    page = LexborHTMLParser((folder / "pl" / "print" / "index.html").read_text(encoding="utf-8"))
    assert f"{host}/{home}pl" in one(page, "main").text().replace("\u200b", "")


@pytest.mark.parametrize(
    ("host", "home"), [(UNDER, "alder/"), (ALONE, ""), (FOLDER, "portal/alder/")]
)
def test_a_sitemap_has_full_addresses_of_pages_that_are_there(
    built: dict[str, Path], host: str, home: str
) -> None:
    folder = built[host] / ("" if host == ALONE else "alder")
    text = (folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall("<loc>(.*?)</loc>", text)
    assert len(listed) > 10
    for address in listed:
        start, _, rest = address.partition(f"https://{host}/{home}")
        assert start == ""
        html = (folder / rest / "index.html").read_text(encoding="utf-8")
        assert "noindex" not in html
