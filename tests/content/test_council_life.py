"""A council's folder from its first day: begun, confirmed, expired, confirmed again, adopted."""

import re
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.browser.test_links import wrong
from tests.helpers import CLOSE, PAGES
from tests.project import copy_of, run
from tests.reading import main_text, one

from portal.core.addresses import address
from portal.core.pages import ROW
from portal.councils.national import national
from portal.translations.words import read_words

pytestmark = pytest.mark.xdist_group("council life")

PHONE = "01744 676600"
LONG_AGO = date.today() - timedelta(days=400)
# What is said of a leaflet though there is none: the notice and the sources page say just that.
OF_LEAFLET = re.compile(r"(?<!We have no )(?<!not made from a )\bleaflet\b", re.I)


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(small, tmp_path_factory.mktemp("council"))


@pytest.fixture(scope="module")
def begun(project: Path) -> Path:
    """The site of a council of which a name and a number are known."""
    given = ["--contact", "Duty team", "--phone", PHONE, "--by", "Conference manager"]
    made = run(project, "council new", "St Helens", *given, "--languages", "pl")
    assert (made.returncode, made.stderr) == (0, "")
    assert "1. Look at it:" in made.stdout
    done = run(project, "build", "st-helens")
    assert "st-helens" not in done.stderr
    return project / "site" / "st-helens"


