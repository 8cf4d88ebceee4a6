"""Headers from pages, compressed copies, and what an officer is told who mistypes an option."""

import gzip
import re
from pathlib import Path

import brotli
import pytest

from portal.commands import main
from portal.server.compression import compress, orphans, texts
from portal.server.headers import HeaderRule, grouped, header_rules, hsts, robots
from portal.server.nginx import NginxServer, config, pattern
from portal.server.policies import (
    ONLY_IN_A_HEADER,
    ServedPage,
    read_page,
    served_pages,
    served_policies,
)
from portal.server.static_hosts import headers_file, over_limits, redirects_file

OWN = """<!doctype html><meta http-equiv=content-security-policy content="default-src 'none'">
<meta name=robots content=noindex><style>p{color:red}</style>"""
MATERIAL = """<!doctype html><style>:root{--a:1}</style><script>run()</script>
<script type="application/json">{"not": "run"}</script><script src="a.js"></script>
<p style="text-align: right;">1</p>"""


def page(path: str, policy: str = "", noindex: bool = False) -> ServedPage:
    return ServedPage(path, policy, noindex)


def test_a_page_is_sent_with_its_own_policy() -> None:
    found = read_page("/derby/", OWN)
    assert (found.policy, found.noindex) == ("default-src 'none'", True)
    assert served_policies([found]) == {"/derby/": f"default-src 'none'; {ONLY_IN_A_HEADER}"}


def test_a_page_without_a_policy_gets_one_of_the_hashes_of_what_is_written_into_it() -> None:
    policy = served_policies([read_page("/guide/", MATERIAL)])["/guide/"]
    # printf 'run()' | openssl dgst -sha256 -binary | base64, and so on
    assert "script-src 'self' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=';" in policy
    assert "style-src 'self' 'sha256-" in policy
    assert "style-src-attr 'unsafe-hashes' 'sha256-" in policy
    assert len(re.findall("sha256-", policy)) == 3, "data is no script, nor is a file's text"
    assert "unsafe-inline" not in policy


def test_pages_of_a_folder_without_policies_share_one_and_other_folders_have_their_own() -> None:
    one = read_page("/guide/", "<script>one()</script>")
    two = read_page("/guide/two/", "<script>two()</script>")
    other = read_page("/other/", "<script>three()</script>")
    policies = served_policies([one, two, other])
    assert policies["/guide/"] == policies["/guide/two/"] != policies["/other/"]
    assert next(iter(one.scripts)) in policies["/guide/two/"]
    assert next(iter(other.scripts)) not in policies["/guide/two/"]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"/": "a", "/pl/": "a", "/pl/rights/": "a", "/404.html": "a"}, {"/*": "a"}),
        (
            {"/": "a", "/404.html": "a", "/pl/": "a", "/derby/": "b", "/derby/pl/rights/": "b"},
            {"/": "a", "/404.html": "a", "/pl/*": "a", "/derby/*": "b"},
        ),
        (
            {"/": "a", "/derby/": "b", "/derby/rights/": "b", "/derby/share/": "c"},
            {"/": "a", "/derby/": "b", "/derby/rights/*": "b", "/derby/share/*": "c"},
        ),
        ({"/": "", "/derby/": "noindex", "/derby/pl/": "noindex"}, {"/derby/*": "noindex"}),
        ({"/": "", "/derby/": "", "/derby/pl/": "noindex"}, {"/derby/pl/*": "noindex"}),
        ({"/": "", "/derby/": ""}, {}),
    ],
)
def test_rules_are_few_and_no_page_meets_two(
    values: dict[str, str], wanted: dict[str, str]
) -> None:
    assert grouped(values) == wanted
    for path, value in values.items():
        met = [v for rule, v in wanted.items() if re.search(pattern(rule)[1:], path)]
        assert met == ([value] if value else [])


def test_a_rule_of_one_page_holds_for_its_file_too_and_for_no_other() -> None:
    rule = pattern("/derby/")[1:]
    assert re.search(rule, "/derby/index.html")
    assert not re.search(rule, "/derby/pl/")
    assert not re.search(pattern("/404.html")[1:], "/404xhtml")


def test_what_is_in_part_to_be_listed_is_left_to_the_pages() -> None:
    draft, ready = page("/derby/pl/", noindex=True), page("/derby/")
    none = [page("/durham/", noindex=True), page("/durham/pl/", noindex=True)]
    assert robots([page("/"), draft, ready, *none]) == {"/durham/*": "noindex"}
    assert robots([page("/", noindex=True), *none]) == {"/*": "noindex"}
    assert robots([page("/"), ready]) == {}


