"""The only file that knows MkDocs: it hands MkDocs' events to `portal.site.site`."""

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import minify_html  # noqa: E402
from jinja2 import FileSystemBytecodeCache  # noqa: E402

from portal.core.folders import (
    COUNCILS,
    ROOT,  # noqa: E402
)
from portal.core.markup import EnglishWords  # noqa: E402
from portal.councils.folder import read_council, slugs  # noqa: E402
from portal.councils.fork import single  # noqa: E402
from portal.site.leaflet_records import bring  # noqa: E402
from portal.site.site import Site  # noqa: E402
from portal.translations.stamps import in_progress  # noqa: E402
from portal.translations.trust import offered  # noqa: E402

# MkDocs loads this file once a process, and a build of several languages is one process:
# the site that is being built is remembered here from its first event on.
building: dict[str, Site] = {}


def _site() -> Site:
    return building["site"]


def _lang(config: Any) -> str:
    return str(config.plugins["i18n"].current_language or "en")


def _name(page: Any) -> str:
    return str(Path(page.file.src_uri).stem)


def on_startup(command: str, dirty: bool) -> None:
    """A new build knows nothing of the one before it (`mkdocs serve` keeps the process)."""
    building.clear()


def on_config(config: Any) -> Any:
    """The council's languages, or the front door's folder and single page."""
    slug = os.environ.get("COUNCIL", "")
    folder = read_council(slug) if slug else None
    rows = config.plugins["i18n"].config.languages
    # PUBLISH=checked leaves out every language that nobody qualified has signed.
    only_checked = os.environ.get("PUBLISH") == "checked"
    ready = [row.locale for row in rows if not in_progress(row.locale)]
    own = single(COUNCILS)
    if own and not folder:  # the front door of the only council speaks its languages
        ready = [lang for lang in ready if lang in read_council(own.only).council.languages]
    chosen = folder.council.languages if folder else ready
    fit = offered(chosen, only_checked, slug)
    for row in rows:
        row.build = row.locale in fit
    if not folder:
        config.docs_dir, config.nav = str(ROOT / "docs" / "hub"), ["index.md"]
    if not any(isinstance(e, EnglishWords) for e in config.markdown_extensions):
        config.markdown_extensions.append(EnglishWords())
    languages = [row.locale for row in rows if row.build]
    order = [Path(str(item)).stem for item in config.nav]
    councils = os.environ["COUNCILS"].split() if "COUNCILS" in os.environ else slugs()
    building.setdefault(
        "site", Site(folder, languages, order, config.site_url, councils, only_checked, bool(own))
    )
    return config


def on_files(files: Any, config: Any) -> Any:
    """The style is inlined, so no copy of it is published."""
    for file in [f for f in files if f.src_uri.startswith("styles/")]:
        files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    if not _site().folder:
        page.meta["template"] = "hub.html"
    return _site().markdown(_lang(config), _name(page), str(page.file.locale or "en"), markdown)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    return _site().content(_lang(config), _name(page), html)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """What every template needs. Compiled templates are kept: it saves a third of a build."""
    cache = ROOT / ".cache" / "jinja"
    cache.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(cache))
    env.autoescape = True
    env.globals |= _site().always(_lang(config))
    if _site().folder and _lang(config) == "en":  # one page for professionals, in English alone
        html = env.get_template("share.html").render(config=config, **_site().share())
        file = Path(config.site_dir) / "share" / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(on_post_page(html, None, config), encoding="utf-8")
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    lang, name = _lang(config), _name(page)
    page.content = _site().body(lang, name, page.content)
    context.update(_site().context(lang, name))
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    return minify_html.minify(output, keep_closing_tags=True, keep_html_and_head_opening_tags=True)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    is_page = template_name == "404.html"
    return on_post_page(output_content, None, config) if is_page else output_content


def on_post_build(config: Any) -> None:
    """Every fact must stand on a page; and a site with nothing to index has no sitemap."""
    _site().check(_lang(config))
    if index := _site().find_index(_lang(config)):
        file = Path(config.site_dir) / "assets" / f"find-{_lang(config)}.mjs"
        file.write_text(index, encoding="utf-8")
    if leaflets := _site().leaflets.get(_lang(config)):
        bring(os.environ["COUNCIL"], leaflets, Path(config.site_dir))
    if not _site().sitemap():
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (Path(config.site_dir) / name).unlink(missing_ok=True)
