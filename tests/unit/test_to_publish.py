"""What may be listed by a search engine: pages of an adopted site in a language that is checked.

And the steps, which "next" and "back" follow one by one.
"""

from dataclasses import replace

import pytest

from portal.core.pages import EASY_PARTS, READING_ORDER, WAY, neighbours
from portal.councils.council import Adopted
from portal.councils.folder import read_council
from portal.site import surroundings
from portal.site.build import Build
from portal.site.front_door import FrontDoor
from portal.site.surroundings import Surroundings
from portal.translations.trust import Trust

ADOPTED = Adopted.model_validate({"by": "Head of safeguarding", "on": "2026-11-01"})
URL = "https://meeting.example/example/"


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """How far each page of another language can be trusted: a draft unless a test says more."""
    states: dict[str, str] = {}

    def trust(lang: str, name: str, slug: str, page_lang: str) -> Trust:
        return Trust("english" if lang == "en" else states.get(name, "draft"))

    monkeypatch.setattr(surroundings, "trust", trust)
    return states


def site(adopted: bool = True) -> Surroundings:
    """The made-up council's site in English and Polish."""
    folder = read_council("example")
    given = {"adopted": ADOPTED if adopted else None, "languages": ["en", "pl"]}
    folder = replace(folder, council=folder.council.model_copy(update=given))
    return Surroundings(Build("example", URL), folder)


def listed(of: Surroundings) -> list[str]:
    """The pages that do not tell search engines to leave them out, as `pl/rights`."""
    return [
        f"{lang}/{name}"
        for lang in of.languages
        for name in READING_ORDER
        if not of.page(lang, name)[0].noindex
    ]


ENGLISH = [f"en/{name}" for name in READING_ORDER]


def test_nothing_is_listed_before_the_council_has_adopted_its_site(known: dict[str, str]) -> None:
    known |= dict.fromkeys(READING_ORDER, "checked")
    assert listed(site(adopted=False)) == []
    assert site(adopted=False).sitemap() == []


def test_an_adopted_site_lists_english_and_what_is_checked(known: dict[str, str]) -> None:
    known |= {"people": "checked", "rights": "below", "after": "draft"}
    assert listed(site()) == [*ENGLISH, "pl/people"]


@pytest.mark.parametrize("state", ["draft", "below", "anything else"])
def test_nothing_else_is_enough(known: dict[str, str], state: str) -> None:
    known |= dict.fromkeys(READING_ORDER, state)
    assert listed(site()) == ENGLISH


def test_the_sitemap_has_just_the_pages_that_may_be_listed(known: dict[str, str]) -> None:
    known |= {"people": "checked"}
    english = [URL, *(f"{URL}{name}/" for name in READING_ORDER[1:])]
    assert site().sitemap() == [*english, f"{URL}pl/people/"]


def test_the_front_door_and_pages_not_found_are_never_listed() -> None:
    door = FrontDoor(Build(published=("example",)))
    assert door.around("en")[0].noindex
    assert door.lost()[0].noindex
    assert site().lost()[0].noindex


def test_the_page_for_professionals_is_never_listed() -> None:
    assert site().share()[0].noindex


@pytest.mark.parametrize("row", [WAY, EASY_PARTS])
def test_next_and_back_lead_through_what_comes_in_turn(row: tuple[str, ...]) -> None:
    there, back = [row[0]], [row[-1]]
    while following := neighbours(there[-1])[1]:
        there.append(following)
    while previous := neighbours(back[-1])[0]:
        back.append(previous)
    assert there == back[::-1] == list(row)


def test_no_other_page_leads_to_a_next() -> None:
    alone = [name for name in READING_ORDER if name not in (*WAY, *EASY_PARTS)]
    assert {neighbours(name) for name in alone} == {("", "")}


def test_a_page_says_which_comes_before_and_which_after_it() -> None:
    made = site()
    for name, step, steps, previous, following in (
        ("index", 1, 5, "", "before"),
        ("before", 2, 5, "index", "on-the-day"),
        ("after", 5, 5, "decision", ""),
        ("easy-meeting", 1, 8, "", "easy-people"),
        ("people", 0, 0, "", ""),
        ("words", 0, 0, "", ""),
    ):
        _, here = made.page("en", name)
        assert (here.step, here.steps) == (step, steps)
        assert (here.previous, here.next) == (previous, following)
        own = "" if name == "index" else "../"
        assert here.links["rights"] == f"{own}rights/"
