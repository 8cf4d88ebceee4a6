"""The published site, as a real nginx sends it with the settings made for it."""

import gzip
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import CLOSE, path, report
from tests.nginx import COUNCILS, Answer, ask, free_port, has_brotli, publish, serving, some_of

from portal.core.addresses import address
from portal.server.headers import ASK, EVERY_ANSWER
from portal.server.nginx import TYPES
from portal.server.policies import html_of, path_of
from portal.translations.words import read_words

pytestmark = pytest.mark.xdist_group("nginx")

PAGES = [
    *(f"/{address(lang, 'index')}" for lang in CLOSE),
    *(path(c, lang, n) for c in COUNCILS for lang in CLOSE for n in ("index", "rights", "print")),
    *(f"/{council}/share/" for council in COUNCILS),
    "/guide/",
    "/guide/publish/",
    "/guide/compare/",
]
FILES = [
    "/assets/exit.js",
    "/alder/assets/timeline.js",
    "/alder/assets/easy.svg",
    "/alder/assets/find-ar.mjs",
    "/guide/search/search_index.json",
    "/guide/sitemap.xml",
    "/alder/made.pdf",
]
NOT_THERE = ["/nowhere", "/alder/nowhere/", "/example/pl/rights/deeper/", "/guide/nowhere"]
GIVEN_BY_THE_HOST = {"cache-control": ASK}  # by Netlify and Cloudflare Pages, without being asked


