"""Nothing an officer writes is lost silently: every fact must stand on a page."""

from collections.abc import Mapping, Set

from portal.core.folders import COUNCILS
from portal.core.pages import ROW
from portal.core.problem import Problem, Wrong
from portal.core.yaml_file import line_in
from portal.councils.folder import Folder
from portal.councils.places import STATEMENTS


def expected(folder: Folder) -> dict[str, tuple[str | int, ...]]:
    """What a council's pages must show, each with where it stands in council.yml.

    Until the council has adopted its site, what it says in its own name waits.
    """
    waiting = () if folder.council.adopted else [f"note:{place}" for place in STATEMENTS]
    entries = folder.council.entries()
    return {entry.name: entry.path for entry in entries if entry.name not in waiting}


def check_shown(folder: Folder, lang: str, pages: Mapping[str, Set[str]]) -> None:
    """Raises Wrong for each fact, note or contact that no page shows in this language."""
    shown = set().union(*(keys for name, keys in pages.items() if ROW[name].tells))
    file = COUNCILS / folder.slug / "council.yml"
    lost = {k: path for k, path in expected(folder).items() if k not in shown}
    if lost:
        mend = "Add its place to a page with {{ local(...) }}, or to portal/councils/places.py"
        raise Wrong(
            [
                Problem(file, line_in(file, path), f"no page shows `{key}` ({lang})", mend)
                for key, path in lost.items()
            ]
        )
