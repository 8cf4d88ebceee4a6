"""The files that hosts of static sites read: `_headers` and `_redirects`, and a list as JSON."""

import json
from pathlib import Path

from portal.server.headers import HeaderRule

# Cloudflare's limits (developers.cloudflare.com/pages/configuration/headers/); Netlify has none.
MOST_RULES, LONGEST_LINE = 100, 2000


def headers_file(rules: list[HeaderRule]) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it."""
    blocks: dict[str, dict[str, str]] = {}
    for rule in rules:
        blocks.setdefault(rule.path, {}).update(rule.headers)
    lines = ["# Made by `portal publish` from the built site: make it again after every build."]
    for path, headers in blocks.items():
        lines += [path, *(f"  {name}: {value}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"


def over_limits(text: str) -> list[str]:
    """What Cloudflare Pages would leave out of a `_headers` file, told in a line each."""
    lines = text.splitlines()
    count = sum(line.startswith("/") for line in lines)
    long = [(n, len(line)) for n, line in enumerate(lines, 1) if len(line) > LONGEST_LINE]
    told = [f"line {number} has {letters} letters" for number, letters in long]
    if count > MOST_RULES:
        told.append(f"there are {count} rules")
    return told


def redirects_file(site: Path) -> str:
    """`_redirects`: each council's own page for what is not there.

    Netlify knows only the 404 page at the root by itself. Cloudflare Pages finds the nearest one
    without being told, and passes over these lines.
    """
    folders = sorted(page.parent.name for page in site.glob("*/404.html"))
    lines = ["# Made by `portal publish`: the page of each council for what is not there."]
    return "\n".join([*lines, *(f"/{name}/* /{name}/404.html 404" for name in folders)]) + "\n"


def headers_json(rules: list[HeaderRule]) -> str:
    """The same rules for other hosts: every rule whose path an address meets adds its headers."""
    listed = [{"path": rule.path, "headers": rule.headers} for rule in rules]
    return json.dumps(listed, indent=1) + "\n"
