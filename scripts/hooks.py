"""The only file that knows MkDocs: it lets `mkdocs build` and `mkdocs serve` make our pages.

The portal makes a page's text and what stands around it (portal/site/); MkDocs finds the files,
renders the same templates and writes. `portal build` does the same without it, byte for byte.
`mkdocs serve` begins so too. After an edit the portal writes the files that are others now: MkDocs
would make every page of every language again.
"""

import logging
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs_static_i18n.config import I18nPluginLanguage  # noqa: E402

from portal.build.inputs import unstyled_key  # noqa: E402
from portal.build.live_folder import LiveFolder  # noqa: E402
from portal.core.folders import HUB, LOCALES, OVERRIDES, ROOT  # noqa: E402
from portal.core.kept import content_key, key_of  # noqa: E402
from portal.core.languages import languages  # noqa: E402
from portal.core.pages import READING_ORDER  # noqa: E402
from portal.core.problem import Wrong  # noqa: E402
from portal.core.remembered import forget  # noqa: E402
from portal.site.build import build_from_environment  # noqa: E402
from portal.site.council_site import CouncilSite  # noqa: E402
from portal.site.files import files_beside  # noqa: E402
from portal.site.framing import small  # noqa: E402
from portal.site.front_door import FrontDoor  # noqa: E402
from portal.translations.trust import checked_words  # noqa: E402

# A build of several languages is one build: the site that is being made is remembered here from
# its first event to its last.
making: list[CouncilSite | FrontDoor] = []
# What `mkdocs serve` needs to write its reloading script into a page.
LOOSE = b"default-src 'self' 'unsafe-inline' data:"
POLICY = re.compile(rb"default-src 'none';[^\"]*")
log = logging.getLogger("mkdocs.hooks")


def _site() -> CouncilSite | FrontDoor:
    return making[0]


def _lang(config: Any) -> str:
    return str(config.plugins["i18n"].current_language or "en")


def on_config(config: Any) -> Any:
    """The languages and pages of the council that COUNCIL names, or of the front door."""
    if not making:
        forget()
        build = build_from_environment()
        shared = key_of(unstyled_key(), build.day.isoformat())
        making.append(CouncilSite(build, shared) if build.slug else FrontDoor(build))
        config.plugins["i18n"].config.languages = [_row(lang) for lang in languages()]
    if isinstance(_site(), FrontDoor):
        config.docs_dir, config.nav = str(HUB), ["index.md"]
    else:
        config.nav = [f"{name}.md" for name in READING_ORDER]
    return config


def _row(lang: str) -> I18nPluginLanguage:
    row = I18nPluginLanguage()
    name = checked_words(lang).plain("name")
    row.load_dict({"locale": lang, "name": name, "default": lang == "en"})
    row.validate()
    row.build = lang in _site().languages
    return row


def on_files(files: Any, config: Any) -> Any:
    """The styles are inlined, so no copy of them is published; the rest is ours to write."""
    for file in [f for f in files if not f.src_uri.endswith(".md")]:
        files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Nothing: the portal makes the text itself."""
    page.meta = {"template": "hub.html"} if isinstance(_site(), FrontDoor) else {}
    return ""


def on_env(env: Any, config: Any, files: Any) -> Any:
    """What 404.html and the list of addresses need; a page brings its own."""
    env.autoescape = True
    site, here = _site().lost()
    env.globals |= {"site": site, "here": here, "sitemap": []}
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    made, lang = _site(), _lang(config)
    name = Path(page.file.src_uri).stem
    given = (lang, name) if isinstance(made, CouncilSite) else (lang,)
    site, here = made.around(*given)
    context.update(site=site, here=here, content=made.content(*given))
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    return small(output)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    return small(output_content) if template_name == "404.html" else output_content


def on_post_build(config: Any) -> None:
    """The files beside the pages; and every fact must stand on a page."""
    if not making or _lang(config) != _site().languages[-1]:  # MkDocs ends with it
        return
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (Path(config.site_dir) / name).unlink(missing_ok=True)
    for one in files_beside(_site()):
        file = Path(config.site_dir) / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.make())
    if isinstance(made := making.pop(), CouncilSite):
        made.memo.save()


def on_build_error(error: Exception) -> None:
    """The next build, when the mistake is mended, begins afresh."""
    making.clear()


def on_serve(server: Any, config: Any, builder: Callable[[], None]) -> Any:
    """A changed fact, word, template or style is shown too, not only a changed page."""
    for folder in (LOCALES, OVERRIDES, ROOT / "docs"):
        server.watch(str(folder))
    live = LiveFolder(build_from_environment(), Path(config.site_dir), partial(POLICY.sub, LOOSE))
    settings = [Path(config.config_file_path)]
    began = content_key(settings)

    def again() -> None:
        if content_key(settings) != began:
            raise Abort("mkdocs.yml has changed: stop the server with Ctrl-C and start it again")
        try:
            log.info("Written anew: %d of %d files", *live.again())
        except Wrong as wrong:
            raise Abort(str(wrong)) from None

    again()
    server.builder = again
    return server
