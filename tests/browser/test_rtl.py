"""Right to left: numbers, dates, addresses and English words keep their own order."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.helpers import OFFERED, PAGES, WITH, path, paths, report

from portal.core.pages import ROW
from portal.translations.words import read_words

# What a line that is turned round would tear apart or break: phone numbers, times, dates,
# e-mail and web addresses. A number alone, such as a year, cannot come out wrong.
KEEPS_ITS_ORDER = re.compile(
    r"\b0\d{2,4}[ -]?\d{3}|\b\d{1,2}:\d{2}\b|\b\d{1,2} \w+ (?:19|20)\d{2}\b|"
    r"\b(?:19|20)\d{2}-\d{2}\b|\S+@\S+\.\w+|\b\w+\.(?:uk|org|com)\b"
)
ENGLISH = re.compile(r"[A-Za-z'’]{2,}(?:[\s,;:]+[A-Za-z'’]{2,}){2,}")
RIGHT_TO_LEFT = [row for row in OFFERED if read_words(row[1]).dir == "rtl"]
NUMBERS = "main .number, main a[href^=tel] bdi"
GROUPS = """(numbers) => [...document.querySelectorAll(numbers)].map((e) => {
  const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  const boxes = [];
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    for (const {index, 0: digits} of text.data.matchAll(/\\d+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + digits.length);
      boxes.push(...range.getClientRects());
    }
  }
  return {
    text: e.textContent,
    count: boxes.length,
    ordered: boxes.every((box, at) => at === 0 || boxes[at - 1].right <= box.left + 0.5),
    one_line: boxes.every((box) => Math.abs(box.top - boxes[0].top) < 1),
  };
})"""


@pytest.mark.browser
@pytest.mark.parametrize(("council", "lang"), RIGHT_TO_LEFT)
def test_digits_are_drawn_in_the_order_they_are_read(
    page: Page, base: str, council: str, lang: str
) -> None:
    found, compared = [], 0
    for name in ("contacts", "timeline", "rights", "sources"):
        page.goto(base + path(council, lang, name))
        for number in page.evaluate(GROUPS, NUMBERS):
            compared += number["count"] > 1
            if not (number["ordered"] and number["one_line"]):
                found.append(f"{council} {name}: {number}")
    report(found)
    assert compared > 3


@pytest.mark.browser
@pytest.mark.parametrize("lang", sorted({lang for _, lang in RIGHT_TO_LEFT}))
def test_pages_run_from_right_to_left(page: Page, base: str, lang: str) -> None:
    found = []
    own = [name for name in PAGES if not ROW[name].edition]  # which is in English
    for address in [*paths([WITH[lang]], own, lang), f"/{lang}/"]:
        page.goto(base + address)
        direction = page.evaluate(
            "() => { const {lang, dir} = document.documentElement; const h = (s) => "
            "document.querySelector(s).getBoundingClientRect(); const words = document"
            ".createRange(); words.selectNodeContents(document.querySelector('h1')); return [lang,"
            " dir, h('main').right - words.getBoundingClientRect().right < h('main').width / 4]; }"
        )
        if direction != [lang, "rtl", True]:
            found.append(f"{address}: {direction}")
    report(found)


def texts(file: Path) -> Iterator[tuple[str, LexborNode]]:
    """Every piece of text that a page shows, with the element it stands in."""
    body = LexborHTMLParser(file.read_bytes()).body
    assert body is not None
    for node in body.traverse(include_text=True):
        if node.tag == "-text" and node.parent is not None and node.text_content:
            yield node.text_content, node.parent


def nearest(node: LexborNode | None, name: str) -> str | None:
    """What the element or the closest around it says for an attribute; a bdi isolates by itself."""
    while node is not None and node.tag != "-document":
        if name in node.attributes:
            return node.attributes[name]
        if name == "dir" and node.tag == "bdi":
            return "auto"
        node = node.parent
    return None


def right_to_left(site: Path) -> Iterator[Path]:
    for council, lang in RIGHT_TO_LEFT:
        yield from (site / path(council, lang, name)[1:] / "index.html" for name in PAGES)
        yield site / lang / "index.html"


def test_numbers_and_addresses_are_kept_from_turning_round(site: Path) -> None:
    report(
        f"{file.relative_to(site)}: {text.strip()[:90]}"
        for file in right_to_left(site)
        for text, node in texts(file)
        if KEEPS_ITS_ORDER.search(text) and nearest(node, "dir") not in ("ltr", "auto")
    )


def test_english_sentences_in_these_pages_say_that_they_are_english(site: Path) -> None:
    report(
        f"{file.relative_to(site)}: {text.strip()[:90]}"
        for file in right_to_left(site)
        for text, node in texts(file)
        if ENGLISH.search(text) and nearest(node, "dir") != "ltr"
    )


@pytest.mark.parametrize(("council", "lang"), [row for row in OFFERED if row[1] != "en"])
def test_pages_mark_what_is_still_in_english(site: Path, council: str, lang: str) -> None:
    """Words that stand on the English page too, five or more of them together."""
    found = []
    for name in PAGES:
        english, here = (site / path(council, to, name)[1:] / "index.html" for to in ("en", lang))
        same = {text.strip() for text, _ in texts(english) if len(text.split()) >= 5}
        found += [
            f"{name}: {text.strip()[:90]}"
            for text, node in texts(here)
            if text.strip() in same and nearest(node, "lang") != "en"
        ]
    report(found)
