"""The council's one accent colour: readable in light, and made readable in dark."""

from coloraide import Color

DARK_PAGE = "#14181d"
LEAST = 4.5  # WCAG 2.2, 1.4.3 Contrast (Minimum)


def with_contrast(colour: str) -> str:
    """The colour itself; ValueError when white text on it cannot be read (under 4.5 to 1)."""
    try:
        ratio = Color(colour).contrast("white")
    except ValueError:
        raise ValueError(f"`{colour}` is not a colour: write it as #rrggbb") from None
    if ratio < LEAST:
        raise ValueError(
            f"white on `{colour}` has a contrast of {ratio:.1f} to 1; it needs {LEAST}: "
            f"a darker one would be {_until(colour, 'black', lambda c: c.contrast('white'))}"
        )
    return colour


def for_dark(colour: str) -> str:
    """The same accent, lightened until it reads on the dark page (7 to 1)."""
    return _until(colour, "white", lambda c: c.contrast(DARK_PAGE), least=7)


def _until(colour: str, towards: str, contrast, least: float = LEAST) -> str:  # type: ignore[no-untyped-def]
    for step in range(101):
        mixed = Color(colour).mix(towards, step / 100, space="oklch", hue="shorter").convert("srgb")
        mixed = mixed.fit("srgb")
        if contrast(mixed) >= least:
            break
    return mixed.to_string(hex=True)
