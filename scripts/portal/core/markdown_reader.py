"""What turns Markdown into HTML. Slow to load: only those import it who find nothing kept."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

EXTENSIONS = ("attr_list", "sane_lists", "md_in_html")


class _English(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        element = Element("bdi", {"lang": "en", "dir": "ltr"})
        element.text = m.group(1)
        return element, m.start(0), m.end(0)


class _EnglishWords(Extension):
    """`[[core group]]` becomes words marked as English that read correctly right to left."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        # Above `link` (160): otherwise the outer brackets are read as the start of a link.
        md.inlinePatterns.register(_English(r"\[\[([^\[\]]+)\]\]", md), "english", 165)


def reader(*more: str | Extension) -> Markdown:
    """Reads the Markdown of this project, with what else a kind of text needs."""
    first = [name for name in more if isinstance(name, str)]
    last = [own for own in more if not isinstance(own, str)]
    return Markdown(extensions=[*first, *EXTENSIONS, _EnglishWords(), *last])
