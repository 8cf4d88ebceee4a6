"""The only file that knows MkDocs: it hands its events to `portal`."""

import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

sys.path.insert(0, str(Path(__file__).parent))

import minify_html  # noqa: E402
from jinja2 import FileSystemBytecodeCache  # noqa: E402
from markupsafe import Markup  # noqa: E402
from portal.addresses import address, link  # noqa: E402
from portal.compose import Composer, parts  # noqa: E402
from portal.everything import LEFT_OUT, everything  # noqa: E402
from portal.load import Folder, read_council, slugs  # noqa: E402
from portal.markup import EnglishWords, link_words  # noqa: E402
from portal.notices import notices  # noqa: E402
from portal.pages import page_state, ready_page  # noqa: E402
from portal.problem import ROOT  # noqa: E402
from portal.shown import check_shown  # noqa: E402
from portal.style import HOUSE_COLOUR, policy, style  # noqa: E402
from portal.wordcheck import checked_words  # noqa: E402

SLUG = os.environ.get("COUNCIL", "")
shown: dict[str, dict[str, set[str]]] = {}
html: dict[str, dict[str, str]] = {}


def _lang(config: Any) -> str:
    return str(config.plugins["i18n"].current_language or "en")


def _folder() -> Folder | None:
    return read_council(SLUG) if SLUG else None


def _name(page: Any) -> str:
    return str(Path(page.file.src_uri).stem)


def on_config(config: Any) -> Any:
    """The council's languages, or the front door's folder and single page."""
    folder = _folder()
    rows = config.plugins["i18n"].config.languages
    if folder:
        for row in rows:
            row.build = row.locale in folder.council.languages
    else:
        config.docs_dir, config.nav = str(ROOT / "docs" / "hub"), ["index.md"]
    if not any(isinstance(e, EnglishWords) for e in config.markdown_extensions):
        config.markdown_extensions.append(EnglishWords())
    return config


def on_files(files: Any, config: Any) -> Any:
    """The stylesheet is inlined, so no copy of it is published."""
    for file in [f for f in files if f.src_uri == "style.css"]:
        files.remove(file)
    return files


def on_env(env: Any, config: Any, files: Any) -> Any:
    """What every template needs, the 404 page too; and the page that holds all the others."""
    (ROOT / ".cache" / "jinja").mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(ROOT / ".cache" / "jinja"))
    env.autoescape = True
    folder, lang = _folder(), _lang(config)
    css = style(folder.council.colour if folder else HOUSE_COLOUR)
    words = checked_words(lang)
    root = urlparse(config.site_url).path
    offered = _offered(config)
    env.globals |= {
        "icon": parts().globals["icon"], "style": Markup(css), "policy": policy(css),
        "council": folder.council if folder else None, "lang": lang, "words": words,
        "say": Composer(folder, words).say if folder else lambda key: Markup(words.say(key)),
        "noindex": not folder or not folder.council.adopted or lang != "en", "base": root,
        "lost": [{"words": checked_words(o), "url": root + address(o, "index")} for o in offered],
    }  # fmt: skip
    if folder:
        _print(config, lang)
    return env


def _offered(config: Any) -> list[str]:
    return [row.locale for row in config.plugins["i18n"].config.languages if row.build]


def _print(config: Any, lang: str) -> None:
    pages = {name: html[lang][name] for name in _order(config)}
    addresses = {name: address(lang, name) for name in pages}
    chosen = {name: text for name, text in pages.items() if name not in LEFT_OUT}
    all_of_it = everything(chosen, addresses, addresses["print"])
    words = link_words(all_of_it, "#words--").replace("#words--#", "#words--")
    html[lang]["print"] += words


def _order(config: Any) -> list[str]:
    """The pages in reading order."""
    return [Path(str(item)).stem for item in config.nav]


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Calls become HTML. A translation whose numbers or links are wrong gives way to English."""
    folder = _folder()
    if not folder:
        page.meta["template"] = "hub.html"
        return markdown
    name, lang = _name(page), _lang(config)
    markdown, page_lang = ready_page(str(page.file.locale or "en"), name, markdown)
    page.meta["words_lang"] = page_lang
    composer = Composer(folder, checked_words(page_lang))
    text = composer.page(markdown)
    shown.setdefault(lang, {})[name] = composer.shown
    return text


def on_page_content(content: str, page: Any, config: Any, files: Any) -> str:
    """Links to the words page and between pages, once the Markdown has become HTML."""
    if not SLUG:
        return content
    name, lang = _name(page), _lang(config)
    own = address(lang, name)
    for other in _order(config):
        content = content.replace(f'href="page:{other}"', f'href="{link(own, address(lang, other))}"')
    html.setdefault(lang, {})[name] = content
    return link_words(content, "" if name == "words" else link(own, address(lang, "words")))


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """The page's own place: its links, languages, neighbours and notices."""
    name, lang, folder = _name(page), _lang(config), _folder()
    own = address(lang, name)
    languages = [
        {"lang": w.lang, "dir": w.dir, "name": w.plain("name"), "url": link(own, address(w.lang, name))}
        for w in map(checked_words, _offered(config))
    ]
    context.update(name=name, languages=languages, base=link(own, ""), page_lang=lang)
    if not folder:
        page.content = Markup(page.content)
        names = [read_council(s).council for s in _published()]
        context["councils"] = [
            {"slug": s, "name": c.name, "path": address(lang, "index") if lang in c.languages else ""}
            for s, c in zip(_published(), names, strict=True)
        ]
        return context
    if name == "print":
        page.content = html[lang]["print"]
    page.content = Markup(page.content)
    page_lang = page.meta["words_lang"]
    state, stale = page_state(lang, name, page_lang)
    order = _order(config)
    at = order.index(name)
    context.update(
        page_lang=page_lang, order=order, here={o: link(own, address(lang, o)) for o in order},
        notices=notices(Composer(folder, checked_words(lang)), state, stale),
        previous=order[at - 1] if at else "", next=(order[at + 1 :] or [""])[0],
    )  # fmt: skip
    return context


def _published() -> list[str]:
    return os.environ["COUNCILS"].split() if "COUNCILS" in os.environ else slugs()


def on_post_page(output: str, page: Any, config: Any) -> str:
    return _minified(output)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    return _minified(output_content) if template_name.endswith(".html") else output_content


def _minified(output: str) -> str:
    return minify_html.minify(
        output, keep_closing_tags=True, keep_html_and_head_opening_tags=True, minify_css=False
    )


def on_post_build(config: Any) -> None:
    """Nothing an officer has written may be lost: every fact must stand on some page."""
    folder, lang = _folder(), _lang(config)
    if folder and lang in shown:
        check_shown(folder, lang, shown[lang])
