"""The PDF leaflets: one in each language and each kind, checked by two programs and read back.

What the checks do not prove: that the order and the words make sense to somebody who listens,
and most of what PDF/UA asks (pdfua looks at 16 of its 106 rules; outloud says which a person must
look at). The files do not claim to be PDF/UA. The pages of the site stay the accessible format.
"""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import MADE_UP, TRIED, WITH, report
from tests.project import copied, run
from tests.reading_codes import read

from portal.core.addresses import address
from portal.core.folders import ROOT
from portal.councils.folder import read_council
from portal.pdf.jobs import jobs
from portal.pdf.leaflets import make_all
from portal.site.leaflet_records import LEAFLET_KINDS, file_name
from portal.translations.trust import checked_words

pytestmark = [pytest.mark.browser, pytest.mark.slow]

URL = "https://meeting.example/"
REPORTS = ROOT / ".cache" / "reports" / "leaflets"
# Each kind in English, and the leaflet in every other language.
CHECKED = [("en", kind) for kind in LEAFLET_KINDS] + [(lang, "leaflet") for lang in TRIED[1:]]
# What the two programs find, and why it stays.
STAYS = {
    "DOC-012": "says that PDF/UA is not claimed: it is not, since nobody has proved it",
    "UA-28-004": "the same, said by the other program",
    "ORD-001": "two columns are painted across, and tagged in the order in which they are read",
    "LST-002": "Chromium tags an item of a list without a body of its own",
    "PAG-001": "the same short line of text at the top or foot of three pages, which happens",
}
# A booklet is for paper: it has no links and no bookmarks, and its pages are forms on sheets.
STAYS_IN_BOOKLETS = STAYS | {
    "NAV-001": "no bookmarks: pages lie in printing order",
    "LNK-010": "no links",
    "UA-01-003": "sees that a form is painted, not that all in it is tagged",
}
# Gurmukhi's letters are drawn in parts. Some parts stand for no letter; the whole is named beside.
STAYS_IN_PANJABI = STAYS | {
    "TXT-004": "parts of letters, with the letter named as ActualText",
    "TXT-006": "the same parts, where they are shown",
    "FIG-012": "the room is described in whole sentences; vowel signs are no letters to it",
}
LEAST_WORDS_READ = 0.98
# Latin, Arabic and Gurmukhi: the other languages' are made in the whole matrix.
LETTERS = ("en", "ar", "pa")


def grouped(lang: str, *more: str) -> object:
    """One worker has all tests of a language's leaflets, since they take long to make."""
    marks = [pytest.mark.xdist_group(f"leaflets in {lang}")]
    marks += [] if lang in LETTERS else [pytest.mark.full]
    return pytest.param(lang, *more, marks=marks)


PRINTED = [grouped(lang) for lang in TRIED]


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes the leaflets of a language when a test first asks for them; gives their folder."""
    folder = tmp_path_factory.mktemp("leaflets")

    @cache
    def make(lang: str) -> Path:
        todo = list(jobs(site, [WITH[lang]], [lang], folder))
        assert make_all(todo, site, URL) == 0
        return folder / WITH[lang]

    return make


@pytest.fixture
def leaflets(made: Callable[[str], Path], lang: str) -> Path:
    """The leaflets of the language that a test is about."""
    return made(lang)


def text(file: Path) -> str:
    """All that can be selected, as one line."""
    document = pypdfium2.PdfDocument(file)
    pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    return " ".join(" ".join(pages).replace("\ufffe", "-").split())


@pytest.mark.parametrize("lang", PRINTED)
def test_every_contact_can_be_read_out_of_every_leaflet(leaflets: Path, lang: str) -> None:
    found = []
    for kind in LEAFLET_KINDS:
        # A line may break after a full stop or a hyphen, and where it does a space is read.
        there = text(leaflets / file_name(lang, kind)).replace(" ", "")
        for contact in read_council(WITH[lang]).council.usable():
            for said in filter(None, (contact.phone, contact.email, contact.web, contact.name)):
                if said.replace(" ", "") not in there:
                    found.append(f"{kind} {lang}: {said} is not in it")
    report(found)


def letters(word: str) -> str:
    """A word's letters whatever their order: PDFium, which reads the file here, turns some Arabic
    words round. (The file says which are reversed; Poppler and MuPDF read them as they are.)"""
    plain = unicodedata.normalize("NFKC", word)
    return "".join(sorted(c for c in plain if unicodedata.category(c)[0] in "LMN"))


@pytest.mark.parametrize("lang", PRINTED)
def test_the_words_of_the_page_can_be_selected(leaflets: Path, site: Path, lang: str) -> None:
    whole = text(leaflets / file_name(lang, "leaflet"))
    joined, there = whole.replace(" ", ""), set(map(letters, whole.split()))
    page = site / WITH[lang] / address(lang, "print") / "index.html"
    html = LexborHTMLParser(page.read_bytes())
    sections = html.css("section[id]:not(.paper-extra, #safer)")
    for gone in [g for s in sections for g in s.css("[data-tool], .choices, .hide, svg")]:
        gone.decompose()
    words = [w for s in sections for w in s.text(separator=" ").split() if letters(w)]
    assert len(words) > 5000
    lost = [w for w in words if w not in joined and letters(w) not in there]
    assert len(lost) <= (1 - LEAST_WORDS_READ) * len(words), lost[:20]


@pytest.mark.parametrize("lang", PRINTED)
def test_links_lead_to_the_site_and_say_where(leaflets: Path, lang: str) -> None:
    with pikepdf.open(leaflets / file_name(lang, "leaflet")) as pdf:
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        leading = {str(link.A.URI): str(link.Contents) for link in links if "/A" in link}
    ways = ("tel:", "mailto:", "https://")
    assert not [way for way in leading if not way.startswith(ways)]
    assert any(way.startswith(f"{URL}{WITH[lang]}/") for way in leading)
    assert all(text.strip() for text in leading.values())
    phones = {way: text for way, text in leading.items() if way.startswith("tel:")}
    assert phones
    assert all(text[-4:].replace(" ", "") in way for way, text in phones.items()), phones


@pytest.mark.parametrize("lang", PRINTED)
def test_it_says_its_language_and_a_neutral_title_and_is_tagged(leaflets: Path, lang: str) -> None:
    for kind in LEAFLET_KINDS:
        with pikepdf.open(leaflets / file_name(lang, kind)) as pdf:
            assert str(pdf.Root.Lang) == lang
            assert pdf.Root.MarkInfo.Marked
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert ("/Outlines" in pdf.Root) == (kind != "booklet")
            about = pdf.open_metadata()
            assert about["dc:title"] == checked_words(lang).plain("ui.site")
            a4 = (842, 595) if kind == "booklet" else (595, 842)
            for sheet in pdf.pages:
                sides = zip(sheet.mediabox[2:], a4, strict=True)
                assert all(abs(float(side) - wanted) <= 2 for side, wanted in sides)


def findings(file: Path) -> list[tuple[str, str]]:
    """What both programs find, by rule; their own output is kept in .cache/reports/."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    bin_ = Path(sys.executable).parent
    kept = REPORTS / f"{file.stem}.outloud.json"
    ran = subprocess.run(
        [bin_ / "outloud", "--quiet", "--json", kept, file], capture_output=True, text=True
    )
    assert kept.exists(), ran.stderr
    told = json.loads(kept.read_text(encoding="utf-8"))
    other = subprocess.run(
        [bin_ / "pdfua", "check", "--format", "json", file], capture_output=True, text=True
    )
    (REPORTS / f"{file.stem}.pdfua.json").write_text(other.stdout, encoding="utf-8")
    return [*_rules(told), *_rules(json.loads(other.stdout))]


