"""What the tests share: a built site, a server for it, and a browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import settings
from tests.aims import PHONE as PHONE
from tests.browser_states import YEAR
from tests.helpers import MADE_UP
from tests.project import BARE, CHANGED, NEIGHBOUR, copied, run

from portal.core.folders import ROOT
from portal.councils.folder import slugs
from portal.server.preview import served
from portal.setup.browser import opened_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A machine that does other work too is slow now and then: that is no mistake of ours.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every council's site, the fictional one's too, and the front door: built once a run.

    PORTAL_SITE names a site that is built already, which saves time while writing tests.
    """
    if "PORTAL_SITE" in os.environ:
        return Path(os.environ["PORTAL_SITE"]).resolve(strict=True)
    return once(tmp_path_factory, "site", build)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the councils for tests, built: to be copied by `copy_of`, never changed."""
    return once(tmp_path_factory, "small", build_small)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder of this name, made by whichever worker needs it first."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # each worker has a folder of its own, inside the run's
    made = shared / name
    with FileLock(shared / f"{name}.lock"):
        if not made.is_dir():
            make(made)
    return made


def build_small(folder: Path) -> None:
    folder.mkdir()
    done = run(copied(folder), "build", CHANGED, NEIGHBOUR, BARE, MADE_UP)
    assert done.returncode == 0, done.stderr


def build(site: Path) -> None:
    """By the command, as anybody would."""
    councils = slugs(fictional=True)
    done = run(ROOT, "build", "--site", str(site), *councils)
    # Mistakes in a translation are other tests' to find: the build shows English instead.
    missing = [slug for slug in councils if not (site / slug / "index.html").is_file()]
    assert not missing, f"not built: {missing}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the served site, with no slash at its end."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    with opened_browser() as chromium:
        yield chromium


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A phone's page, for one test. A test goes through many addresses on it: that is quick."""
    with browser.new_context(viewport=PHONE) as context:
        yield context.new_page()


@pytest.fixture
def silent(browser: "Browser") -> Iterator["Page"]:
    """A phone's page on which no script of the site runs."""
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture
def here(page: "Page") -> "Page":
    """At a day on which the dates that tests put in lie ahead."""
    page.clock.set_fixed_time(f"{YEAR - 1}-11-22T09:00:00Z")
    return page
