"""What may be listed by a search engine: pages of an adopted site in a language that is checked.

And the reading order, which "next" and "previous" follow page by page.
"""

from typing import Any

import pytest
from tests.made_up import folder

from portal.site import site as module
from portal.site.site import Site
from portal.translations.trust import Trust

ORDER = ["index", "people", "rights", "safer"]
ADOPTED = {"by": "Head of safeguarding", "on": "2026-11-01"}
STATEMENTS = {place: {"seen": {"at": "leeds.gov.uk", "on": "2026-11"}} for place in
    ("accessibility", "privacy")}  # fmt: skip
URL = "https://meeting.example/leeds/"


def site(adopted: bool = True, languages: tuple[str, ...] = ("en", "pl")) -> Site:
    """Leeds' site with these pages, each in the language that was asked for."""
    own: dict[str, Any] = {"adopted": ADOPTED, "notes": STATEMENTS} if adopted else {}
    found = Site(folder(**own), list(languages), ORDER, URL, ["leeds"])
    found.page_langs.update({(lang, name): lang for lang in languages for name in ORDER})
    return found


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """How far each page of another language can be trusted: a draft unless a test says more."""
    states: dict[str, str] = {}

    def trust(lang: str, name: str, slug: str, page_lang: str) -> Trust:
        return Trust("english" if lang == "en" else states.get(name, "draft"))

    monkeypatch.setattr(module, "trust", trust)
    return states


def noindex(of: Site) -> dict[str, bool]:
    """Whether each page tells search engines to leave it out, by its address."""
    return {
        f"{lang}/{name}": of.context(lang, name)["noindex"]
        for lang in of.languages
        for name in of.order
    }


def test_nothing_is_listed_before_the_council_has_adopted_its_site(state: dict[str, str]) -> None:
    state |= dict.fromkeys(ORDER, "checked")
    assert set(noindex(site(adopted=False)).values()) == {True}
    assert site(adopted=False).sitemap() == []


def test_an_adopted_site_lists_english_and_what_is_checked(state: dict[str, str]) -> None:
    state |= {"people": "checked", "rights": "below"}
    listed = [at for at, left_out in noindex(site()).items() if not left_out]
    assert listed == [*(f"en/{name}" for name in ORDER), "pl/people"]


@pytest.mark.parametrize("known", ["draft", "below", "anything else"])
def test_nothing_else_is_enough(state: dict[str, str], known: str) -> None:
    state |= dict.fromkeys(ORDER, known)
    assert {at for at, left_out in noindex(site()).items() if left_out} == {
        f"pl/{name}" for name in ORDER
    }


def test_the_sitemap_has_just_the_pages_that_may_be_listed(state: dict[str, str]) -> None:
    state |= {"people": "checked"}
    assert site().sitemap() == [
        URL,
        f"{URL}people/",
        f"{URL}rights/",
        f"{URL}safer/",
        f"{URL}pl/people/",
    ]


def test_the_front_door_and_pages_not_found_are_never_listed() -> None:
    door = Site(None, ["en", "pl"], ["index"], URL, ["example"])
    door.page_langs["en", "index"] = "en"
    assert door.context("en", "index")["noindex"]
    assert door.always("en")["noindex"]
    assert door.sitemap() == []
    assert site().always("en")["noindex"], "what has no page of its own, such as 404.html"


@pytest.mark.usefixtures("state")
def test_next_and_previous_lead_through_every_page_in_order() -> None:
    steps = {name: site().context("pl", name) for name in ORDER}
    assert [(c["previous"], name, c["next"]) for name, c in steps.items()] == [
        ("", "index", "people"),
        ("index", "people", "rights"),
        ("people", "rights", "safer"),
        ("rights", "safer", ""),
    ]
    assert steps["people"]["here"] == {
        "index": "../",
        "people": "./",
        "rights": "../rights/",
        "safer": "../safer/",
    }
