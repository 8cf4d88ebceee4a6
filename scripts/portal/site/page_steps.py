"""What is done to a page's HTML once a council's parts stand in it: a list of steps on one tree."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser, LexborNode

from portal.core.addresses import address, link
from portal.core.pages import ROW

OTHER_LANGUAGE = "other"
HEADING_TAG = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Where:
    """The page that the steps are done to. `no_main_contact`: the council gives none.

    `lang` is English or `OTHER_LANGUAGE`, which stands for the others: links lead from page to
    page of one language, so an English text in all of them is taken through the steps once.
    `sure` are the title and the first line of what says how sure each thing on it is.
    """

    lang: str
    name: str
    no_main_contact: bool = False
    sure: tuple[str, str] = ("", "")

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


def with_marks_at_the_end(tree: LexborHTMLParser, where: Where) -> None:
    """How sure we are, how old it is, where it was read: folded, once a page, for each question.

    Without the marks the page says the same; with them at every line nobody reads them.
    """
    at, marked = "", dict[str, dict[str, None]]()
    assert tree.body
    for node in tree.css("h1, h2, h3[id], p.to-end"):
        if level(node):
            title, own = _title(node), node.attributes.get("id")
            at = f'<a href="#{own}">{title}</a>' if own else title
        else:
            marked.setdefault(node.inner_html or "", {})[at] = None
            node.decompose()
    if marked:
        title, key = where.sure
        items = "".join(f"<li>{mark} {' · '.join(ats)}</li>" for mark, ats in marked.items())
        fold = f'<details class="sure"><summary>{title}</summary><p>{key}</p><ul>{items}</ul>'
        made = LexborHTMLParser(f"{fold}</details>").css_first("details")
        assert made is not None
        tree.body.insert_child(made)


def with_folds(tree: LexborHTMLParser, where: Where) -> None:
    """The questions that the page's row names open on a tap; their headings stay in sight."""
    row = ROW[where.name]
    asked = tree.css("h3[id]") if row.asks else []
    for heading in [*asked, *(h for i in row.folded for h in tree.css(f"h2#{i}"))]:
        part = [heading]
        while (behind := part[-1].next) is not None and not (
            0 < level(behind) <= level(heading) or behind.tag == "details"
        ):
            part.append(behind)
        heading.insert_before(tree.create_node("details"))  # a copy of it stands there now
        fold = heading.prev
        assert fold is not None
        fold.attrs["class"] = "fold"
        fold.insert_child(tree.create_node("summary"))
        top = fold.css_first("summary")
        assert top is not None
        for node in part:
            (top if node is heading else fold).insert_child(node)
            node.decompose()


def with_more_below(tree: LexborHTMLParser, where: Where) -> None:
    """What stands below `more()` in its question opens on a tap; who listens hears of what."""
    title, folds = "", dict[str, LexborNode]()
    for node in tree.css("h1, h2, details.more"):
        if level(node):
            title = node.text().strip()
        elif title in folds or _ends_question(after(node)):
            node.decompose()  # it stands in another one, or nothing is below it
        else:
            folds[title] = node
    for title, fold in folds.items():
        top = fold.css_first("summary")
        assert top is not None
        top.attrs["aria-label"] = f"{top.text().strip()}: {title}"
        while (behind := fold.next) is not None and not _ends_question(behind):
            fold.insert_child(behind)  # a copy of it stands there now
            behind.decompose()


def _ends_question(node: LexborNode | None) -> bool:
    return node is None or level(node) in (1, 2) or node.tag == "details"


def with_pictures(tree: LexborHTMLParser, where: Where) -> None:
    """Each line of Easy Read beside its picture, out of the one file that has them all.

    Lines in a row that share a picture are one row: a word, and what it means.
    """
    assets = link(where.own, "") + "assets/"
    for image in tree.css('img[src^="pic:"]'):
        line = image.parent
        assert line is not None, "a picture stands in its line"
        source = f"{assets}easy.svg#{str(image.attributes['src']).removeprefix('pic:')}"
        image.decompose()
        if above := _row_above(line, source):
            above.insert_child(line)
            line.decompose()
            continue
        picture, text, row = (tree.create_node(tag) for tag in ("img", "div", "div"))
        for key, value in (
            ("alt", ""), ("loading", "lazy"), ("width", "112"), ("height", "112"), ("src", source),
        ):  # fmt: skip
            picture.attrs[key] = value
        row.attrs["class"] = "easy"
        text.insert_child(line)
        row.insert_child(picture)
        row.insert_child(text)
        line.replace_with(row)


def _row_above(line: LexborNode, source: str) -> LexborNode | None:
    """The text of the row just above a line, if it has the same picture."""
    row = line.prev
    while row is not None and row.is_text_node:
        row = row.prev
    if row is None or row.attributes.get("class") != "easy":
        return None
    picture = row.child
    assert picture is not None, "a row begins with its picture"
    return picture.next if picture.attributes["src"] == source else None


def with_page_links(tree: LexborHTMLParser, where: Where) -> None:
    """`page:rights#complain` becomes the way there from this page."""
    for node in tree.css('a[href^="page:"]'):
        name, mark, inside = str(node.attributes["href"]).removeprefix("page:").partition("#")
        node.attrs["href"] = f"{link(where.own, address(where.lang, name))}{mark}{inside}"


PAGE_STEPS: tuple[Callable[[LexborHTMLParser, Where], None], ...] = (
    without_empty_questions,
    without_useless_advice,
    with_marks_at_the_end,
    with_folds,
    with_more_below,
    with_pictures,
    with_page_links,
)


def with_word_links(tree: LexborHTMLParser, page: str, back: str = "") -> list[str]:
    """Links the first use of each word to `page` and its id; later uses are plain text.

    `page` ends where the id begins: `#w-`, or `#words--` where all pages are one. `back` begins the
    id of each link, for what leads back to it. Returns the words in their order.
    """
    seen: dict[str, None] = {}
    for node in tree.css('a[href^="word:"]'):
        word = str(node.attributes["href"]).removeprefix("word:")
        if word in seen:
            node.unwrap()
            continue
        seen[word] = None
        del node.attrs["href"]
        node.attrs["class"] = "word"
        if back:
            node.attrs["id"] = f"{back}{word}"
        node.attrs["href"] = f"{page}{word}"
    return list(seen)


def questions(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """The page's title and its questions, as HTML, with their ids: to look something up."""
    for node in tree.css("h1, h2[id], h3[id]"):
        if not any("data-tool" in one.attributes for one in _around(node)):
            inside = node.attributes.get("id") or ""
            yield _title(node), "" if node.tag == "h1" else inside


def _title(heading: LexborNode) -> str:
    """A heading's words as HTML; of its markup only what keeps English ones apart."""
    parts = heading.iter(include_text=True)
    return "".join(
        (part.html or "") if part.tag == "bdi" else str(escape(part.text())) for part in parts
    ).strip()


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
