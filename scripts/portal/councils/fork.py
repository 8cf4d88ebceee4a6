"""A fork's own settings: the one council it shows, and the address it is served at.

They stand in docs/councils/site.yml, which upstream never has: a merge cannot touch them.
"""

import os
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from portal.core.problem import Problem, Wrong
from portal.core.yaml_file import line_in, typed
from portal.councils.council import Slug
from portal.councils.sourced import Strict

FORK_FILE = "site.yml"
# Set to anything, the settings are as good as not there: the tests try every council's folder.
IGNORED = "PORTAL_ALL_COUNCILS"
LOCAL = "http://127.0.0.1:8000/"


def _address(url: str) -> str:
    host = url.removeprefix("https://").split("/")[0]
    if not url.startswith("https://") or not url.endswith("/") or "." not in host:
        raise ValueError(
            f"`{url}` is not written as it must be: start with https:// and end with /, "
            "like https://meeting.leeds.gov.uk/"
        )
    return url


class Single(Strict):
    """Both settings. There is one council only, and this is its site."""

    only: Slug = Field(description="The council's folder, for example leeds")
    url: Annotated[str, AfterValidator(_address)]


def single(folder: Path) -> Single | None:
    """The settings in the councils' folder; None where there are none. Wrong for a slip."""
    file = folder / FORK_FILE
    if os.environ.get(IGNORED) or not file.exists():
        return None
    found = typed(file, Single)
    if not (folder / found.only / "council.yml").exists():
        there = ", ".join(sorted(p.parent.name for p in folder.glob("*/council.yml")))
        line = line_in(file, ("only",))
        what = f"there is no council `{found.only}`"
        raise Wrong([Problem(file, line, what, f"Write one of: {there}")])
    return found


def served_at(given: str | None, folder: Path) -> str:
    """Where the site is served: as given, else SITE_URL, else as the fork says, else here.

    Ends with a slash. Wrong for a slip in the settings.
    """
    own = single(folder)
    url = given or os.environ.get("SITE_URL") or (own.url if own else LOCAL)
    return url.rstrip("/") + "/"
