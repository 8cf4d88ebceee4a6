"""The settings of an nginx server for a built site."""

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.core.folders import ROOT
from portal.server.headers import A_DAY, ASK, EVERY_ANSWER, hsts, policies, robots
from portal.server.policies import ServedPage

NGINX_TEMPLATES = ROOT / "scripts" / "templates"
TYPES = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt",
    "text/xml": "xml",
    "application/json": "json map",
    "application/pdf": "pdf",
    "application/gzip": "gz",
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/webp": "webp",
    "image/x-icon": "ico",
    "font/woff2": "woff2",
}


@dataclass(frozen=True)
class NginxServer:
    """How the server is reached, and what it may do. `hsts_days` 0: not yet https for sure."""

    listen: str = "80"
    server_name: str = "_"
    root: str = "/var/www/meeting"
    brotli: bool = False
    hsts_days: int = 0

    @property
    def name(self) -> str:
        """What its variables begin with, so that one nginx can serve several such sites."""
        own = re.sub(r"\W+", "_", self.server_name.split()[0]).strip("_").lower()
        return f"portal_{own}" if own else "portal"

    def wrong(self) -> str:
        """What would break the file, in one line; nothing if all is well."""
        for option, value, example in (
            ("listen", self.listen, "80"),
            ("server-name", self.server_name, "meeting.derby.gov.uk"),
        ):
            if not re.fullmatch(r"[\w.:*\[\]-]+( [\w.:*-]+)*", value):
                return f"--{option} {value!r} cannot be used: write for example {example}"
        if not re.fullmatch(r"/[\w./-]*", self.root):
            return f"--root {self.root!r} must begin with / and have no spaces in it"
        return "" if self.hsts_days >= 0 else "--hsts takes a number of days, 0 or more"


def config(site: Path, found: list[ServedPage], server: NginxServer) -> str:
    """The text of a file for nginx's `http` block, for the built folder `site` and its pages."""
    folders = sorted(page.parent.name for page in site.glob("*/404.html"))
    environment = Environment(
        loader=FileSystemLoader(NGINX_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("nginx.conf").render(
        name=server.name,
        listen=server.listen,
        server_name=server.server_name,
        root=server.root,
        brotli=server.brotli,
        hsts=server.hsts_days,
        policies=[(pattern(path), value) for path, value in policies(found).items()],
        robots=[(pattern(path), value) for path, value in robots(found).items()],
        lost=[(pattern(f"/{folder}/*"), f"/{folder}/404.html") for folder in folders],
        always=list((EVERY_ANSWER | hsts(server.hsts_days)).items()),
        types=list(TYPES.items()),
        ask=ASK,
        a_day=A_DAY,
    )


def pattern(path: str) -> str:
    """A rule's path for nginx's `map`. A folder's page is asked for as index.html within nginx."""
    if path.endswith("*"):
        return f"~^{re.escape(path[:-1])}"
    own = r"(?:index\.html)?" if path.endswith("/") else ""
    return f"~^{re.escape(path)}{own}$"
