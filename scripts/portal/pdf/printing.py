"""A built page printed by a browser: every kind of leaflet of one language."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pikepdf import ObjectStreamMode, Pdf
from playwright.sync_api import Page

from portal.core.addresses import address
from portal.pdf.booklet import fold
from portal.pdf.jobs import LeafletJob
from portal.pdf.tagging import describe, describe_links, mark_ornaments, name_roles
from portal.setup.browser import opened_browser
from portal.site.leaflet_records import LEAFLET_KINDS, file_name, remember_leaflets

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
# Links lead to where the site will be, and not to this machine.
LEAD_THERE = """([here, there]) => document.querySelectorAll("a[href]").forEach((a) => {
  if (!a.getAttribute("href").startsWith("#")) a.href = a.href.replace(here, there);
})"""


def make(job: LeafletJob, base: str, url: str) -> int:
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
    """The page at this address, in fonts and colours for paper."""
    with opened_browser() as chromium:
        # The page's own policy lets no other style in.
        page = chromium.new_context(bypass_csp=True, color_scheme="light").new_page()
        page.goto(url)
        page.add_style_tag(content=FONTS)
        yield page


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
