"""A question that nobody has answered for a council is not asked on its page."""

import re

# A heading, and nothing before the next one of its level or a higher one, or the end.
EMPTY = {
    level: re.compile(rf"<h{level}\b[^>]*>(?:(?!</h{level}>).)*</h{level}>\s*(?={ends}|\Z)", re.S)
    for level, ends in ((3, "<h[123]\\b"), (2, "<h[12]\\b"))
}


def without_empty_parts(html: str) -> str:
    """The page without the headings that have nothing under them, the lower ones first."""
    for heading in EMPTY.values():
        html = heading.sub("", html)
    return html


def without_part(html: str, name: str) -> str:
    """The page without the part under the heading of this id, up to the next of its level."""
    part = rf'<h2\b[^>]*\bid="?{name}"?[ >](?:(?!<h2\b).)*'
    return re.sub(part, "", html, flags=re.S)
