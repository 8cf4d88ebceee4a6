"""A page put together from parts that were made small is the page made small as a whole."""

import pytest

from portal.core.pages import READING_ORDER
from portal.site.build import Build
from portal.site.council_site import CouncilSite
from portal.site.framing import framed

SITE = CouncilSite(Build("example", "https://meeting.example/example/"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_is_the_same_from_parts_and_as_a_whole(lang: str) -> None:
    for name in READING_ORDER:
        whole = framed("main.html", *SITE.around(lang, name), SITE.content(lang, name))
        assert SITE.page(lang, name).decode() == whole, f"{lang}/{name}"
