"""What stands between two lines of `---` at the top of a Markdown file."""

import re

from portal.core import fast_yaml


def split_front(text: str) -> tuple[dict[str, object], str, int]:
    """A file's front matter, the text after it, and the number of lines before that text."""
    found = re.match(r"---\n(.*?)\n---\n", text, re.S)
    if not found:
        return {}, text, 0
    front = fast_yaml.load(found[1]) or {}
    return front, text[found.end() :], text[: found.end()].count("\n")
