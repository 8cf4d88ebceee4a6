"""A parent's questions are answered two taps from the start, in every language."""

from collections import defaultdict
from typing import Any

import pytest
from playwright.sync_api import Page
from ruamel.yaml import YAML
from tests.helpers import CLOSE, COUNCILS, LANGUAGES, OFFERED, full, path, report

from portal.core.folders import ROOT

pytestmark = pytest.mark.browser

QUESTIONS: dict[str, list[dict[str, str]]] = YAML(typ="safe").load(
    ROOT / "tests" / "content" / "questions.yml"
)
MOST_TAPS = 2
OPEN = "() => document.querySelectorAll('main details').forEach((e) => { e.open = true; })"
LINKS = "() => [...document.querySelectorAll('main a, nav a')].map((a) => a.pathname)"


def tap_to(page: Page, base: str, start: str, goal: str) -> int | None:
    """Taps from `start` to `goal`, by way of one page in between if need be; None: not there."""
    page.goto(base + start)
    if start == goal:
        return 0
    if goal in (links := page.evaluate(LINKS)):
        tap(page, base, goal)
        return 1
    for between in dict.fromkeys(link for link in links if link.startswith(start)):
        tap(page, base, between)
        if goal in page.evaluate(LINKS):
            tap(page, base, goal)
            return MOST_TAPS
        page.goto(base + start)
    return None


def tap(page: Page, base: str, goal: str) -> None:
    """Taps a link to `goal`, wherever on the page it is; its part of that page does not matter."""
    page.evaluate("(goal) => [...document.links].find((a) => a.pathname === goal).click()", goal)
    page.wait_for_url(lambda url: url.partition("#")[0] == base + goal)


def answer(page: Page, question: dict[str, str], lang: str) -> str:
    """What is wrong with the answer on this page, or nothing."""
    seen = [e for e in page.locator(f"main {question['at']}").all() if e.is_visible()]
    if not seen:
        return "no such element, or not visible"
    said = " ".join(" ".join(element.inner_text() for element in seen).split())
    if lang == "en" and question["says"] not in said:
        return f"does not say {question['says']!r} but {said!r}"
    if question.get("digits", "") not in said:
        return f"does not say {question['digits']} but {said!r}"
    return ""


ABOUT = [council for council in COUNCILS if council in QUESTIONS]
# Every council in English, each other language in one of them; the rest in the whole matrix.
ONE_EACH = {lang: ABOUT[at % len(ABOUT)] for at, lang in enumerate(LANGUAGES[1:])} if ABOUT else {}
ASKED = [
    row if row[1] == "en" or ONE_EACH[row[1]] == row[0] else full(*row)
    for row in OFFERED
    if row[0] in ABOUT and row[1] in {*CLOSE, *ONE_EACH}
]


@pytest.mark.parametrize(("council", "lang"), ASKED)
def test_every_question_is_answered(page: Page, base: str, council: str, lang: str) -> None:
    on_page: dict[str, list[Any]] = defaultdict(list)
    for question in QUESTIONS[council]:
        on_page[question["page"]].append(question)
    found = []
    for name, questions in on_page.items():
        goal = path(council, lang, name)
        taps = tap_to(page, base, path(council, lang, "index"), goal)
        if taps is None:
            found.append(f"{name}: more than {MOST_TAPS} taps away")
            continue
        if taps < MOST_TAPS:  # the last tap can open what is folded
            page.evaluate(OPEN)
        told = ((question["q"], answer(page, question, lang)) for question in questions)
        found += [f"{name}: {asked} {wrong}" for asked, wrong in told if wrong]
    report(found)
