"""Pages put into their templates, made small: the last step, in a plain build as in MkDocs'."""

from dataclasses import dataclass, replace

import minify_html
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.core.compiled import compiled_templates
from portal.core.folders import OVERRIDES
from portal.core.kept import key_of
from portal.core.remembered import remembered
from portal.site.frames import Frame, as_key


@remembered
def templates() -> Environment:
    """The templates of whole pages."""
    return Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=compiled_templates(),
    )


def framed(template: str, site: Frame, here: object, content: str = "") -> str:
    """The whole page: a template, the Frame and what else it is given, and what stands in it."""
    given = {"site": site, "here": here, "content": content}
    return small(templates().get_template(template).render(**given))


def small(html: str) -> str:
    """The page without what no browser needs."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)


STYLE, CONTENT = Markup("\0style\0"), Markup("\0content\0")


@dataclass(frozen=True)
class Surround:
    """A page without its style and content: what stands before, between and behind them, small.

    `key` is another when any of it or the style is.
    """

    key: str
    before: bytes
    between: bytes
    behind: bytes

    def page(self, style: str, content: bytes) -> bytes:
        """The whole page: the same as `framed` gives, as each part is made small by itself."""
        return b"".join((self.before, style.encode(), self.between, content, self.behind))


def surround(template: str, site: Frame, here: object) -> Surround:
    """What stands around every content that is given this Frame."""
    html = framed(template, replace(site, style=STYLE), here, CONTENT).encode()
    before, _, rest = html.partition(STYLE.encode())
    between, _, behind = rest.partition(CONTENT.encode())
    return Surround(key_of(template, as_key(site), as_key(here)), before, between, behind)
