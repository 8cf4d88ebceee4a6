"""The guide for people who work with the site, built into site/guide/."""

import os
import shutil
import tempfile
import traceback
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from portal.core.folders import ROOT
from portal.core.problem import Wrong
from portal.guide.pages import prepare
from portal.site.warnings_told import tell_warnings

CONFIG = ROOT / "docs" / "guide" / "mkdocs.yml"
NAME = "guide"


def build_guide(site: Path, site_url: str, published: list[str]) -> str:
    """Builds into `site`/guide, whole or not at all; returns what went wrong, or nothing.

    `site_url` is the address of the whole site; the guide links to the councils `published`.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(_build, site, site_url, published).result()


def _build(site: Path, site_url: str, published: list[str]) -> str:
    with tempfile.TemporaryDirectory() as temporary:
        pages, target = Path(temporary) / "pages", Path(temporary) / "built"
        os.environ |= {"GUIDE_PAGES": str(pages), "SITE_DIR": str(target)}
        os.environ["SITE_URL"] = f"{site_url}{NAME}/"
        tell_warnings(NAME)
        try:
            prepare(pages, published)
            config = load_config(str(CONFIG))
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Wrong, MkDocsException, Abort) as error:
            return f"{NAME}: {error}"
        except Exception:  # a mistake of ours: told whole, and the councils' sites still stand
            return f"{NAME}: {traceback.format_exc()}"
        shutil.rmtree(site / NAME, ignore_errors=True)
        shutil.copytree(target, site / NAME)
    return ""
