"""Pages put into their templates, made small: the last step, in a plain build as in MkDocs'."""

import minify_html
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.core.compiled import compiled_templates
from portal.core.folders import OVERRIDES
from portal.core.remembered import remembered


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


def framed(template: str, site: object, here: object, content: str = "") -> str:
    """The whole page: a template, the Frame and what else it is given, and what stands in it."""
    given = {"site": site, "here": here, "content": content}
    return small(templates().get_template(template).render(**given))


def small(html: str) -> str:
    """The page without what no browser needs."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
