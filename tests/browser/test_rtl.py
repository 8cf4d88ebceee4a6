"""Arabic runs from right to left; numbers, dates, addresses and English words in it do not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.helpers import EVERY_COUNCIL, PAGES, path, paths, report

# What a line that is turned round would tear apart or break: phone numbers, times, dates,
# e-mail and web addresses. A number alone, such as a year, cannot come out wrong.
KEEPS_ITS_ORDER = re.compile(
    r"\b0\d{2,4}[ -]?\d{3}|\b\d{1,2}:\d{2}\b|\b\d{1,2} \w+ (?:19|20)\d{2}\b|"
    r"\b(?:19|20)\d{2}-\d{2}\b|\S+@\S+\.\w+|\b\w+\.(?:uk|org|com)\b"
)
ENGLISH = re.compile(r"[A-Za-z'’]{2,}(?:[\s,;:]+[A-Za-z'’]{2,}){2,}")
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
@pytest.mark.parametrize("council", EVERY_COUNCIL)
def test_digits_are_drawn_in_the_order_they_are_read(page: Page, base: str, council: str) -> None:
    found, compared = [], 0
    for name in ("contacts", "timeline", "rights", "sources"):
        page.goto(base + path(council, "ar", name))
        for number in page.evaluate(GROUPS, NUMBERS):
            compared += number["count"] > 1
            if not (number["ordered"] and number["one_line"]):
                found.append(f"{council} {name}: {number}")
    report(found)
    assert compared > 3


@pytest.mark.browser
def test_arabic_pages_run_from_right_to_left(page: Page, base: str) -> None:
    found = []
    for address in [*paths(["durham"], lang="ar"), "/ar/"]:
        page.goto(base + address)
        direction = page.evaluate(
            "() => { const {lang, dir} = document.documentElement; const h = (s) => "
            "document.querySelector(s).getBoundingClientRect(); const words = document"
            ".createRange(); words.selectNodeContents(document.querySelector('h1')); return [lang,"
            " dir, h('main').right - words.getBoundingClientRect().right < h('main').width / 4]; }"
        )
        if direction != ["ar", "rtl", True]:
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


def arabic(site: Path) -> Iterator[Path]:
    for council in EVERY_COUNCIL:
        yield from (site / path(council, "ar", name)[1:] / "index.html" for name in PAGES)
    yield site / "ar" / "index.html"


def test_numbers_and_addresses_are_kept_from_turning_round(site: Path) -> None:
    report(
        f"{file.relative_to(site)}: {text.strip()[:90]}"
        for file in arabic(site)
        for text, node in texts(file)
        if KEEPS_ITS_ORDER.search(text) and nearest(node, "dir") not in ("ltr", "auto")
    )


def test_english_sentences_in_arabic_pages_say_that_they_are_english(site: Path) -> None:
    report(
        f"{file.relative_to(site)}: {text.strip()[:90]}"
        for file in arabic(site)
        for text, node in texts(file)
        if ENGLISH.search(text) and (nearest(node, "lang"), nearest(node, "dir")) != ("en", "ltr")
    )


def test_polish_pages_mark_what_is_still_in_english(site: Path) -> None:
    """Words that stand on the English page too, five or more of them together."""
    found = []
    for council in EVERY_COUNCIL:
        for name in PAGES:
            english, polish = (
                site / path(council, lang, name)[1:] / "index.html" for lang in ("en", "pl")
            )
            same = {text.strip() for text, _ in texts(english) if len(text.split()) >= 5}
            found += [
                f"{council} {name}: {text.strip()[:90]}"
                for text, node in texts(polish)
                if text.strip() in same and nearest(node, "lang") != "en"
            ]
    report(found)
