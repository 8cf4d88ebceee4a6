"""A built page as plain text: headings, marks, links, fields, and where each fact stands.

A line is a block of text, indented below what it stands in. In front of it stands what the block
is (`# `, `- `, `dt `), behind it in brackets what a reader does not see but a program or a screen
reader uses: `[fact:reports]`, `[lang:en]`, `[hidden]`.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

# What stands inside a line of text, not on one of its own.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "code",
        "em",
        "i",
        "input",
        "label",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "button",
    ]
)
HEADINGS = {f"h{n}": "#" * n + " " for n in range(1, 7)}
MARKS = HEADINGS | {"li": "- ", "dt": "dt ", "dd": "dd ", "summary": "> ", "legend": "legend ",
    "option": "option ", "text": "drawn ", "p": "", "div": "",
    "td": "td ", "th": "th "}  # fmt: skip
# Drawn or run, not read.
SKIPPED = frozenset(["script", "style", "path", "circle", "rect", "ellipse", "use", "defs", "g"])
# What decides how a line is read, by whom, and what a script does with it.
KEPT = ("id", "lang", "dir", "class", "href", "hreflang", "for", "type", "name", "value", "role",
    "aria-label", "aria-labelledby", "aria-describedby", "aria-current", "aria-hidden",
    "aria-pressed", "rel", "src", "alt")  # fmt: skip
FLAGS = ("hidden", "checked", "open", "readonly")


def plain_text(html: str) -> str:
    """The page: its title and head in a few lines, then everything in its body."""
    tree = LexborHTMLParser(html)
    root, body = tree.root, tree.body
    assert root and body
    return "\n".join([*_head(tree, root), *_blocks(body, 0)]) + "\n"


def _head(tree: LexborHTMLParser, root: LexborNode) -> Iterator[str]:
    yield f"page {_attributes(root)}".strip()
    title = tree.css_first("title")
    yield f"title: {_squeezed(title.text()) if title else 'none'}"
    for meta in tree.css("meta[name], meta[property]"):
        name = meta.attributes.get("name") or meta.attributes.get("property")
        yield f"meta {name}: {meta.attributes.get('content')}"
    for script in tree.css("script[src]"):
        yield f"script: {script.attributes.get('src')}"


def _blocks(node: LexborNode, depth: int) -> Iterator[str]:
    """The lines of an element: its own, then those of what stands in it."""
    tag = str(node.tag)
    if tag in SKIPPED:
        return
    indent = "  " * depth
    runs = list(_runs(node))
    first = _squeezed("".join(run for run in runs[:1] if isinstance(run, str)))
    mark = MARKS.get(tag, f"<{tag}> ")
    about = _attributes(node)
    if first or about or tag not in ("p", "div", "ul", "ol", "dl", "body", "tbody"):
        yield f"{indent}{mark}{first} {about}".rstrip()
        depth += 1
    elif mark.strip():
        yield f"{indent}{mark}".rstrip()
        depth += 1
    for run in runs[1:] if runs and isinstance(runs[0], str) else runs:
        if isinstance(run, str):
            if text := _squeezed(run):
                yield f"{'  ' * depth}{text}"
        else:
            yield from _blocks(run, depth)


def _runs(node: LexborNode) -> Iterator[str | LexborNode]:
    """What stands in a block, in order: text (with what is inline in it) and other blocks."""
    text = ""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            text += child.text_content or ""
        elif child.tag in INLINE and not _holds_blocks(child):
            text += _inline(child)
        elif child.tag != "-comment":
            if text.strip():
                yield text
            text = ""
            yield child
    if text.strip():
        yield text


def _holds_blocks(node: LexborNode) -> bool:
    return any(
        inside.tag not in INLINE | SKIPPED | {"-text", "svg"}
        for inside in node.traverse(include_text=True)
        if inside != node
    )


def _inline(node: LexborNode) -> str:
    inside = "".join(run for run in _runs(node) if isinstance(run, str))
    about = _attributes(node)
    tag = str(node.tag)
    if tag == "br":
        return " / "
    if tag == "a" or about or tag in ("input", "button", "label"):
        return f"<{tag}: {inside} {about}>".replace(" >", ">") if inside else f"<{tag} {about}>"
    return f"<{tag}: {inside}>" if tag in ("b", "strong", "em", "small") else inside


def _attributes(node: LexborNode) -> str:
    """What is kept of an element's attributes; all `data-` ones are."""
    given = node.attributes
    told = [f"fact:{given['data-fact']}"] if "data-fact" in given else []
    told += [f"{name}:{given[name]}" for name in KEPT if name in given]
    told += [
        f"{name}:{value}" if value else name
        for name, value in given.items()
        if name.startswith("data-") and name not in ("data-fact", "data-paper")
    ]
    told += [name for name in FLAGS if name in given]
    return f"[{' '.join(told)}]" if told else ""


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
