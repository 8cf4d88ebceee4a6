"""Over a built site: a council's names come out as text on every page."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.odd import ODD, write_odd
from tests.project import BARE, CHANGED, NEIGHBOUR, copy_of, run
from tests.reading import one

from portal.core.pages import MOVED

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("names")]
# These show no council's name at all: what is for every address, and what only leads on.
NAMELESS = ("404.html", *MOVED)


@pytest.fixture(scope="module")
def built(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_of(small, tmp_path_factory.mktemp("odd"))
    write_odd(project)
    done = run(project, "build", CHANGED, NEIGHBOUR, BARE, "example")
    assert (project / "site" / "example" / "index.html").is_file(), done.stderr
    return project / "site"


def test_the_name_is_text_on_every_page(built: Path) -> None:
    pages = sorted((built / "example").rglob("*.html"))
    assert len(pages) > 60
    for page in pages:
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        assert tree.css("x-odd") == [], page
        where = tree.css_first("header .where b")
        if {page.name, page.parent.name} & set(NAMELESS):
            assert where is None, page
        else:
            assert where and where.text() == ODD, page


@pytest.mark.parametrize("page", ["people", "easy-people", "contacts", "sources", "print"])
def test_a_title_a_role_and_a_contact_are_text(built: Path, page: str) -> None:
    tree = LexborHTMLParser((built / "example" / page / "index.html").read_text(encoding="utf-8"))
    main = tree.css_first("main")
    assert main and main.text().count(ODD) > 1


def test_the_guide_shows_it_as_text(built: Path) -> None:
    shown = 0
    for page in (built / "guide").rglob("*.html"):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        assert tree.css("x-odd") == [], page
        shown += one(tree, "body").text().count(ODD)
    assert shown > 1
