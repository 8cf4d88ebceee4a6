"""Nothing an officer writes is lost silently: every fact must stand on a page."""

from portal.load import COUNCILS, Folder
from portal.problem import Problem, Wrong
from portal.reach import contact_key
from portal.read import line_of, raw

DO_NOT_COUNT = frozenset({"sources", "print", "words", "easy-read"})


def expected(folder: Folder) -> dict[str, tuple[str | int, ...]]:
    """What a council's pages must show, each with where it stands in council.yml."""
    council = folder.council
    facts = {kind: ("facts", kind) for kind in council.facts.given()}
    notes = {f"note:{place}": ("notes", place) for place in council.notes}
    contacts = {
        contact_key(c): ("contacts", at)
        for at, c in enumerate(council.contacts)
        if not c.superseded
    }
    return {**facts, **notes, **contacts}


def check_shown(folder: Folder, lang: str, pages: dict[str, set[str]]) -> None:
    """Raises Wrong for each fact, note or contact that no page shows in this language."""
    shown = set().union(*(keys for name, keys in pages.items() if name not in DO_NOT_COUNT))
    file = COUNCILS / folder.slug / "council.yml"
    lost = {k: path for k, path in expected(folder).items() if k not in shown}
    if lost:
        mend = "Add its place to a page with {{ local(...) }}, or to portal/places.py"
        raise Wrong(
            [
                Problem(file, line_of(raw(file), path), f"no page shows `{key}` ({lang})", mend)
                for key, path in lost.items()
            ]
        )
