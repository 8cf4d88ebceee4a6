"""The templates of the parts, in overrides/parts."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.core.compiled import compiled_templates
from portal.core.folders import ROOT
from portal.core.markup import inline, unlinked
from portal.core.remembered import remembered
from portal.parts.icons import icon
from portal.parts.qr import qr, shown

PART_TEMPLATES = ROOT / "overrides" / "parts"


@remembered
def parts() -> Environment:
    """The templates of the parts, shared by every page."""
    environment = Environment(
        loader=FileSystemLoader(PART_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(),
        auto_reload=False,  # made anew when something was saved: looking takes longer than drawing
    )
    environment.filters["unlinked"] = unlinked
    environment.filters["shown"] = shown
    environment.globals |= {"icon": icon, "md": inline, "qr": qr}
    return environment
