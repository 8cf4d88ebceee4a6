"""The guide's pages: those that are written, and those that are made from the data."""

import shutil
from pathlib import Path

from portal.core.folders import ROOT
from portal.core.markup import as_markdown
from portal.core.pages import READING_ORDER
from portal.core.problem import Problem, Wrong
from portal.councils.folder import Folder, read_council, slugs
from portal.guide.comparison_page import comparison_page as comparison
from portal.translations import report

GUIDE_PAGES = ROOT / "docs" / "guide" / "pages"
# Where a written page lists the councils' pages for social workers.
SHARE = "<!-- share pages -->"


def prepare(folder: Path, published: list[str]) -> None:
    """Puts every page of the guide into `folder`, which is made afresh.

    `published` are the councils that have a site beside the guide: only those are linked to.
    Raises Wrong when somebody has written a page that is made from the data.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(GUIDE_PAGES, folder)
    made = {
        "compare.md": comparison(*_readable(), READING_ORDER, published),
        "translations.md": report.translations_page(),
    }
    for name, text in made.items():
        if (folder / name).exists():
            mend = "Take this file away, or give it another name"
            raise Wrong([Problem(GUIDE_PAGES / name, 0, "this page is made from the data", mend)])
        (folder / name).write_text(text, encoding="utf-8")
    share = _share(published)
    for page in folder.glob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace(SHARE, share), encoding="utf-8")


def _readable() -> tuple[list[Folder], list[str]]:
    """The councils, and the names of those whose files have a mistake: they stop nobody else."""
    good, broken = [], []
    for slug in slugs():
        try:
            good.append(read_council(slug))
        except Wrong:
            broken.append(slug)
    return good, broken


def _share(published: list[str]) -> str:
    """A list of links to the pages from which social workers send and print."""
    council = {folder.slug: folder.council for folder in _readable()[0]}
    known = [slug for slug in published if slug in council]
    links = [f"- [{as_markdown(council[s].name)}](../../{s}/share/)" for s in known]
    return "\n".join(links) or "No council's site is built yet."