def main(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def pages(site: Path, lang: str) -> dict[str, Path]:
    return {name: site / address(lang, name) / "index.html" for name in PAGES}


def test_a_name_and_one_number_give_every_page_in_every_language(begun: Path) -> None:
    for lang in ("en", "pl"):
        for name, file in pages(begun, lang).items():
            if ROW[name].edition:  # few words by design: ideas, each with its picture
                assert len(main(file).css("main .easy img")) > 1, (lang, name)
            else:
                assert len(main_text(file)) > 400, (lang, name)
    assert not (begun / "ar").exists()


def test_no_question_is_asked_that_nothing_answers(begun: Path) -> None:
    empty = [
        f"{file.parent.relative_to(begun)}: {heading.text()}"
        for lang in ("en", "pl")
        for file in pages(begun, lang).values()
        for heading in main(file).css("main .text > h2, main .text > h3")
        if heading.next is None or (_next(heading) in ("h1", "h2", heading.tag))
    ]
    assert empty == []


def _next(heading: object) -> str:
    node = heading.next  # type: ignore[attr-defined]
    while node is not None and node.tag == "-text" and not node.text().strip():
        node = node.next
    return str(node.tag) if node is not None else "h1"


def test_no_leaflet_is_spoken_of_as_if_there_were_one(begun: Path) -> None:
    for name, file in pages(begun, "en").items():
        # It has confirmed a number, so the notice does not say that it has checked nothing.
        assert "This site was not made from a leaflet" in main_text(file), name
        text = main_text(file)
        if name in ("words", "print") or ROW[name].edition:  # paper is made of these pages
            text = re.sub(r"(The whole|The) leaflet( as| in| with)?", "", text)
        assert OF_LEAFLET.findall(text) == [], name
    sources = main_text(pages(begun, "en")["sources"])
    assert "What the leaflet says" not in sources
    assert "has not confirmed anything" not in sources
    assert f"Duty team: {PHONE}. Confirmed by Conference manager" in sources


def ways(file: Path) -> list[str]:
    """Where the links lead that are always in sight, at the edge of the screen."""
    return [str(link.attributes["href"]) for link in main(file).css("aside.bar > a[href]")]


@pytest.mark.parametrize("lang", ["en", "pl"])
def test_the_national_rules_and_the_number_are_there(begun: Path, lang: str) -> None:
    found = pages(begun, lang)
    shown = {
        node.attributes["data-national"]
        for file in found.values()
        for node in main(file).css("[data-national]")
    }
    assert {"cannot_take", "first_core_group", "first_review", "complaint_chair"} <= shown
    assert shown <= set(national().facts)
    for name in ("contacts", "print"):
        assert main(found[name]).css_first('a[href="tel:+441744676600"]'), name
        assert read_words(lang).plain("contact.information") in main_text(found[name])
    # And every page has the way there at hand.
    for name, file in found.items():
        to = {urldefrag(urljoin(f"/{address(lang, name)}", href)).url for href in ways(file)}
        assert f"/{address(lang, 'contacts')}" in to, name


def test_every_link_leads_somewhere(begun: Path) -> None:
    site, found = begun.parent, []
    for file in sorted(begun.rglob("*.html")):
        for link in main(file).css("a[href]"):
            href = str(link.attributes["href"])
            if not re.match(r"[a-z]+:", href) and file.name != "404.html":
                told = wrong(site, file, href)
                found += [f"{file.relative_to(site)}: {href}: {told}"] if told else []
    assert found == []


# -- confirmed, and expired --------------------------------------------------------------------


def written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def test_what_has_expired_is_told_but_stops_nothing(project: Path) -> None:
    council = project / "docs" / "councils" / "alder" / "council.yml"
    before = council.read_text(encoding="utf-8")
    done = run(project, "council confirm", "alder", "invited", "contact:01744676600",
        "--by", "Conference manager", "--on", LONG_AGO.isoformat())  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert run(project, "council due", "birch").returncode == 0
    listed = run(project, "council due", "alder", "birch")
    assert listed.returncode == 1
    assert re.search(r"Alderton \(alder\):\n  past   invited  \(council\.yml:\d+\)", listed.stdout)
    assert "Birchwick (birch): nothing is due" in listed.stdout

    built = run(project, "build", "alder")
    assert built.returncode == 0, built.stderr
    line = next(ln for ln in built.stderr.splitlines() if "`contact:01744 676600`" in ln)
    assert re.match(r"To look at: docs/councils/alder/council\.yml:\d+: ", line)
    assert "portal council confirm alder" in line
    contacts = main_text(project / "site" / "alder" / "contacts" / "index.html")
    mark = f"Last confirmed by Conference manager, {written(LONG_AGO)}. Ask if it still holds."
    assert mark in contacts

    again = run(project, "council confirm", "alder", "invited", "contact:01744676600",
        "--by", "Conference manager")  # fmt: skip
    assert again.returncode == 0
    assert run(project, "council due", "alder").returncode == 0
    built = run(project, "build", "alder")
    assert "To look at" not in built.stderr
    contacts = main_text(project / "site" / "alder" / "contacts" / "index.html")
    assert f"Confirmed by Conference manager, {written(date.today())}." in contacts
    council.write_text(before, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["confirm", "alder", "invited", "--by", "X Y", "--on", "2999-01-01"], "in the future"),
        (["confirm", "alder", "invited", "--by", "X Y", "--on", "2026-01-02", "--review",
            "2026-01-02"], "is not after"),
        (["confirm", "alder", "invited", "--by", " "], "write a role"),
        (["confirm", "aldder", "invited", "--by", "X Y"], "no such council: aldder. There are:"),
        (["confirm", "alder", "invitd", "--by", "X Y"], "Use: `invited`"),
        (["due", "nowhere"], "no such council"),
    ],
)  # fmt: skip
def test_a_slip_in_a_confirmation_writes_nothing(
    project: Path, arguments: list[str], says: str
) -> None:
    council = project / "docs" / "councils" / "alder" / "council.yml"
    before = council.read_bytes()
    done = run(project, "council", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert council.read_bytes() == before


# -- adopted -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def adopted(project: Path, begun: Path) -> Path:
    """The council, with all of the checklist done, one command after another."""
    home = project / "docs" / "councils" / "alder"
    refused = run(project, "council adopt", "alder", "--by", "Head of safeguarding")
    assert refused.returncode == 1
    assert "✗ The main contact is confirmed" in refused.stdout
    assert "Nothing was written" in refused.stderr
    assert "adopted:" not in (home / "council.yml").read_text(encoding="utf-8")

    notes = home / "notes.en.md"
    text = notes.read_text(encoding="utf-8")
    text += "\n## accessibility\n\nTell the web team.\n\n## privacy\n\nAsk the data officer.\n"
    notes.write_text(text, encoding="utf-8")
    council = home / "council.yml"
    said_by = "{confirmed: {by: Web manager, on: 2026-01-02}}"
    lines = f"notes:\n  accessibility: {said_by}\n  privacy: {said_by}\n"
    text = council.read_text(encoding="utf-8").replace("notes:\n", lines)
    council.write_text(text, encoding="utf-8")
    done = run(project, "council adopt", "alder", "--law-read-by", "Solicitor")
    assert done.returncode == 0, done.stderr
    assert "Recorded: the national texts have been read (Solicitor" in done.stdout
    names = ["contact:worried_new", "complaint"]
    done = run(project, "council confirm", "alder", *names, "--by", "Conference manager")
    assert done.returncode == 0, done.stderr

    ready = run(project, "council adopt", "alder")
    assert ready.returncode == 0, ready.stdout + ready.stderr
    assert "✗" not in ready.stdout
    done = run(project, "council adopt", "alder", "--by", "Head of safeguarding")
    assert done.returncode == 0
    text = council.read_text(encoding="utf-8")
    line = f"adopted: {{by: Head of safeguarding, on: {date.today()}}}\nleaflet:"
    assert line in text
    run(project, "build", "alder", "birch")
    return project / "site"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    ("part", "under", "note"),
    [("accessibility", "tell", "web team"), ("privacy", "responsible", "data officer")],
)
def test_an_adopted_site_speaks_in_the_councils_name(
    adopted: Path, lang: str, part: str, under: str, note: str
) -> None:
    words = read_words(lang)
    text = answer(pages(adopted / "alder", lang)["about"], under)
    opening = words.plain("statement.adopted").split("{")[1].split("}")[1].split("(")[0].strip()
    assert opening in text
    assert "Head of safeguarding" in text
    assert written(date.today()) in text
    yes, no = (
        re.sub(r"\[\[|\]\]", "", words.plain(f"statement.{part}{end}")) for end in ("", "_not")
    )
    assert yes in text
    assert no not in text
    assert note in text
    assert no in answer(pages(adopted / "birch", lang)["about"], under)


def answer(file: Path, question: str) -> str:
    """What stands under one heading of a page, up to the next."""
    heading = one(main(file), f"main h2[id='{question}']")
    said, node = "", heading.next
    while node is not None and node.tag != "h2":
        said, node = f"{said} {node.text()}", node.next
    return " ".join(said.split())


def test_only_its_checked_pages_may_be_indexed(adopted: Path) -> None:
    robots = 'meta[name="robots"]'
    for lang in CLOSE:
        for name, file in pages(adopted / "alder", lang).items():
            assert (main(file).css_first(robots) is None) == (lang == "en"), (lang, name)
    sitemap = (adopted / "alder" / "sitemap.xml").read_text(encoding="utf-8")
    assert "/alder/rights/" in sitemap
    assert "/pl/" not in sitemap
    for file in pages(adopted / "birch", "en").values():
        assert main(file).css_first(robots)
    assert not (adopted / "birch" / "sitemap.xml").exists()


def test_the_notice_no_longer_says_that_nobody_has_checked_it(adopted: Path) -> None:
    assert "has not checked it" not in main_text(pages(adopted / "alder", "en")["index"])
    assert "has not checked it" in main_text(pages(adopted / "birch", "en")["index"])
