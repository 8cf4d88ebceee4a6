"""Pictograms of Material's icon set, inlined as SVG."""

from functools import cache
from importlib.resources import files

from markupsafe import Markup

ICONS = {"phone": "phone", "forward": "chevron-right", "back": "chevron-left", "language": "web"}
MIRRORED = {"forward", "back"}  # arrows turn round right to left; phones do not


@cache
def icon(name: str) -> Markup:
    """The pictogram as decoration: the words beside it say everything."""
    folder = files("material") / "templates" / ".icons" / "material"
    svg = (folder / f"{ICONS[name]}.svg").read_text(encoding="utf-8")
    kind = "icon turn" if name in MIRRORED else "icon"
    return Markup(svg.replace("<svg ", f'<svg class="{kind}" aria-hidden="true" ', 1).strip())