def test_insisting_on_https_is_left_out_until_asked_for(tmp_path: Path) -> None:
    assert hsts(0) == {}
    assert hsts(7) == {"Strict-Transport-Security": "max-age=604800"}
    made = config(tmp_path, [page("/", "a")], NginxServer(hsts_days=7))
    assert 'add_header Strict-Transport-Security "max-age=604800" always;' in made
    lines = config(tmp_path, [page("/", "a")], NginxServer()).splitlines()
    said = [line.strip() for line in lines if "add_header Strict-Transport-Security" in line]
    assert len(said) == 1
    assert said[0].startswith("#")


def test_brotli_is_turned_on_only_when_asked_for(tmp_path: Path) -> None:
    on = re.compile(r"^ *brotli_static on;", re.M)
    assert on.search(config(tmp_path, [page("/", "a")], NginxServer(brotli=True)))
    assert not on.search(config(tmp_path, [page("/", "a")], NginxServer()))


def test_what_cloudflare_would_leave_out_is_told() -> None:
    many = [HeaderRule(f"/{n}/", {"X-Robots-Tag": "noindex"}) for n in range(101)]
    assert over_limits(headers_file(many)) == ["there are 101 rules"]
    long = [HeaderRule("/", {"Content-Security-Policy": "x" * 2000})]
    assert over_limits(headers_file(long)) == ["line 3 has 2027 letters"]
    assert over_limits(headers_file(many[:100])) == []


def test_rules_for_one_address_stand_together() -> None:
    text = headers_file(header_rules([page("/", "a", True), page("/derby/", "a", True)]))
    assert text.count("\n/*\n") == 1
    assert "X-Robots-Tag: noindex" in text.partition("/*.pdf")[0]


def test_only_folders_that_have_a_404_page_are_sent_there(tmp_path: Path) -> None:
    for folder in ("derby", "pl"):
        (tmp_path / folder).mkdir()
    (tmp_path / "derby" / "404.html").write_text("x", encoding="utf-8")
    assert redirects_file(tmp_path).splitlines()[1:] == ["/derby/* /derby/404.html 404"]


def test_copies_are_smaller_the_same_inside_and_made_once(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text("<p>the same again</p>" * 100, encoding="utf-8")
    assert compress(file) == 2
    data = file.read_bytes()
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()) == data
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()) == data
    assert compress(file) == 0
    file.write_text("<p>another</p>" * 100, encoding="utf-8")
    assert compress(file) == 2
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()) == file.read_bytes()


def test_no_copy_is_kept_that_is_larger_or_that_has_lost_its_file(tmp_path: Path) -> None:
    file = tmp_path / "small.js"
    file.write_text("let a = 1; " * 50, encoding="utf-8")
    assert compress(file) == 2
    file.write_text("x", encoding="utf-8")
    assert compress(file) == 0
    assert [made.name for made in tmp_path.iterdir()] == ["small.js"]
    for name in ("gone.html.br", "archive.tar.gz", "leaflet.pdf.gz"):
        (tmp_path / name).write_bytes(b"")
    assert [copy.name for copy in orphans(tmp_path)] == ["gone.html.br"]


def test_pictures_and_papers_are_left_as_they_are(tmp_path: Path) -> None:
    for name in ("a.html", "b.mjs", "c.svg", "d.pdf", "e.png", "_headers"):
        (tmp_path / name).write_bytes(b"x")
    assert [file.name for file in texts(tmp_path)] == ["a.html", "b.mjs", "c.svg"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--listen", "80; evil"], "--listen"),
        (["--server-name", "a b; c"], "--server-name"),
        (["--root", "var/www"], "must begin with /"),
        (["--hsts", "-1"], "days"),
        (["--site", "nowhere"], "run `make build` first"),
    ],
)
def test_a_wrong_option_is_told_in_one_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    site, out = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    (site / "index.html").write_text(OWN, encoding="utf-8")
    assert main(["publish", "--site", str(site), "--out", str(out), *arguments]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert told in said[0]
    assert [file.name for file in site.iterdir()] == ["index.html"]


def test_it_says_what_it_wrote_and_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, out = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    (site / "index.html").write_text(OWN + "<p>again" * 100, encoding="utf-8")
    assert main(["publish", "--site", str(site), "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert "nginx.conf" in said.out
    assert said.err == ""
    assert {file.name for file in out.iterdir()} == {"nginx.conf", "headers.json"}
    assert [p.path for p in served_pages(site)] == ["/"]
