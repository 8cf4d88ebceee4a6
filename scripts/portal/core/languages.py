"""The languages there are: those of docs/languages.yml, in its order, English first."""

from portal.core.folders import LOCALES, ROOT
from portal.core.remembered import remembered
from portal.core.yaml_file import raw

LANGUAGES_FILE = ROOT / "docs" / "languages.yml"


@remembered
def languages(in_progress: bool = False) -> list[str]:
    """Every language that a site can offer; those in progress only when asked for."""
    rows = [str(lang) for lang in raw(LANGUAGES_FILE)["languages"]]
    return [lang for lang in rows if in_progress or not unfinished(lang)]


@remembered
def unfinished(lang: str) -> bool:
    """Whether a language was begun and is not whole yet (see translations/new_language.py)."""
    file = LOCALES / f"{lang}.yml"
    return not file.exists() or bool(raw(file).get("todo"))
