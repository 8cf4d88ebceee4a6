"""Where things live in the project: the folders that several packages read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LOCALES = ROOT / "locales"
PAGES = ROOT / "docs" / "pages"
HUB = ROOT / "docs" / "hub"
COUNCILS = ROOT / "docs" / "councils"
OVERRIDES = ROOT / "overrides"
CACHE = ROOT / ".cache"
