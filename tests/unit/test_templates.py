"""Each template of a part says truly who calls it, which words it uses, and which script."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

from portal.core.folders import ROOT
from portal.parts.templates import PART_TEMPLATES

TEMPLATES = sorted(PART_TEMPLATES.glob("*.html"))
HEAD = re.compile(r"\{# Called by (.+?)\. Words: (.+?)\. Script: (.+?)\. #\}\n")
SAYS = re.compile(r"""(?:say|words\.plain|both)\(["']([a-z_-]+)[.]""")
SETS = re.compile(r'\{% set key = "([a-z_-]+)[.]')
CODE = sorted((ROOT / "scripts" / "portal").rglob("*.py"))


def head(template: Path) -> tuple[list[str], set[str], str]:
    found = HEAD.match(template.read_text(encoding="utf-8"))
    assert found, f"{template.name} does not begin with who calls it, its words and its script"
    words = {word for word in found[2].split(", ") if word != "none"}
    return found[1].split(", "), words, found[3]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_who_calls_it_is_there_and_names_it(template: Path) -> None:
    for caller in head(template)[0]:
        if caller.endswith(".html"):
            text = (PART_TEMPLATES / caller).read_text(encoding="utf-8")
            assert f'"{template.name}"' in text, f"{caller} does not use it"
            continue
        name, _, function = caller.rpartition(".")
        module = importlib.import_module(name)
        assert hasattr(module, function), caller
        said = rf'"{template.stem}(?:\.html)?"'
        assert re.search(said, inspect.getsource(module)), f"{name} does not name it"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_the_words_it_names_are_those_it_uses(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert head(template)[1] == {*SAYS.findall(text), *SETS.findall(text)}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_its_script_is_there(template: Path) -> None:
    script = head(template)[2]
    uses = "data-tool" in template.read_text(encoding="utf-8")
    assert script != "none" or not uses
    assert script == "none" or (ROOT / "overrides" / "assets" / f"{script}.js").is_file()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_it_asks_for_nothing_that_may_not_be_there(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert "is defined" not in text
    assert "| safe" not in text


def sources(*folders: str) -> list[tuple[Path, str]]:
    return [
        (file, file.read_text(encoding="utf-8"))
        for file in CODE
        if not folders or file.parent.name in folders
    ]


def test_no_untyped_bag_goes_to_a_template_and_no_part_asks_what_day_it_is() -> None:
    for file, text in sources("parts"):
        assert "dict[str, Any]" not in text, file
        assert "date.today" not in text, file


def test_only_the_checks_of_words_read_words_that_nobody_has_checked() -> None:
    users = {file.name for file, text in sources() if "read_words" in text}
    assert users == {"words.py", "trust.py"}
