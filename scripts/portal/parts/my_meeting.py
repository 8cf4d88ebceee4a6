"""The meeting's day at the top of the start page, where the link that was sent carries one."""

from markupsafe import Markup

from portal.parts.composer import Composer
from portal.parts.meeting_dates import day_names


def my_meeting(c: Composer) -> Markup:
    """Nothing to see until its script finds a date in the address; nothing is kept."""
    return c.part("my_meeting", **day_names(c))
