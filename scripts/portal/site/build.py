"""One site that is to be built: whose, where it will be served, and as of which day."""

import os
from dataclasses import dataclass, field
from datetime import date

from portal.core.folders import COUNCILS
from portal.councils.folder import slugs
from portal.councils.fork import LOCAL, single

ONLY_CHECKED = "checked"  # what the environment's PUBLISH says to leave drafts out


@dataclass(frozen=True)
class Build:
    """`slug` is a council's folder, or "" for the front door; `url` ends with a slash.

    `published` are the councils that have a site beside this one. `only_checked` leaves out every
    language that nobody qualified has signed. `day` is the day on which confirmations must hold,
    and the leaflet's age is counted.
    """

    slug: str = ""
    url: str = LOCAL
    published: tuple[str, ...] = ()
    only_checked: bool = False
    day: date = field(default_factory=date.today)

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.slug or "front door"

    @property
    def alone(self) -> str:
        """The only council of a fork that shows one; "" where there are several."""
        own = single(COUNCILS)
        return own.only if own else ""


def only_checked() -> bool:
    """Whether the environment asks to leave drafts out: PUBLISH=checked."""
    return os.environ.get("PUBLISH") == ONLY_CHECKED


def build_from_environment() -> Build:
    """What `COUNCIL=derby mkdocs build` asks for; without COUNCIL the front door."""
    return Build(
        slug=os.environ.get("COUNCIL", ""),
        url=os.environ.get("SITE_URL", LOCAL),
        published=tuple(slugs()),
        only_checked=only_checked(),
    )
