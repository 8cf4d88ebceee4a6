"""The one stylesheet, with the council's colour, minified, and its hash for the page's policy."""

from base64 import b64encode
from hashlib import sha256

from portal.core.colour import for_dark
from portal.core.folders import ROOT
from portal.core.kept import kept
from portal.core.remembered import remembered

# One file a layer, each on those before it. Not CSS's own `@layer`: a phone that does not know it
# (before Safari 15.4 or Chrome 99) would leave out all that stands in one, and show a bare page.
LAYERS = ("base", "page", "shared", "parts", "drawing", "paper")
# A long page of text alone does without these, to be as quick as the others.
OF_PARTS = ("parts", "drawing")
SOURCES = [ROOT / "overrides" / "styles" / f"{layer}.css" for layer in LAYERS]
HOUSE_COLOUR = "#0b5a63"


@remembered
def style(colour: str = HOUSE_COLOUR, plain: bool = False) -> str:
    """The minified CSS for a council's accent colour; `plain` without the layers of parts."""
    used = [source for source in SOURCES if not (plain and source.stem in OF_PARTS)]
    css = "".join(source.read_text(encoding="utf-8") for source in used)
    css = css.replace("ACCENT_LIGHT", colour).replace("ACCENT_DARK", for_dark(colour))
    return kept("style", (css,), lambda: _small(css))


def both_styles(colour: str) -> tuple[str, str]:
    """As a page of a council has it, and as a plain one does."""
    return style(colour), style(colour, plain=True)


def _small(css: str) -> str:
    import lightningcss  # noqa: PLC0415 (slow to load)

    return lightningcss.process_stylesheet(css, filename="style.css", minify=True).strip()


@remembered
def policy(*styles: str) -> str:
    """The content security policy of pages that inline exactly one of these.

    All pages of a council have the same one: a rule for each would be more than some hosts take.
    """
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(css.encode()).digest()).decode()}'" for css in styles
    )
    return (
        f"default-src 'none'; style-src {hashes}; script-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )
