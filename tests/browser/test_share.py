"""The page with which a social worker sends a link: what it makes, and that it keeps nothing."""

import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import sleep
from urllib.parse import parse_qs, unquote, urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Page, Route, expect
from ruamel.yaml import YAML
from selectolax.lexbor import LexborHTMLParser
from tests.browser_states import FREE, YEAR
from tests.helpers import CLOSE, COUNCILS, LANGUAGES, MADE_UP, path, report
from tests.project import copied, run
from tests.reading_codes import read_shown

from portal.core.folders import ROOT
from portal.core.pages import MOVED
from portal.councils.folder import read_council
from portal.translations.trust import checked_words

CASES = YAML(typ="safe").load(ROOT / "tests" / "cases" / "segments.yml")
MOST_BEFORE_THE_LINK = 60
MOST_BYTES_OF_QR = 8_000
SHIFTS = """(() => {
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((e) => e.value)))
    .observe({ type: "layout-shift", buffered: true });
})()"""
COUNT = "async ([at, text]) => (await import(at)).segments(text)"


def open_share(page: Page, base: str, lang: str = "en") -> None:
    page.goto(f"{base}/{MADE_UP}/share/")
    page.locator("[name=lang]").select_option(lang)


def made(page: Page) -> str:
    return page.locator("[data-link]").inner_text()


def late(route: Route) -> None:
    """Lets a file come half a second after the page."""
    sleep(0.5)
    route.continue_()


def working(year: int) -> str:
    """A working day in March."""
    return next(d.isoformat() for n in (3, 4, 5) if not FREE.free(d := date(year, 3, n)))


@pytest.mark.browser
def test_parts_are_counted_as_a_network_counts_them(page: Page, base: str) -> None:
    page.goto(f"{base}/{MADE_UP}/share/")
    found = []
    for case in CASES:
        text = case["text"] * case.get("times", 1)
        told = page.evaluate(COUNT, [f"{base}/{MADE_UP}/assets/segments.js", text])
        if told != {key: case[key] for key in ("encoding", "length", "parts")}:
            found.append(f"{case}: {told}")
    report(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_before_the_link_is_short_and_neutral(lang: str) -> None:
    text = checked_words(lang).plain("share.text")
    assert 10 < len(text) <= MOST_BEFORE_THE_LINK
    own = checked_words(lang).glossary
    telling = ["child", "council", "protection", "conference", *(
        str(own[key]["say"]).lower() for key in ("child-protection-conference", "social-worker")
    )]  # fmt: skip
    assert not [word for word in telling if word in text.lower()]


@pytest.mark.browser
@pytest.mark.parametrize("lang", CLOSE)
def test_link_text_mail_and_code_say_the_same(page: Page, base: str, lang: str) -> None:
    words = checked_words(lang)
    open_share(page, base, lang)
    page.locator("[name=page]").select_option("rights/")
    link = base + path(MADE_UP, lang, "rights")
    assert made(page) == link
    text = page.locator("#text")
    expect(text).to_have_value(f"{words.plain('share.text')} {link}")
    expect(text).to_have_attribute("dir", words.dir)
    expect(text).to_have_attribute("lang", lang)
    sms = page.locator("[data-sms]").get_attribute("href") or ""
    assert unquote(sms) == f"sms:?&body={text.input_value()}"
    mail = urlsplit(page.locator("[data-mailto]").get_attribute("href") or "")
    asked = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert asked["subject"] == [words.plain("ui.site")]
    assert asked["body"] == [page.locator("#mail").input_value()]
    assert link in asked["body"][0]
    assert words.plain("ui.no_child") in asked["body"][0]
    told = page.evaluate(COUNT, [f"{base}/{MADE_UP}/assets/segments.js", text.input_value()])
    counted = page.locator("[data-count]").inner_text()
    assert str(told["parts"]) in counted
    assert told["encoding"] in counted
    assert read_shown(page.locator("[data-qr]")) == link
    assert page.goto(link)
    assert page.locator("html").get_attribute("lang") == lang


@pytest.mark.browser
@pytest.mark.parametrize("lang", CLOSE)
def test_a_date_in_the_link_is_read_by_the_timeline(page: Page, base: str, lang: str) -> None:
    open_share(page, base, lang)
    page.locator("[name=page]").select_option("timeline/")
    page.locator("[name=of][value=review]").check()
    page.locator("[name=time]").fill("10:30")
    page.locator("[name=online]").check()
    expect(page.locator("[data-doubt=alone]")).to_be_visible()
    page.locator("[name=date]").fill(f"{YEAR}-03-23")
    expect(page.locator("[data-doubt=alone]")).to_be_hidden()
    link = made(page)
    assert link == f"{base}{path(MADE_UP, lang, 'timeline')}#{YEAR}-03-23T10:30,review,online"
    assert read_shown(page.locator("[data-qr]")) == link
    page.goto(link)
    meeting = page.locator("[data-meeting=review]")
    expect(meeting).to_contain_text("23")
    expect(meeting).to_contain_text(str(YEAR))
    expect(meeting).to_contain_text("10:30")
    expect(page.locator("[data-note=online]:visible")).to_have_count(1)
    assert "#" not in page.url


@pytest.mark.browser
def test_what_needs_a_second_look_is_said(here: Page, base: str) -> None:
    """A date that the page does not read, has passed, is free, or lies beyond the list."""
    open_share(here, base)
    said = """() => [...document.querySelectorAll("[data-doubt]:not([hidden])")]
      .map((line) => line.dataset.doubt)"""
    for day, page, wanted in (
        ("", "", []),
        (working(YEAR), "", []),
        (working(YEAR), "timeline/", []),
        (working(YEAR), "contacts/", ["unread"]),
        (working(YEAR - 2), "timeline/", ["past"]),
        (f"{YEAR}-12-25", "timeline/", ["free"]),
        (working(FREE.last + 1), "timeline/", ["beyond"]),
    ):
        here.locator("[name=date]").fill(day)
        here.locator("[name=page]").select_option(page)
        told = here.evaluate(said)
        assert told == wanted, day
    here.locator("[name=date]").fill("")
    here.evaluate("document.querySelector('option[value=en]').dataset.text = 'ą'.repeat(140)")
    here.locator("[name=page]").select_option("rights/")
    assert here.evaluate(said) == ["long"]


@pytest.mark.browser
def test_nothing_typed_is_kept_or_sent(page: Page, base: str) -> None:
    open_share(page, base, "pl")
    page.locator("[name=date]").fill(f"{YEAR}-03-23")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[name=online]").check()
    page.locator("[data-copy=text]").click()
    assert not asked
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    assert urlsplit(page.url).fragment == urlsplit(page.url).query == ""
    assert not page.locator("form input[type=text], form textarea").count(), "no field for a name"
    page.reload()
    expect(page.locator("[name=date]")).to_have_value("")


@pytest.mark.browser
def test_copying_is_said(page: Page, base: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_share(page, base, "ar")
    page.locator("[data-copy=text]").click()
    expect(page.locator("[data-copied]")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == page.locator("#text").input_value()


@pytest.mark.browser
def test_nothing_moves_while_it_loads(browser: Browser, base: str) -> None:
    """The script comes late: what it fills in has its room before. In a window as long as that."""
    with browser.new_context(viewport={"width": 390, "height": 6500}) as context:
        page = context.new_page()
        page.route("**/share.js", late)
        page.add_init_script(SHIFTS)
        page.goto(f"{base}/{MADE_UP}/share/", wait_until="networkidle")
        expect(page.locator("[data-share]")).to_be_visible()
        assert page.evaluate("window.shifts") == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "columns"), [(390, 2), (320, 1)])
def test_codes_stand_two_by_two_where_there_is_room(
    browser: Browser, base: str, width: int, columns: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{base}/{MADE_UP}/share/")
        tops = [box["y"] for item in page.locator(".share-codes li").all()[:2]
                if (box := item.bounding_box())]  # fmt: skip
        assert 3 - len(set(tops)) == columns
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        # A second code beside it must not be read for the first.
        link = read_shown(page.locator(".share-codes li svg").first)
        assert link.endswith(path(MADE_UP, "en", "index"))


@pytest.mark.browser
def test_each_language_has_its_code_without_script(silent: Page, base: str) -> None:
    silent.goto(f"{base}/{MADE_UP}/share/")
    assert not silent.locator("[data-share]").is_visible()
    items = silent.locator(".share-codes li")
    offered = read_council(MADE_UP).council.languages
    for lang, item in zip(offered, items.all(), strict=True):
        link = read_shown(item.locator("svg"))
        assert link.endswith(path(MADE_UP, lang, "index"))
        assert item.locator("bdi[dir=ltr]").last.inner_text() in link


def test_every_page_leads_there(site: Path) -> None:
    found = []
    for council in COUNCILS:
        assert (site / council / "share" / "index.html").is_file()
        for file in (site / council).rglob("index.html"):
            html = file.read_text(encoding="utf-8")
            if {"share", *MOVED} & set(file.parts):
                continue  # the page itself, and old addresses, which only lead on
            if not re.search(r'href="?[./]*share/', html):
                found.append(str(file))
    report(found)


def test_the_drawing_of_codes_is_a_kept_library_and_small() -> None:
    file = ROOT / "overrides" / "assets" / "lean-qr.js"
    head, rest = file.read_bytes().split(b").\n", 1)
    assert sha256(rest).hexdigest() in head.decode()
    assert len(brotli.compress(file.read_bytes(), quality=11)) <= MOST_BYTES_OF_QR


def test_a_short_address_of_the_council_is_used(tmp_path: Path) -> None:
    project = copied(tmp_path)
    council = project / "docs" / "councils" / MADE_UP / "council.yml"
    text = council.read_text(encoding="utf-8")
    council.write_text(text.replace("colour:", "short_url: short.example/meeting\ncolour:", 1))
    done = run(project, "build", MADE_UP)
    assert done.returncode == 0, done.stderr
    html = LexborHTMLParser((project / "site" / MADE_UP / "share" / "index.html").read_bytes())
    tool = html.css_first("[data-share]")
    assert tool
    assert tool.attributes["data-short"] == "https://short.example/meeting/"
    codes = html.css_first(".share-codes")
    assert codes
    assert "short.example/meeting/pl" in codes.text()
