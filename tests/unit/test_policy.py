"""The content policy of every page of ours, to the letter: nothing but its style and own scripts.

Whoever changes it changes it here too, and says why: it is what keeps a parent's page from
loading, running or sending anything else.
"""

from base64 import b64encode
from hashlib import sha256

from tests.helpers import MADE_UP

from portal.core.pages import MOVED, READING_ORDER
from portal.councils.folder import read_council
from portal.server.policies import ONLY_IN_A_HEADER, read_page, served_policies
from portal.site.build import Build
from portal.site.style import HOUSE_COLOUR, policy, style
from portal.site.surroundings import Surroundings

CSS = "p{color:red}"
# printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
POLICY = (
    "default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='; "
    "script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def test_the_policy_to_the_letter() -> None:
    assert policy(CSS) == POLICY


def test_the_pages_of_a_council_have_one_policy_with_the_hashes_of_both_its_styles() -> None:
    """One for each page would be more than some hosts take, and they would leave the last out."""
    more = "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=' 'sha256-"
    assert policy(CSS, "b{}").startswith(f"default-src 'none'; style-src {more}")
    assert policy(CSS, "b{}").count("sha256-") == 2
    site = Surroundings(Build(MADE_UP), read_council(MADE_UP))
    frames = {name: site.page("en", name)[0] for name in READING_ORDER} | {
        old: site.moved("en", old)[0] for old in MOVED
    }
    assert len({frame.style for frame in frames.values()}) == 2
    assert len({frame.policy for frame in frames.values()}) == 1
    for name, frame in frames.items():
        digest = b64encode(sha256(frame.style.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in frame.policy, name


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
