"""What stands over a part of a translation whose English has changed."""

from markupsafe import Markup

from portal.parts.composer import Composer


def stale_part(c: Composer) -> Markup:
    """The mark that says so; `ready_page` puts the call for it into the page's Markdown."""
    return c.part("stale_part")
