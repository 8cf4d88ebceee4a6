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
from portal.parts.complaints import COMPLAINTS
from portal.translations.trust import checked_words

SITES = [(slug, lang) for slug in READ for lang in READ[slug]]
# Who leads to whom: written down here once more, as a parent walks.
IN_TURN = (
    ["index", "before", "on-the-day", "decision", "after"],
    ["easy-meeting", "easy-people", "easy-ready", "easy-safer", "easy-day", "easy-plan",
        "easy-after", "easy-disagree"],
)  # fmt: skip
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


def inside(text: str, start: str) -> list[str]:
    """What stands in each part that begins with this line: all that is further in than the line."""
    found, lines = [], text.splitlines()
    for at, line in enumerate(lines, 1):
        if re.fullmatch(rf" *{start}", line):
            after = enumerate(lines[at:], at)
            end = next((n for n, it in after if depth(it) <= depth(line)), len(lines))
            found.append("\n".join(lines[at:end]))
    return found


def depth(line: str) -> int:
    """How far in a line of the text stands."""
    return len(line) - len(line.lstrip())


def leads_to(href: str) -> str:
    """The page's name: the start is at the root of its language, `../` or `./`."""
    return Path(href.removeprefix("./")).name.replace("..", "") or "index"


@pytest.mark.parametrize(("slug", "lang"), SITES)
def test_next_and_back_go_through_the_steps_and_the_parts_of_easy_read_in_order(
    slug: str, lang: str
) -> None:
    """And through nothing else: a page by itself leads to no next one."""
    for name, text in written(slug, lang).items():
        row = next((pages for pages in IN_TURN if name in pages), [name])
        at, steps = row.index(name), {way: leads_to(to) for to, way in STEP.findall(text)}
        wanted = {"prev": row[at - 1]} if at else {}
        if at + 1 < len(row):
            wanted["next"] = row[at + 1]
        assert steps == wanted, name


@pytest.mark.parametrize(("slug", "lang"), SITES)
def test_every_page_has_the_same_list_of_all_pages_in_order(slug: str, lang: str) -> None:
    """All but the parts of Easy Read, which have a list of their own, in order too."""
    parts, texts = IN_TURN[1], written(slug, lang)
    listed = [name for name in PAGES if name not in parts]
    for name, text in texts.items():
        [contents] = inside(text, r"<details>  \[class:contents\]")
        found = re.findall(r"\[href:(\S+?)( aria-current:page)?\]", contents)
        assert [name if here else leads_to(to) for to, here in found] == listed, name
        assert any(here for _, here in found) == (name not in parts), name
    easy = re.findall(r"\[href:\.\./(easy-[a-z]+)/\]", texts["easy-read"].partition("<footer>")[0])
    assert [name for name in easy if name != "easy-read"] == parts


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
@pytest.mark.parametrize(("name", "times"), [("on-the-day", 1), ("easy-day", 2)])
def test_each_end_of_the_scale_has_its_own_note(lang: str, name: str, times: int) -> None:
    """The made-up council's notes are not in Arabic: they stand there in English.

    Easy Read says the first idea of each at once, and all of it behind a tap.
    """
    text = written("example", lang)[name]
    low, high = (inside(text, rf"\[.*note:scale-{end}\b.*\]") for end in (0, 10))
    assert (len(low), len(high)) == (times, times)
    for note in low:
        assert "your child is not safe now" in note
        assert "will stay like this" not in note
    for note in high:
        assert "is safe" in note
        assert "is not safe now" not in note
    assert "will stay like this" in high[-1]


@pytest.mark.parametrize("lang", READ["example"])
def test_personal_data_leads_to_its_own_regulator(lang: str) -> None:
    """And to no other; what holds for every complaint stands on the same page, once."""
    summary, text = checked_words(lang).plain("door.data"), written("example", lang)["disagree"]
    doors = inside(text, r"<details>  \[class:fold door\]")
    assert len(doors) == len(COMPLAINTS)
    [door] = [it for it in doors if it.lstrip().startswith(f"> {summary}\n")]
    assert re.findall(r"data-national:(\w+)", door) == ["ico"]
    beside = set(re.findall(r"data-national:(\w+)", text.replace(door, "")))
    assert beside >= {"complaint_ombudsman", "complaint_time", "complaint_stands"}
