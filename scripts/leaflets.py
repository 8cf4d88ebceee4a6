"""Makes the PDF leaflets of every council and language, then builds the site with links to them.

make leaflets
python scripts/leaflets.py                        all of them
python scripts/leaflets.py derby --lang pl --lang en

Only what has changed is made again. They are kept in .cache/leaflets/.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import Any

try:
    from pikepdf import ObjectStreamMode, Pdf
    from playwright.sync_api import Page, sync_playwright
except ModuleNotFoundError:  # they are not needed for the site itself
    sys.exit("The tools for PDFs are not there yet: run `make leaflets` once, which sets them up.")
from selectolax.lexbor import LexborHTMLParser

from browser import executable
from build import build_all
from portal.core.addresses import address
from portal.core.folders import COUNCILS, ROOT
from portal.core.problem import Wrong, told
from portal.councils.folder import read_council, slugs
from portal.councils.fork import served_at
from portal.pdf.booklet import fold
from portal.pdf.tagging import describe, describe_links, mark_ornaments, name_roles
from portal.site.leaflet_records import LEAFLET_KINDS, MADE, file_name, made, remember_leaflets
from serve import make_server

A4, A5 = ("210mm", "297mm"), ("148mm", "210mm")
# Urdu in Naskh: in Nastaliq the text of a PDF cannot be selected or read aloud. And A5 is small.
FONTS = """
:lang(ur) {
  font-family: "Noto Naskh Arabic", "Noto Sans Arabic", sans-serif !important;
  line-height: 1.7 !important;
}
"""
SMALL = """
@page { size: A5; margin: 12mm 12mm 14mm }
html { font-size: 9.5pt !important }
section { columns: auto !important }
"""
SMALL_FILE: Any = {"object_stream_mode": ObjectStreamMode.generate, "deterministic_id": True}


@dataclass(frozen=True)
class Job:
    """A language of a council, what its page was when it was built, and where leaflets go."""

    slug: str
    lang: str
    made_from: str
    folder: Path = MADE


def jobs(site: Path, councils: list[str], langs: list[str], folder: Path = MADE) -> Iterator[Job]:
    """Each built page that holds them all, in these languages or in all that there are."""
    for slug in councils:
        for lang in _languages(slug):
            file = site / slug / address(lang, "print") / "index.html"
            if file.exists() and (not langs or lang in langs):
                html = LexborHTMLParser(file.read_bytes())
                found = html.css_first("[data-paper]")
                assert found, f"{file} does not say what it was made from"
                yield Job(slug, lang, str(found.attributes["data-paper"]), folder)


def _languages(slug: str) -> list[str]:
    """None for a council with a mistake in its files: the build has told it, the others go on."""
    try:
        return read_council(slug).council.languages
    except Wrong:
        return []


# Links lead to where the site will be, and not to this machine.
LEAD_THERE = """([here, there]) => document.querySelectorAll("a[href]").forEach((a) => {
  if (!a.getAttribute("href").startsWith("#")) a.href = a.href.replace(here, there);
})"""


def make(job: Job, base: str, url: str) -> int:
    """All kinds of one language; gives the number of pages. Runs in a process of its own."""
    (job.folder / job.slug).mkdir(parents=True, exist_ok=True)
    pages = 0
    with opened(f"{base}/{job.slug}/{address(job.lang, 'print')}") as page:
        page.evaluate(LEAD_THERE, [f"{base}/", url])
        title = page.locator(".paper-front h1").text_content() or ""
        for kind in LEAFLET_KINDS:
            paper = printed(page, kind)
            pdf = Pdf.open(BytesIO(paper))
            describe(pdf, title, job.lang)
            name_roles(pdf)
            mark_ornaments(pdf)
            describe_links(pdf, paper)
            if kind == "booklet":
                fold(pdf, right_to_left=page.locator("html").get_attribute("dir") == "rtl")
            pdf.save(job.folder / job.slug / file_name(job.lang, kind), **SMALL_FILE)
            pages += len(pdf.pages)
    remember_leaflets(job.slug, job.lang, job.made_from, job.folder)
    return pages


@contextmanager
def opened(url: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable())
        # The page's own policy lets no other style in.
        page = chromium.new_context(bypass_csp=True, color_scheme="light").new_page()
        page.goto(url)
        page.add_style_tag(content=FONTS)
        yield page
        chromium.close()


def printed(page: Page, kind: str) -> bytes:
    """The page on paper: in large letters, with sheets to write on, or small, or as it is."""
    page.locator("#large").set_checked(kind == "big")
    page.locator("#sheets").set_checked(kind == "pack")
    style: Any = page.add_style_tag(content=SMALL if kind == "booklet" else "/* as it is */")
    width, height = A5 if kind == "booklet" else A4
    pdf = page.pdf(
        width=width,
        height=height,
        prefer_css_page_size=True,
        tagged=True,
        outline=True,
    )
    style.evaluate("(element) => element.remove()")
    return pdf


def main(arguments: list[str] | None = None) -> int:
    """0, or 1 when a site could not be built or a leaflet could not be made."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("councils", nargs="*", help="council folders; all when none is given")
    options.add_argument("--lang", action="append", default=[], help="only this language")
    options.add_argument("--site", type=Path, default=ROOT / "site", help="where the site is built")
    options.add_argument("--url", help="where it is served; SITE_URL when left out")
    asked = options.parse_args(arguments)
    councils, url = asked.councils or slugs(), served_at(asked.url, COUNCILS)
    failures = build_all(councils, asked.site, url)
    if failures > 1 or not asked.site.exists():
        return failures
    every = list(jobs(asked.site, councils, asked.lang))
    todo = [job for job in every if not made(job.slug, job.lang, job.made_from)]
    print(f"Leaflets of {len(every)} languages: {len(every) - len(todo)} are as they should be")
    failures |= make_all(todo, asked.site, url)
    if todo:  # once more, with links to them
        failures |= build_all(councils, asked.site, url)
    return failures


def make_all(todo: list[Job], site: Path, url: str) -> int:
    """Side by side, with progress; 1 when any could not be made, which is told."""
    failures = 0
    with (
        make_server(site, 0) as server,
        ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool,
    ):
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        running = {pool.submit(make, job, base, url): job for job in todo}
        for done, future in enumerate(as_completed(running), 1):
            job = running[future]
            try:
                said = f"{future.result()} pages"
            except Exception as error:  # one leaflet's failure never stops the others
                failures, said = 1, f"not made: {error}"
            print(f"[{done}/{len(todo)}] {job.slug} {job.lang}: {said}", flush=True)
        server.shutdown()
    return failures


if __name__ == "__main__":
    sys.exit(told(main))
