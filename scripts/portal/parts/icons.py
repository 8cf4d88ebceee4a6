"""Pictograms, inlined as SVG."""

from markupsafe import Markup

from portal.core.folders import OVERRIDES
from portal.core.remembered import remembered

ICONS = {
    "phone": "phone", "forward": "chevron-right", "back": "chevron-left", "language": "web",
    "contents": "menu", "leave": "logout",
}  # fmt: skip
MIRRORED = {"forward", "back", "leave"}  # arrows turn round right to left; phones do not


@remembered
def icon(name: str) -> Markup:
    """The pictogram as decoration: the words beside it say everything."""
    svg = (OVERRIDES / "icons" / f"{ICONS[name]}.svg").read_text(encoding="utf-8")
    kind = "icon turn" if name in MIRRORED else "icon"
    return Markup(svg.replace("<svg ", f'<svg class="{kind}" aria-hidden="true" ', 1).strip())
