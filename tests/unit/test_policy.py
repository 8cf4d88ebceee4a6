"""The content policy of every page of ours, to the letter: nothing but its style and own scripts.

Whoever changes it changes it here too, and says why: it is what keeps a parent's page from
loading, running or sending anything else.
"""

from base64 import b64encode
from hashlib import sha256

from portal.server.policies import ONLY_IN_A_HEADER, read_page, served_policies
from portal.site.style import HOUSE_COLOUR, policy, style

CSS = "p{color:red}"
# printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
POLICY = (
    "default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='; "
    "script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def test_the_policy_to_the_letter() -> None:
    assert policy(CSS) == POLICY


def test_the_header_adds_only_that_nobody_may_frame_it() -> None:
    assert ONLY_IN_A_HEADER == "frame-ancestors 'none'"
    page = read_page("/", f'<meta http-equiv="content-security-policy" content="{POLICY}">')
    assert served_policies([page]) == {"/": f"{POLICY}; frame-ancestors 'none'"}


def test_the_hash_is_of_the_style_with_the_councils_colour() -> None:
    """A letter more or less in the page's style, and a browser would show it without any."""
    for colour in (HOUSE_COLOUR, "#7a1f5c"):
        css = style(colour)
        assert colour in css
        digest = b64encode(sha256(css.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy(css)
        assert css == css.strip()
