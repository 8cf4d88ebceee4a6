"""A mistake in docs/national.yml is told before anything is built, whatever it is."""

import re
from pathlib import Path

import pytest

from portal.core.folders import PAGES
from portal.core.problem import Wrong
from portal.core.remembered import forget
from portal.councils import national as module
from portal.councils.national import HELPLINES, NATIONAL_FILE

TEXT = NATIONAL_FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("  harm:", "   harm:", "this line is not lined up with its neighbours"),
        ("harm: {state: law,", "harm: {state: lore,", "`lore` is not a word that can stand here"),
        ("  harm:", "  hram:", "`facts.hram` is not asked for by `national:` in locales/en.yml"),
        ("  harm:", "  # harm:", "`facts.harm` is missing"),
        ("  nspcc:", "  # nspcc:", "`helplines.nspcc` is missing: the pages cannot"),
        ("within: 15, unit: working_day, ", "", "`facts.first_conference` does not have `within`"),
        ("hours: 72, ", "", "`facts.cannot_take` does not have `hours`"),
        ("hours: 72, ", "hours: 72, months: 1, ", "`facts.cannot_take` has `months`"),
        ("within: 15, unit: working_day", "within: 15", "`unit` goes with one of"),
        ("every: 6, unit: month", "every: 6, unit: working_day", "is counted in week or month"),
        ("0808 800 5000", "0808 800 50", "`0808 800 50` is not a number"),
    ],
)
def test_each_mistake_is_told_with_its_line(
    before: str, after: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert before in TEXT
    file = tmp_path / "national.yml"
    file.write_text(TEXT.replace(before, after, 1), encoding="utf-8")
    monkeypatch.setattr(module, "NATIONAL_FILE", file)
    forget()
    with pytest.raises(Wrong) as wrong:
        module.national()
    told = str(wrong.value).splitlines()
    assert any(says in line for line in told), told
    assert all(re.search(r"national\.yml:\d+: ", line) for line in told)


def test_every_helpline_of_the_pages_is_asked_for() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in (PAGES / "en").glob("*.md"))
    assert set(re.findall(r'helpline\("(\w+)"\)', text)) == set(HELPLINES)
