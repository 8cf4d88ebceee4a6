"""The templates: of the parts in overrides/parts, and of a page's own calls."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from portal.core.folders import ROOT
from portal.core.markup import inline, unlinked
from portal.parts.icons import icon
from portal.parts.qr import qr, shown

PART_TEMPLATES = ROOT / "overrides" / "parts"


@cache
def parts() -> Environment:
    """The templates of the parts, shared by every page."""
    environment = Environment(
        loader=FileSystemLoader(PART_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["unlinked"] = unlinked
    environment.filters["shown"] = shown
    environment.globals |= {"icon": icon, "md": inline, "qr": qr}
    return environment


@cache
def compiled(markdown: str) -> Template:
    """A page's Markdown, ready for its calls; the same for every council."""
    # A page is data from a translator: it may call these names and nothing else.
    return SandboxedEnvironment(undefined=StrictUndefined).from_string(markdown)
