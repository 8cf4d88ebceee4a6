"""What is done to a page's HTML once a council's parts stand in it: a list of steps on one tree."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from portal.core.addresses import address, link

OTHER = "other"
HEADING_TAG = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Where:
    """The page that the steps are done to. `no_main_contact`: the council gives none.

    `lang` is English or `OTHER`, which stands for every other language: links lead from page to
    page of one language, so an English text in all of them is taken through the steps once.
    """

    lang: str
    name: str
    no_main_contact: bool = False

    @property
    def own(self) -> str:
        """Its address in the site: `pl/rights/`."""
        return address(self.lang, self.name)


def level(node: LexborNode) -> int:
    """Of a heading, 1 to 6; 0 for any other element."""
    return int(str(node.tag)[1]) if HEADING_TAG.fullmatch(str(node.tag)) else 0


def after(node: LexborNode) -> LexborNode | None:
    """The next element or words behind a node; white space does not count."""
    found = node.next
    while found is not None and found.is_text_node and not (found.text_content or "").strip():
        found = found.next
    return found


def without_empty_questions(tree: LexborHTMLParser, where: Where) -> None:
    """A question that nobody has answered for a council is not asked; the lower ones go first."""
    assert tree.body
    for depth in (3, 2):
        for heading in [node for node in tree.body.iter() if level(node) == depth]:
            behind = after(heading)
            if behind is None or 0 < level(behind) <= depth:
                heading.decompose()


def without_useless_advice(tree: LexborHTMLParser, where: Where) -> None:
    """ "Ring the first number above": there has to be one that is meant for that."""
    heading = tree.css_first("h2#none") if where.name == "contacts" else None
    if heading is None or not where.no_main_contact:
        return
    part = [heading]
    while (behind := part[-1].next) is not None and level(behind) not in (1, 2):
        part.append(behind)
    for node in part:
        node.decompose()


def with_pictures(tree: LexborHTMLParser, where: Where) -> None:
    """Each line of Easy Read with its picture, out of the one file that has them all."""
    assets = link(where.own, "") + "assets/"
    for image in tree.css('img[src^="pic:"]'):
        line = image.parent
        assert line is not None, "a picture stands in its line"
        name = str(image.attributes["src"]).removeprefix("pic:")
        picture = tree.create_node("img")
        for key, value in (
            ("alt", ""), ("loading", "lazy"), ("width", "112"), ("height", "112"),
            ("src", f"{assets}easy.svg#{name}"),
        ):  # fmt: skip
            picture.attrs[key] = value
        image.decompose()
        row = tree.create_node("div")
        row.attrs["class"] = "easy"
        row.insert_child(picture)
        row.insert_child(line)
        line.replace_with(row)


def with_page_links(tree: LexborHTMLParser, where: Where) -> None:
    """`page:rights#complain` becomes the way there from this page."""
    for node in tree.css('a[href^="page:"]'):
        name, mark, inside = str(node.attributes["href"]).removeprefix("page:").partition("#")
        node.attrs["href"] = f"{link(where.own, address(where.lang, name))}{mark}{inside}"


PAGE_STEPS: tuple[Callable[[LexborHTMLParser, Where], None], ...] = (
    without_empty_questions,
    without_useless_advice,
    with_pictures,
    with_page_links,
)


def with_word_links(tree: LexborHTMLParser, page: str) -> None:
    """Links the first use of each word to `page` and its id; later uses are plain text.

    `page` ends where the id begins: `../words/#`, or `#words--` where all pages are one.
    """
    seen: set[str] = set()
    for node in tree.css('a[href^="word:"]'):
        word = str(node.attributes["href"]).removeprefix("word:")
        if word in seen:
            node.unwrap()
            continue
        seen.add(word)
        del node.attrs["href"]
        node.attrs["class"] = "word"
        node.attrs["href"] = f"{page}{word}"


def questions(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """The page's title and its questions with their ids, for those who look something up."""
    for node in tree.css("h1, h2[id]"):
        if not any("data-tool" in one.attributes for one in _around(node)):
            inside = node.attributes.get("id") or ""
            yield node.text().strip(), "" if node.tag == "h1" else inside


def _around(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None and node.tag != "-document":
        yield node
        node = node.parent


# Drawn shapes hold nothing; a browser takes them closed at once, which is shorter.
SHAPES = ("path", "circle", "rect", "ellipse", "use", "line")


def inside(tree: LexborHTMLParser) -> str:
    """The HTML of what stands in the tree."""
    assert tree.body
    html = tree.body.inner_html or ""
    for shape in SHAPES:
        html = html.replace(f"></{shape}>", "/>")
    return html
