"""The council's one accent colour: readable in light, and made readable in dark."""

from collections.abc import Callable
from typing import Any

from portal.core.kept import kept

DARK_PAGE = "#14181d"
LEAST = 4.5  # WCAG 2.2, 1.4.3 Contrast (Minimum)


def with_contrast(colour: str) -> str:
    """The colour itself; ValueError when white text on it cannot be read (under 4.5 to 1)."""
    ratio = kept("colour", ("contrast", colour), lambda: _contrast(colour))
    if ratio < LEAST:
        raise ValueError(
            f"white on `{colour}` has a contrast of {ratio:.1f} to 1; it needs {LEAST}: "
            f"a darker one would be {_until(colour, 'black', lambda c: c.contrast('white'))}"
        )
    return colour


def _contrast(colour: str) -> float:
    from coloraide import Color  # noqa: PLC0415 (slow to load)

    try:
        return float(Color(colour).contrast("white"))
    except ValueError:
        raise ValueError(f"`{colour}` is not a colour: write it as #rrggbb") from None


def for_dark(colour: str) -> str:
    """The same accent, lightened until it reads on the dark page (7 to 1)."""
    return kept("colour", ("dark", colour), lambda: _dark(colour))


def _dark(colour: str) -> str:
    return _until(colour, "white", lambda c: float(c.contrast(DARK_PAGE)), least=7)


def _until(
    colour: str, towards: str, contrast: Callable[[Any], float], least: float = LEAST
) -> str:
    from coloraide import Color  # noqa: PLC0415 (slow to load)

    for step in range(101):
        mixed = Color(colour).mix(towards, step / 100, space="oklch", hue="shorter").convert("srgb")
        mixed = mixed.fit("srgb")
        if contrast(mixed) >= least:
            break
    return str(mixed.to_string(hex=True))
