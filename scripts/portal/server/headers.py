"""The headers that a server sends with a built site, made from what was built."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from portal.server.policies import ServedPage, served_policies

# What no page uses. What one does use, to copy and to share the message that a social worker sends,
# a page may do for itself unless told otherwise; printing is under no such policy. `autoplay` is
# left alone because Chrome looks at it before it reads aloud.
OFF = """
    accelerometer camera clipboard-read display-capture encrypted-media fullscreen geolocation
    gyroscope hid idle-detection local-fonts magnetometer microphone midi payment
    picture-in-picture publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking
"""
# What every answer carries.
EVERY_ANSWER = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in OFF.split()),
}
# A wrong number must be gone at once when it is mended, and a page must never meet a script of
# another build: so a phone asks each time, and mostly hears in a few bytes that nothing changed.
# It is also what Netlify and Cloudflare Pages send by themselves.
ASK = "public, max-age=0, must-revalidate"
# A PDF is made for paper, and says itself where the newest page is.
A_DAY = "public, max-age=86400"
POLICY, ROBOTS, CACHE = "Content-Security-Policy", "X-Robots-Tag", "Cache-Control"
HSTS = "Strict-Transport-Security"
TOP_FOLDER = re.compile(r"/([^/]+/)?\*")


@dataclass(frozen=True)
class HeaderRule:
    """Headers for exactly the address `path`, or where it has a `*`, for any text in its place."""

    path: str
    headers: dict[str, str]


def grouped(values: Mapping[str, str], folder: str = "/") -> dict[str, str]:
    """The fewest rules that say the same of pages: {"/derby/*": value}, or one for each address.

    `values` is by address; an empty value makes no rule. No address meets two of the rules, since
    some hosts would then send both values.
    """
    inside = {path: value for path, value in values.items() if path.startswith(folder)}
    if len(kinds := set(inside.values())) == 1:
        return {f"{folder}*": value for value in kinds if value}
    below = {path[len(folder) :].partition("/")[0] for path in inside if "/" in path[len(folder) :]}
    found = {p: v for p, v in inside.items() if v and "/" not in p[len(folder) :]}
    for name in sorted(below):
        found |= grouped(inside, f"{folder}{name}/")
    return found


def policies(found: list[ServedPage]) -> dict[str, str]:
    """The content policies, by path as in a `Rule`."""
    return grouped(served_policies(found))


def robots(found: list[ServedPage]) -> dict[str, str]:
    """The councils that no search engine may list, their PDFs included: {"/derby/*": "noindex"}.

    The pages say so themselves. Where some of a council's pages may be listed, and others not
    (a translation that nobody has signed), it is left to the pages: a rule for each would be
    more than some hosts take.
    """
    rules = grouped({page.path: "noindex" if page.noindex else "" for page in found})
    return {path: value for path, value in rules.items() if TOP_FOLDER.fullmatch(path)}


def hsts(days: int) -> dict[str, str]:
    """The header that keeps browsers on https for this many days; none for 0."""
    return {HSTS: f"max-age={days * 86400}"} if days else {}


def header_rules(found: list[ServedPage], hsts_days: int = 0) -> list[HeaderRule]:
    """All headers, in the order of a headers file: each rule that an address meets adds to it."""
    return [
        HeaderRule("/*", EVERY_ANSWER | hsts(hsts_days)),
        HeaderRule("/*.pdf", {CACHE: A_DAY}),
        *(HeaderRule(path, {POLICY: value}) for path, value in policies(found).items()),
        *(HeaderRule(path, {ROBOTS: value}) for path, value in robots(found).items()),
    ]
