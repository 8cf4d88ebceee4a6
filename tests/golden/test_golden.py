"""The golden text: the pages say what was written down, and what was written down can be right.

Where the first test fails and the change is meant: `python -m tests.golden.golden --write`, then
read the difference. The others hold what no such change may bring in.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.golden.golden import HERE, READ
from tests.helpers import PAGES
from tests.project import BUILD_SETTINGS

from portal.core.folders import ROOT
from portal.core.pages import ROW
from portal.translations.trust import checked_words

SITES = [(slug, lang) for slug in READ for lang in READ[slug]]
STEP = re.compile(r"\[href:(\S+) rel:(prev|next)\]")


def test_the_pages_say_what_was_written_down() -> None:
    """In a process of its own, so that nothing remembers another test's files."""
    clean = {name: value for name, value in os.environ.items() if name not in BUILD_SETTINGS}
    command = [sys.executable, "-m", "tests.golden.golden", "--check"]
    path = {"PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run(command, cwd=ROOT, env=clean | path, capture_output=True, text=True)
    assert done.returncode == 0, f"\n{done.stdout}\n{done.stderr}"


def written(slug: str, lang: str) -> dict[str, str]:
    """The texts of a council's pages in one language, in reading order."""
    folder = HERE / slug / lang
    return {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in PAGES}


@pytest.mark.parametrize(("slug", "lang"), SITES)
def test_next_and_back_go_through_all_pages_in_order(slug: str, lang: str) -> None:
    for at, (name, text) in enumerate(written(slug, lang).items()):
        steps = {way: Path(href).name for href, way in STEP.findall(text)}
        wanted = {"prev": PAGES[at - 1]} if at else {}
        if at + 1 < len(PAGES):
            wanted["next"] = PAGES[at + 1]
        # The start is at the root of its language: `../`, whatever its name.
        assert steps == {way: to if to != "index" else ".." for way, to in wanted.items()}, name


@pytest.mark.parametrize(("slug", "lang"), SITES)
def test_no_page_claims_that_somebody_has_checked_it(slug: str, lang: str) -> None:
    """Nobody qualified has signed a translation, and no council has adopted its site."""
    words = checked_words(lang)
    draft = words.plain("notice.draft")
    claim = words.plain("notice.checked").split("{")[0]
    for name, text in written(slug, lang).items():
        assert "meta robots: noindex" in text, name
        assert claim not in text, name
        if lang != "en":
            below = words.plain("notice.english_below")
            assert (below if ROW[name].edition else draft) in text, name


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", ["on-the-day", "easy-day"])
def test_each_end_of_the_scale_has_its_own_note(lang: str, name: str) -> None:
    """The made-up council's notes are not in Arabic: they stand there in English."""
    _, zero, low, ten, high = re.split(r"note:scale-(\d+)\b", written("example", lang)[name])
    assert (zero, ten) == ("0", "10")
    assert "your child is not safe now" in low
    assert "will stay like this" not in low
    assert "will stay like this" in high
    assert "is not safe now" not in high


@pytest.mark.parametrize("lang", READ["example"])
def test_personal_data_leads_to_its_own_regulator(lang: str) -> None:
    summary = checked_words(lang).plain("door.data")
    door = written("example", lang)["rights"].partition(f"> {summary}")[2].partition("<details>")[0]
    assert re.findall(r"data-national:(\w+)", door)[:2] == ["ico", "complaint_stands"]