def _rules(tree: Any) -> list[tuple[str, str]]:
    """Every finding of a report, however deep it lies: its rule and what it says."""
    if isinstance(tree, list):
        return [one for part in tree for one in _rules(part)]
    if not isinstance(tree, dict):
        return []
    rule = tree.get("rule_id") or tree.get("rule")
    severity = str(tree.get("severity", "")).lower()
    if isinstance(rule, str) and severity in ("error", "warning"):
        return [(rule, str(tree.get("message") or tree.get("title")))]
    return [one for part in tree.values() for one in _rules(part)]


@pytest.mark.parametrize(("lang", "kind"), [grouped(*row) for row in CHECKED])
def test_two_programs_find_nothing_but_what_is_explained(
    leaflets: Path, lang: str, kind: str
) -> None:
    stays = STAYS_IN_PANJABI if lang == "pa" else STAYS
    stays = STAYS_IN_BOOKLETS if kind == "booklet" else stays
    found = findings(leaflets / file_name(lang, kind))
    assert found, "the programs have said nothing at all: not even that PDF/UA is not claimed"
    report(f"{rule}: {said}" for rule, said in found if rule not in stays)


@pytest.mark.parametrize("lang", PRINTED)
def test_the_code_on_the_last_page_leads_to_the_start(leaflets: Path, lang: str) -> None:
    document = pypdfium2.PdfDocument(leaflets / file_name(lang, "leaflet"))
    picture = document[len(document) - 1].render(scale=2).to_pil()
    [link] = read(picture)
    assert link.endswith(f"/{WITH[lang]}/{address(lang, 'index')}")


def test_only_what_has_changed_is_made_again_and_nothing_old_is_offered(tmp_path: Path) -> None:
    project = copied(tmp_path)
    page = project / "site" / MADE_UP / "print" / "index.html"

    def links() -> list[str]:
        html = LexborHTMLParser(page.read_bytes())
        return [str(a.attributes["href"]) for a in html.css("a[type='application/pdf']")]

    def make() -> str:
        done = run(project, "leaflets", MADE_UP, "--lang", "en")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert f"[1/1] {MADE_UP} en" in make()
    assert links() == [f"../pdf/{file_name('en', kind)}" for kind in LEAFLET_KINDS]
    for link in links():
        file = (page.parent / link).resolve()
        assert file.read_bytes()[:5] == b"%PDF-"
    assert f"{round(file.stat().st_size / 1000)} kB" in page.read_text(encoding="utf-8")
    assert f"[1/1] {MADE_UP} en" not in make()
    council = project / "docs" / "councils" / MADE_UP / "council.yml"
    changed = council.read_text(encoding="utf-8").replace("020 7946 0101", "020 7946 0109")
    council.write_text(changed, encoding="utf-8")
    done = run(project, "build", MADE_UP)
    assert done.returncode == 0
    assert f"{len(LEAFLET_KINDS)} PDF leaflets are older than their pages" in done.stdout
    assert links() == [], "a leaflet with the old number is offered"
    assert f"[1/1] {MADE_UP} en" in make()
    assert len(links()) == len(LEAFLET_KINDS)