@pytest.fixture(scope="module")
def published(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its compressed copies and host files; nginx.conf is beside it."""
    folder = some_of(small / "site", tmp_path_factory.mktemp("published") / "site")
    (folder / "alder" / "made.pdf").write_bytes(b"%PDF-1.7 for its headers only")
    options = ["--hsts", "7", *(["--brotli"] if has_brotli() else [])]
    done = publish(folder, folder.parent / "out", free_port(), *options)
    assert done.stderr == "", "some host would not take all of it"
    return folder


@pytest.fixture(scope="module")
def port(published: Path) -> Iterator[int]:
    config = published.parent / "out" / "nginx.conf"
    found = re.search(r"listen 127\.0\.0\.1:(\d+);", config.read_text(encoding="utf-8"))
    assert found
    with serving(published.parent / "nginx", int(found[1]), [config]):
        yield int(found[1])


def sources(policy: str) -> dict[str, list[str]]:
    """{"style-src": ["'sha256-…'"]}"""
    return {name: values for name, *values in (part.split() for part in policy.split(";"))}


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_served_policy_is_the_pages_own_and_fits_what_is_written_into_it(port: int) -> None:
    found = []
    for at in PAGES:
        answer = ask(port, at)
        assert answer.status == 200, at
        tree = LexborHTMLParser(answer.body)
        policy = answer.headers["content-security-policy"]
        given = sources(policy)
        meta = tree.css_first("meta[http-equiv=Content-Security-Policy]")
        if meta and f"{meta.attributes['content']}; frame-ancestors 'none'" != policy:
            found.append(f"{at}: not the page's own: {policy}")
        if not meta and not at.startswith("/guide/"):
            found.append(f"{at}: no policy in the page")
        for selector, directive in (("style", "style-src"), ("script:not([src])", "script-src")):
            for node in tree.css(selector):
                runs = node.attributes.get("type") in (None, "module")
                if runs and hashed(node.text()) not in given[directive]:
                    found.append(f"{at}: {directive} lacks the hash of {node.text()[:40]}")
        if tree.css_first("style") is None and not at.startswith("/guide/"):
            found.append(f"{at}: no style in the page")
        if "unsafe-inline" in policy or "unsafe-eval" in policy or "*" in policy:
            found.append(f"{at}: {policy}")
    report(found)


def test_no_settings_file_allows_anything_inline(published: Path) -> None:
    out = published.parent / "out"
    for file in (out / "nginx.conf", out / "headers.json", published / "_headers"):
        text = file.read_text(encoding="utf-8")
        assert "default-src 'none'" in text, file
        assert not re.search("unsafe-inline|unsafe-eval", text), file


def test_every_answer_carries_the_headers_for_all(port: int) -> None:
    etag = ask(port, "/alder/").headers["etag"]
    answers = {at: ask(port, at) for at in [*PAGES, *FILES, *NOT_THERE, "/alder/index.html"]}
    answers["not modified"] = ask(port, "/alder/", {"If-None-Match": etag})
    wanted = EVERY_ANSWER | {"Strict-Transport-Security": "max-age=604800"}
    for at, answer in answers.items():
        said = {name: answer.headers.get(name.lower()) for name in wanted}
        assert said == wanted, at
        assert answer.headers["server"] == "nginx", at
    assert {answer.status for answer in answers.values()} == {200, 301, 304, 404}


@pytest.mark.parametrize("at", ["/", "/alder/ar/", "/alder/assets/timeline.js", FILES[4]])
def test_what_is_sent_compressed_is_the_same(port: int, published: Path, at: str) -> None:
    plain = published / at.strip("/")
    whole = (plain / "index.html" if plain.is_dir() else plain).read_bytes()
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress}
    first = "br" if has_brotli() else "gzip"
    for accepted, encoding in (("gzip, deflate, br", first), ("gzip", "gzip"), ("identity", "")):
        answer = ask(port, at, {"Accept-Encoding": accepted})
        assert answer.headers.get("content-encoding", "") == encoding
        assert unpack.get(encoding, bytes)(answer.body) == whole
        assert answer.headers["vary"] == "Accept-Encoding"
        assert "charset=utf-8" in answer.headers["content-type"]
        if encoding:
            assert len(answer.body) < len(whole) * 0.75
        again = ask(
            port,
            at,
            {"Accept-Encoding": accepted, "If-None-Match": answer.headers["etag"]},
        )
        assert (again.status, again.body) == (304, b"")


def test_a_proxy_in_between_gets_compressed_pages_too(port: int) -> None:
    answer = ask(port, "/alder/", {"Accept-Encoding": "gzip", "Via": "1.1 cdn.example"})
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("at", "target"),
    [
        ("/alder/pl/rights", "/alder/pl/rights/"),
        ("/alder/pl/rights?utm_source=text", "/alder/pl/rights/?utm_source=text"),
        ("/alder/index.html", "/alder/"),
        ("/index.html", "/"),
        ("/alder/pl/index.html?on=2026-12-01", "/alder/pl/?on=2026-12-01"),
    ],
)
def test_a_page_has_one_address(port: int, at: str, target: str) -> None:
    answer = ask(port, at)
    assert (answer.status, answer.headers["location"]) == (301, target)
    assert ask(port, target).status == 200


def test_what_stands_after_the_question_mark_changes_nothing(port: int) -> None:
    answer = ask(port, "/alder/pl/?utm_source=text")
    assert answer.status == 200
    assert answer.body == ask(port, "/alder/pl/").body


@pytest.mark.parametrize("at", ["//evil.example/index.html", "/\\evil.example/index.html"])
def test_no_redirect_leads_to_another_site(port: int, at: str) -> None:
    answer = ask(port, at)
    assert not re.match(r"[/\\]{2}|\w+:", answer.headers.get("location", ""))


@pytest.mark.parametrize("at", ["/alder/nowhere", "/example/ar/nowhere/deep/", "/nowhere/x"])
def test_what_is_not_there_is_told_in_every_language(port: int, at: str) -> None:
    answer = ask(port, at)
    tree = LexborHTMLParser(answer.body)
    assert answer.status == 404
    told = {node.attributes["lang"]: node.text() for node in tree.css("main [lang]")}
    for lang in CLOSE:
        assert read_words(lang).plain("lost.title") in told[lang]
    back = [a.attributes["href"] or "" for a in tree.css("main a")]
    assert len(back) == len(CLOSE)
    assert all(ask(port, link).status == 200 for link in back)


@pytest.mark.parametrize(
    "at",
    ["/404.html", "/alder/404.html", "/_headers", "/_redirects", "/alder/assets/", "/.git/x"],
)
def test_what_is_no_page_for_readers_is_not_there(port: int, at: str) -> None:
    answer = ask(port, at)
    assert answer.status == 404
    assert b"<main" in answer.body


def test_every_kind_of_file_has_its_type(port: int, published: Path) -> None:
    known = {ending: kind for kind, endings in TYPES.items() for ending in endings.split()}
    files = [file for file in published.rglob("*.*") if file.name not in ("_headers", "_redirects")]
    kinds = {file.suffix[1:] for file in files if file.is_file()} - {"br"}
    assert kinds <= set(known), "a file's type is not known to nginx"
    assert {"html", "js", "mjs", "svg", "json", "pdf"} <= kinds
    for at in FILES:
        wanted = known[at.rpartition(".")[2]]
        sent = ask(port, at).headers["content-type"]
        assert sent == (wanted if wanted == "application/pdf" else f"{wanted}; charset=utf-8")


def test_pages_are_asked_for_again_and_a_pdf_after_a_day(port: int) -> None:
    assert ask(port, "/alder/contacts/").headers["cache-control"] == ASK
    assert ask(port, "/alder/assets/dates.js").headers["cache-control"] == ASK
    assert ask(port, "/alder/nowhere").headers["cache-control"] == ASK
    assert ask(port, "/alder/made.pdf").headers["cache-control"] == "public, max-age=86400"


def test_nothing_of_a_council_that_may_not_be_listed_is(port: int, published: Path) -> None:
    for file in html_of(published):
        robots = LexborHTMLParser(file.read_text(encoding="utf-8")).css_first("meta[name=robots]")
        at = path_of(file, published)
        sent = ask(port, at).headers.get("x-robots-tag", "")
        said = robots.attributes["content"] if robots else ""
        assert sent == said or (sent == "" and at.split("/")[1] not in COUNCILS), at
    assert ask(port, "/alder/made.pdf").headers["x-robots-tag"] == "noindex"
    assert ask(port, "/guide/").headers["x-robots-tag"] == "noindex"


def by_headers_file(text: str, path: str) -> dict[str, str]:
    """What Cloudflare Pages sends: each rule that matches adds, and the same header is joined."""
    said: dict[str, list[str]] = {}
    matches = False
    for line in text.splitlines():
        if line.startswith("/"):
            rule = ".*".join(re.escape(part) for part in line.split("*"))
            matches = re.fullmatch(rule, path) is not None
        elif matches and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            said.setdefault(name.lower(), []).append(value)
    return GIVEN_BY_THE_HOST | {name: ", ".join(values) for name, values in said.items()}


def test_the_headers_file_says_the_same_as_nginx(port: int, published: Path) -> None:
    text = (published / "_headers").read_text(encoding="utf-8")
    for at in [*PAGES, *FILES, "/alder/nowhere"]:
        wanted = by_headers_file(text, at)
        answer: Answer = ask(port, at)
        assert {name: answer.headers.get(name) for name in wanted} == wanted, at
        extra = set(answer.headers) & {"content-security-policy", "x-robots-tag"}
        assert extra <= set(wanted), at


def test_the_redirects_file_names_each_councils_page_for_what_is_not_there(published: Path) -> None:
    lines = (published / "_redirects").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in lines if not line.startswith("#")]
    assert {rule[0] for rule in rules} == {"/alder/*", "/example/*", "/guide/*"}
    for source, target, status in rules:
        assert status == "404"
        assert target.removesuffix("404.html") == source.removesuffix("*")
        assert (published / target.strip("/")).is_file()
