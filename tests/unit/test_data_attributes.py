"""What scripts and styles look for on a page is there, and what is there for them is looked for.

Without a browser: scripts, templates and styles are read as text. Each script says in its first
lines in which templates it works and which `data-` attributes it reads; that is held too.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from portal.core.folders import ROOT

OVERRIDES = ROOT / "overrides"
SCRIPTS = sorted((OVERRIDES / "assets").glob("*.js"))
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
STYLES = sorted((OVERRIDES / "styles").glob("*.css"))
KEPT_LIBRARY = "lean-qr.js"  # not ours: of it, only the line that says who uses it
# They say what stands where, and only the golden text reads them, as it does every attribute.
MARKS = frozenset({"data-helpline", "data-superseded"})

STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`')
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
ATTRIBUTE = re.compile(r"(?<![\w-])data(?:-[a-z]+)+(?![\w-])")
# The three ways in which our scripts read the attributes of an element.
ONE = re.compile(r"\.dataset\.(\w+)")
OF_ONE = re.compile(r"\{([^{}]*)\} = [\w.]+\.dataset;")
GIVEN = re.compile(r"\bdataset: \{([^{}]*)\}")
FIELDS = re.compile(r"\{([^{}]*)\} = [\w.]+\.elements;")
NAME = re.compile(r"(\w+)(?:: \w+)?(?: = \S+)?")
# In a selector; a file's ending has letters before its point, a colour is no id.
CLASS = re.compile(r"(?<![\w$}./])\.([a-z][a-z-]*)(?=[\"`\s.,:)\[>+~])")
NOWHERE = "closed"  # a fragment that is no part of a page
ID = re.compile(r"#(?![0-9a-f]{3,8}\b)([a-z][\w-]*)")


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def code(script: Path) -> str:
    """The script without its comments."""
    return COMMENT.sub("", text(script))


def strings(script: Path) -> str:
    """All that stands between quotes in a script: there are its selectors."""
    return "\n".join(STRING.findall(code(script)))


def kebab(name: str) -> str:
    return "data-" + re.sub(r"[A-Z]", lambda m: f"-{m[0].lower()}", name)


def taken_apart(found: Iterable[str]) -> set[str]:
    """The names in `key, of: which, event = "none"`."""
    every = [part.strip() for inside in found for part in inside.split(",") if part.strip()]
    assert all(NAME.fullmatch(part) for part in every), every
    return {part.partition(":")[0].partition(" ")[0] for part in every}


def read_by(script: Path) -> set[str]:
    """Every `data-` attribute that a script reads."""
    own = code(script)
    ways = [ONE.findall(own), OF_ONE.findall(own), GIVEN.findall(own)]
    told = sum(map(len, ways))
    # Read in another way it would not be found here, and the check would say nothing.
    assert own.count("dataset") == told, f"{script.name}: write x.dataset.name, or take it apart"
    names = {*ways[0], *taken_apart([*ways[1], *ways[2]])}
    return {kebab(name) for name in names} | set(ATTRIBUTE.findall(strings(script)))


def head(script: Path, what: str) -> list[str]:
    """What the first lines of a script say of it, as in `// Reads: data-a, data-b`."""
    line = re.search(rf"^// {what}: (.+)$", text(script), re.MULTILINE)
    return line[1].split(", ") if line else []


def without_comments(template: Path) -> str:
    return re.sub(r"\{#.*?#\}", "", text(template), flags=re.DOTALL)


@cache
def in_template(template: Path) -> frozenset[str]:
    return frozenset(ATTRIBUTE.findall(without_comments(template)))


@cache
def python() -> str:
    """The program, without the files that only tests read."""
    return "\n".join(text(file) for file in sorted((ROOT / "scripts").rglob("*.py")))


def written_in_python() -> set[str]:
    return set(re.findall(r"(?<=[ {])(data(?:-[a-z]+)+)=", python()))


def looked_for() -> set[str]:
    """The attributes that scripts, styles, the program and the tests look for."""
    ours = {*SCRIPTS} - {OVERRIDES / "assets" / KEPT_LIBRARY}
    found = set().union(*(read_by(script) for script in ours))
    found |= {name for style in STYLES for name in ATTRIBUTE.findall(text(style))}
    tests = [f for kind in ("*.py", "*.yml") for f in (ROOT / "tests").rglob(kind)]
    for words in [python(), *(text(file) for file in tests if file != Path(__file__))]:
        found |= set(re.findall(r"(?:\[|[\"'])(data(?:-[a-z]+)+)(?=[\]=\"'~^$|*])", words))
    return found


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_a_script_says_where_it_belongs(script: Path) -> None:
    used_by = sorted(s.name for s in SCRIPTS if f'from "./{script.name}"' in text(s))
    assert head(script, "Used by") == used_by
    if script.name == KEPT_LIBRARY:
        return
    assert head(script, "Reads") == sorted(read_by(script))
    places = head(script, "Stands in")
    assert bool(places) != bool(used_by), "a page loads it, or another script does"
    there = set().union(*(in_template(OVERRIDES / at) for at in places))
    assert read_by(script) <= there, f"{read_by(script) - there} stand in none of {places}"


def test_every_attribute_is_looked_for() -> None:
    read = looked_for()
    assert not MARKS & read, "somebody reads it now: it is no mere mark any more"
    found = {t.name: in_template(t) - read for t in TEMPLATES}
    assert set().union(*found.values()) == MARKS, {n: lost for n, lost in found.items() if lost}


def test_what_styles_and_program_look_for_is_written() -> None:
    there = set().union(*map(in_template, TEMPLATES)) | written_in_python()
    read = {name for style in STYLES for name in ATTRIBUTE.findall(text(style))}
    read |= set(re.findall(r"\[(data(?:-[a-z]+)+)[\]=]", python()))
    assert read and read <= there


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_the_fields_that_a_script_names_are_in_its_template(script: Path) -> None:
    names = taken_apart(FIELDS.findall(code(script)))
    assert bool(names) == (".elements" in code(script))
    places = "".join(without_comments(OVERRIDES / at) for at in head(script, "Stands in"))
    for name in names:
        assert f' name="{name}"' in places, f"{script.name}: no field is called {name}"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_the_classes_and_ids_that_a_script_looks_for_are_written(script: Path) -> None:
    if script.name == KEPT_LIBRARY:
        return
    templates = "".join(map(without_comments, TEMPLATES))
    given = set(re.findall(r'(?:classList\.\w+\(|className = )"([\w-]+)"', code(script)))
    written = {
        name for names in re.findall(r'class="([^"]*)"', templates) for name in names.split()
    }
    assert set(CLASS.findall(strings(script))) <= written | given
    ids = set(ID.findall(strings(script))) - {NOWHERE}
    begun = {name for name in ids if name.endswith("-")}
    assert ids - begun <= set(re.findall(r' id="([\w-]+)"', templates))
    assert all(f' id="{name}{{{{' in templates or f'"{name}"' in python() for name in begun)
