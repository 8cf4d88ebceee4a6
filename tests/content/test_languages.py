"""A language from new to signed: begun, exported, translated, brought back, signed, published."""

import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.helpers import CLOSE, first
from tests.project import all_of_it, copy_of, run
from translate.storage.xliff import xlifffile

from portal.core.folders import ROOT
from portal.core.languages import languages
from portal.councils.notes import read_notes
from portal.translations.pending import pending_words

pytestmark = pytest.mark.xdist_group("languages")


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(small, tmp_path_factory.mktemp("languages"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the notes of real councils, in every language."""
    return all_of_it(tmp_path_factory.mktemp("real"))


def texts(project: Path) -> dict[Path, str]:
    files = [*project.glob("docs/**/*.md"), *project.glob("locales/**/*.yml")]
    return {file: file.read_text(encoding="utf-8") for file in files}


def units(file: Path) -> Any:
    library: Any = xlifffile
    return library.parsefile(str(file))


@pytest.mark.parametrize("lang", first(languages()[1:], CLOSE))
def test_there_and_back_changes_nothing(real: Path, lang: str) -> None:
    before = texts(real)
    assert run(real, "translations", "export", lang, "all.xlf").returncode == 0
    done = run(real, "translations", "import", lang, "all.xlf")
    assert (done.returncode, done.stderr) == (0, "")
    assert texts(real) == before
    store = units(real / "all.xlf")
    assert len(store.units) > 800
    empty = [u.getid().split("\x04") for u in store.units if not u.target]
    left = {part for file, part in empty if not untranslated(real / file, part)}
    assert left == set(pending_words(lang))


def untranslated(file: Path, part: str) -> bool:
    """A note that nobody has translated yet, or the edition that is in English so far."""
    if file.name.startswith("easy-"):
        return True
    return "notes" in file.name and part.split(":")[0] not in read_notes(file)


def test_only_the_words_of_a_changed_unit_change(project: Path) -> None:
    before = texts(project)
    run(project, "translations", "export", "pl", "one.xlf")
    store = units(project / "one.xlf")
    for unit in store.units:
        if unit.getid() == "docs/pages/pl/people.md\x04bring:0":
            unit.target = "Kto ze mną pójdzie"
        if unit.getid() == "locales/pl.yml\x04ui.next":
            unit.target = "Naprzód"
    (project / "one.xlf").write_bytes(bytes(store))
    assert run(project, "translations", "import", "pl", "one.xlf").returncode == 0
    changed = {file.name for file, text in texts(project).items() if text != before[file]}
    assert changed == {"people.md", "pl.yml"}
    polish = texts(project)[project / "docs/pages/pl/people.md"]
    assert "## Kto ze mną pójdzie { #bring }" in polish
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("unit_id", "before", "after", "says"),
    [
        ("locales/pl.yml\x04national.cannot_take", "{hours}", "", "`{hours}` is lost"),
        ("docs/pages/pl/safer.md\x04top:1", "999", "998", "`998` is not in the English"),
        ("docs/pages/pl/before.md\x04first:1", "ready.md", "x.md", "`ready.md` is lost"),
        ("locales/pl.yml\x04duration.within.day.few", "{n}", "", "lost its number"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line_and_changes_nothing(
    project: Path, unit_id: str, before: str, after: str, says: str
) -> None:
    run(project, "translations", "export", "pl", "bad.xlf")
    all_texts = texts(project)
    store = units(project / "bad.xlf")
    unit = next(u for u in store.units if u.getid() == unit_id)
    assert before in unit.target
    unit.target = unit.target.replace(before, after)
    (project / "bad.xlf").write_bytes(bytes(store))
    done = run(project, "translations", "import", "pl", "bad.xlf")
    assert done.returncode == 1
    assert says in done.stderr
    assert re.search(r"bad\.xlf:\d+: ", done.stderr)
    assert "Traceback" not in done.stderr
    assert texts(project) == all_texts


def test_what_changed_in_english_since_the_export_is_refused(project: Path) -> None:
    run(project, "translations", "export", "pl", "old.xlf")
    page = project / "docs/pages/en/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("# ", "# Now ", 1), encoding="utf-8")
    done = run(project, "translations", "import", "pl", "old.xlf")
    page.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "the English has changed since the export" in done.stderr


def test_a_new_language_is_whole_marked_and_left_out_until_it_is_done(project: Path) -> None:
    done = run(project, "translations", "new", "lt", "Lietuvių")
    assert done.returncode == 0, done.stderr
    assert "name: Lietuvių" in (project / "locales/lt.yml").read_text(encoding="utf-8")
    assert "few:" in (project / "locales/lt.yml").read_text(encoding="utf-8")
    pages = {f.name for f in (project / "docs/pages/en").glob("*.md")}
    assert {f.name for f in (project / "docs/pages/lt").glob("*.md")} == pages
    assert ", lt]" in (project / "docs/languages.yml").read_text(encoding="utf-8")
    told = run(project, "translations", "report", "lt").stdout
    assert "in progress" in told
    assert "docs/pages/lt/rights.md: " in told
    assert run(project, "translations", "stamp", "lt").returncode == 1
    built = run(project, "build", "alder")
    assert built.returncode == 0, built.stderr
    assert not (project / "site" / "lt").exists()
    assert "Lietuvi" not in (project / "site" / "index.html").read_text(encoding="utf-8")
    again = run(project, "translations", "new", "lt", "Lietuvių")
    assert again.returncode == 1
    assert "there already" in again.stderr


# Nobody can sign for sentences that are not there.
whole = pytest.mark.skipif(bool(pending_words("pl")), reason="Polish lacks new sentences")


def sign_polish(project: Path, by: str = "Bilingual social worker") -> None:
    done = run(project, "translations", "sign", "pl", "--by", by, "--on", "2026-11-20")
    assert done.returncode == 0, done.stderr


def page(project: Path, at: str) -> str:
    return (project / "site" / at / "index.html").read_text(encoding="utf-8")


@whole
def test_only_signed_languages_are_published_where_a_council_asks_for_it(project: Path) -> None:
    before = texts(project)
    sign_polish(project)
    done = run(project, "build", "alder", PUBLISH="checked")
    assert done.returncode == 0, done.stderr
    site = project / "site"
    assert (site / "alder" / "pl" / "index.html").exists()
    assert not (site / "alder" / "ar").exists()
    assert not (site / "ar").exists()
    assert "العربية" not in page(project, "alder")
    assert "Bilingual social worker" in page(project, "alder/pl/rights")
    assert "20 November 2026" in page(project, "alder/pl/rights")

    # The signature is for this text: a word changed makes it a draft again.
    words = project / "docs/pages/pl/rights.md"
    text = words.read_text(encoding="utf-8")
    assert "# O co mogę prosić" in text
    words.write_text(text.replace("# O co mogę prosić", "# O co proszę"), encoding="utf-8")
    run(project, "build", "alder", PUBLISH="checked")
    assert not (site / "alder" / "pl").exists()
    run(project, "build", "alder")
    assert "Bilingual social worker" not in page(project, "alder/pl/rights")
    assert "Bilingual social worker" in page(project, "alder/pl/before")
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")


@whole
def test_what_changed_in_english_is_marked_where_it_stands(project: Path) -> None:
    before = texts(project)
    sign_polish(project)
    for name, old, new in (
        ("docs/pages/en/rights.md", "## At the meeting", "## During the meeting"),
        ("docs/councils/alder/notes.en.md", "may be asked to go out", "may be asked to leave"),
        ("locales/en.yml", "I am invited to the meeting.", "I have been invited."),
        (
            "locales/words.en.yml",
            "Somebody who is trained in the law",
            "Somebody who has studied the law",
        ),
    ):
        file = project / name
        assert old in before[file]
        file.write_text(before[file].replace(old, new), encoding="utf-8")
    done = run(project, "build", "alder")
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    polish = (ROOT / "locales" / "pl.yml").read_text(encoding="utf-8")
    sentence, part = (
        re.search(rf'{key}: "?(.*?)"?\n', polish)[1]  # type: ignore[index]
        for key in ("stale_sentence", "stale_part")
    )
    rights = page(project, "alder/pl/rights")
    assert rights.count(part) == 1
    # The line to tick, and the word where it opens on this page.
    marked = LexborHTMLParser(rights).css("main label, main [role=note]")
    where = [node.attributes.get("for") or node.id for node in marked if sentence in node.text()]
    assert where == ["rights-before-invited", "w-solicitor"]
    assert rights.count(sentence) == len(where)
    assert page(project, "alder/pl/on-the-day").count(part) == 1  # the note
    assert page(project, "alder/pl/words").count(sentence) == 1
    assert sentence not in page(project, "alder/pl/after")
    assert "Bilingual social worker" in page(project, "alder/pl/after")
