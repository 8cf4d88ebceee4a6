"""What was made before is made again when, and only when, something it looked at has changed."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from portal.councils.folder import Folder, read_council
from portal.site import memo
from portal.site.memo import Memo

FOLDER = read_council("example")


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "CACHE", tmp_path)


def other(**changed: object) -> Folder:
    """The made-up council with other values."""
    return replace(FOLDER, council=FOLDER.council.model_copy(update=changed))


class Run:
    """One build: `made` are the parts that it had to make."""

    def __init__(self, folder: Folder, given: str = "as given") -> None:
        self.memo, self.made = Memo(folder, given), list[str]()

    def part(self, name: str, folder: Folder) -> str:
        """A part that looks at the value of its name."""
        self.made.append(name)
        return str(getattr(folder.council, name))

    def page(self, *names: str) -> str:
        """A page in which these parts lie: it looks at nothing itself."""

        def make(folder: Folder) -> str:
            self.made.append("page")
            boxed = partial(self.memo.part, box=("en",))
            return " ".join(boxed((name,), partial(self.part, name)) for name in names)

        return self.memo.part(("page",), make)


def test_nothing_is_made_twice_of_the_same() -> None:
    for made in (["page", "name", "colour"], [], []):
        run = Run(FOLDER)
        text = run.page("name", "colour")
        run.page("name", "colour")
        assert text == f"{FOLDER.council.name} {FOLDER.council.colour}"
        assert run.made == made
        run.memo.save()


def test_a_page_is_made_again_where_one_of_its_parts_looked_at_what_has_changed() -> None:
    first = Run(FOLDER)
    first.page("name", "colour")
    first.memo.save()
    run = Run(other(name="Elsewhere"))
    assert run.page("name", "colour") == f"Elsewhere {FOLDER.council.colour}"
    assert run.made == ["page", "name"]


def test_what_nothing_looked_at_may_change() -> None:
    first = Run(FOLDER)
    first.page("name")
    first.memo.save()
    run = Run(other(colour="#000000"))
    run.page("name")
    assert run.made == []


def test_all_is_made_again_when_what_is_not_the_councils_has_changed() -> None:
    first = Run(FOLDER)
    first.page("name")
    first.memo.save()
    run = Run(FOLDER, "other words")
    run.page("name")
    assert run.made == ["page", "name"]


def test_a_part_that_a_run_did_not_need_is_not_taken_for_good_later() -> None:
    first = Run(FOLDER)
    first.page("name")
    first.memo.save()
    without = Run(other(name="Elsewhere"))  # a language that was left out, say
    without.memo.save()
    again = Run(other(name="Elsewhere"))
    assert again.page("name") == "Elsewhere"


def test_what_depends_on_its_input_alone_is_known_by_it() -> None:
    first = Run(FOLDER)
    assert first.memo.of("sum", "1 1", lambda: 2) == 2
    first.memo.save()
    run = Run(other(name="Elsewhere"))
    assert run.memo.of("sum", "1 1", lambda: 3) == 2
    assert run.memo.of("sum", "1 2", lambda: 3) == 3
