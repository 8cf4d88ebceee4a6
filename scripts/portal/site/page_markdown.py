"""A whole page's Markdown as HTML. Slow to load: only those import it who find nothing kept."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from portal.core.markdown_reader import reader
from portal.core.remembered import remembered

PAGE = re.compile(r"([a-z-]+)\.md((?:#[a-z0-9-]+)?)")
OF_PAGES = ("toc", "tables", "fenced_code")  # those that MkDocs adds to every page


class _PageLinks(Treeprocessor):
    """`[See who](people.md#who)` becomes a link to `page:people#who`."""

    def run(self, root):  # type: ignore[no-untyped-def]
        for link in root.iter("a"):
            if found := PAGE.fullmatch(link.get("href", "")):
                link.set("href", f"page:{found[1]}{found[2]}")


class _Links(Extension):
    """Links between pages, resolved where Markdown knows that they are links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.treeprocessors.register(_PageLinks(md), "page_links", 1)


@remembered
def _markdown() -> Markdown:
    return reader(*OF_PAGES, _Links())


def converted(markdown: str) -> str:
    """The page as HTML, with `page:people#who` where it leads to another page."""
    return _markdown().reset().convert(markdown)
