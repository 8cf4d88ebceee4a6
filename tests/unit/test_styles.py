"""The layers of the style: each file is one, and a name in them means one thing."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from portal.core.folders import ROOT
from portal.parts.icons import icon
from portal.site.style import LAYERS, SOURCES

OVERRIDES = ROOT / "overrides"
PAGES = {file.stem for file in (ROOT / "docs" / "pages" / "en").glob("*.md")}
PARTS = {f.stem.removeprefix("_").replace("_", "-") for f in OVERRIDES.glob("parts/*.html")}
WRITERS = ("overrides/**/*.html", "scripts/**/*.py", "docs/pages/en/*.md", "overrides/assets/*.js")
CLASS = re.compile(r"\.([a-z][\w-]*)")
# As in `class="tag all"`, ` class=tag`, `["class"] = "easy"` and `classList.add("need-only")`.
GIVEN = re.compile(
    r"""class="([^"]*)"|(?<= )class=([\w-]+)|class(?:Name = |List\.\w+\(|"\] = )"([\w-]+)\""""
)
JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{\w+\}")
CHOICE = re.compile(r'\{\{ "([\w-]+)" if .+ else "([\w-]+)" \}\}')
# They have no style: tests and programs find by them what stands on a page.
UNSTYLED = frozenset(
    {"answers", "councils", "door", "fact", "main", "paper-show", "rights", "silent", "to-end"}
)


def selectors(layer: str) -> str:
    """What stands before the braces in a layer's file."""
    css = re.sub(r"/\*.*?\*/", "", source(layer).read_text(encoding="utf-8"), flags=re.DOTALL)
    return "\n".join(re.findall(r"([^{};]+)\{", css))


def source(layer: str) -> Path:
    return SOURCES[LAYERS.index(layer)]


def classes(layer: str) -> set[str]:
    return set(CLASS.findall(selectors(layer)))


def choices(jinja: re.Match[str]) -> str:
    """Of `{{ "tag" if named else "hide" }}` the two names; all else that Jinja has no quotes in."""
    chosen = CHOICE.fullmatch(jinja[0])
    return " ".join(chosen.groups()) if chosen else jinja[0].replace('"', "'")


@cache
def written() -> dict[str, set[str]]:
    """Each class that a page can have, and the files that give it."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in [f for kind in WRITERS for f in ROOT.glob(kind)]:
        html = JINJA.sub(choices, file.read_text(encoding="utf-8"))
        for names in GIVEN.findall(html):
            for name in JINJA.sub(" ", "".join(names)).split():
                found[name].add(file.name)
    for names in GIVEN.findall(icon("forward")):
        for name in "".join(names).split():
            found[name].add("icons.py")
    del found["page-"]  # main.html names the page on its body
    return found | {f"page-{page}": {"main.html"} for page in PAGES}


def test_every_file_is_a_layer_and_they_are_put_together_in_order() -> None:
    assert {*SOURCES} == {*(OVERRIDES / "styles").iterdir()}
    assert (LAYERS[0], LAYERS[-1]) == ("base", "paper"), "paper has the last word"


def test_a_class_with_a_style_is_given_somewhere() -> None:
    lost = {layer: classes(layer) - written().keys() for layer in LAYERS}
    assert not {layer: names for layer, names in lost.items() if names}


def test_a_class_that_is_given_has_a_style() -> None:
    guide = (ROOT / "docs" / "guide" / "pages" / "guide.css").read_text(encoding="utf-8")
    styled = {name for layer in LAYERS for name in classes(layer)} | {*CLASS.findall(guide)}
    lost = written().keys() - styled - UNSTYLED - {f"page-{page}" for page in PAGES}
    assert not {name: written()[name] for name in lost}


def test_what_one_part_uses_alone_bears_its_name() -> None:
    """So that a door in the drawing of the room is no door to a complaint."""
    own = {name for layer in ("parts", "drawing") for name in classes(layer)}
    own -= classes("base") | classes("shared")
    bare = {
        name
        for name in own
        if len(written()[name]) < 2
        and not any(name == part or name.startswith(f"{part}-") for part in PARTS)
    }
    assert not bare, "begin it with the name of the part's template"


def test_what_is_shared_is_used_twice() -> None:
    parts = {file.name for file in OVERRIDES.glob("parts/*.html")}
    alone = {n for n in classes("shared") if len(written()[n]) < 2 and written()[n] <= parts}
    assert not alone, "what one part uses stands in parts.css"


def test_an_id_with_a_style_stands_on_a_page() -> None:
    templates = "".join(f.read_text(encoding="utf-8") for f in OVERRIDES.rglob("*.html"))
    ids = {name for layer in LAYERS for name in re.findall(r"#([a-z][\w-]*)", selectors(layer))}
    # On the page that holds them all, each page is a section with its name.
    assert ids and ids <= {*re.findall(r' id="([\w-]+)"', templates)} | PAGES
