"""A page put together from parts that were made small is the page made small as a whole.

And what several languages share of it is made once, the rest for each.
"""

import pytest

from portal.core.pages import READING_ORDER
from portal.site import council_pages
from portal.site.build import Build
from portal.site.council_site import CouncilSite
from portal.site.framing import framed
from portal.site.skeleton import skeleton

SITE = CouncilSite(Build("example", "https://meeting.example/example/"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_is_the_same_from_parts_and_as_a_whole(lang: str) -> None:
    for name in READING_ORDER:
        whole = framed("main.html", *SITE.around(lang, name), SITE.content(lang, name))
        assert SITE.page(lang, name).decode() == whole, f"{lang}/{name}"


def test_an_english_text_is_made_once_and_what_its_words_mean_for_each_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(council_pages, "skeleton", lambda _, name: skeleton("en", name))
    site = CouncilSite(SITE.build)
    polish, arabic = (site.pages.of(lang)["before"] for lang in ("pl", "ar"))
    assert polish.text is arabic.text
    assert polish.text.words
    for page, lang, other in ((polish, b"lang=pl", b"lang=ar"), (arabic, b"lang=ar", b"lang=pl")):
        assert lang in page.behind
        assert other not in page.behind
