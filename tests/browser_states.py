"""The states that a parent's tools can be in, and how to get there."""

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page
from tests.helpers import MADE_UP, path

from portal.core.bank_holidays import calendar
from portal.core.dates import dates
from portal.councils.folder import read_council
from portal.parts.date_rules import date_rules

FREE = calendar()
YEAR = FREE.first + 2  # a year that the list holds, and not the past
VOICES = """(lang) => {
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => [{lang, name: "here", localService: true}],
    speak: () => {}, cancel: () => {}, addEventListener: () => {},
  }});
  window.SpeechSynthesisUtterance = class {};
}"""


def counted(council: str, day: date, of: str = "first") -> dict[str, date | None]:
    """The dates of this council's rules, as Python counts them."""
    it = read_council(council).council
    same_day = bool(it.facts.counting and it.facts.counting.is_ == "same_day")
    return dates(day, of, [whose.rule for whose in date_rules(it)], FREE, same_day)


def open_form(page: Page) -> None:
    """The form is folded until somebody wants it."""
    if page.locator("[data-dates] details:not([open])").count():
        page.locator("[data-dates] summary").press("Enter")


def put_in(page: Page, day: date, of: str = "first", time: str = "") -> None:
    """By keyboard alone: the form opened, to the first field, on with Tab, and Enter."""
    open_form(page)
    page.locator(f"[name=of][value={of}]").focus()
    page.keyboard.press("Space")
    for key in ("Tab", f"{day.day}", "Tab", f"{day.month} ", "Tab", f"{day.year}"):
        page.keyboard.press(key) if key == "Tab" else page.keyboard.type(key.strip())
    if time:
        page.locator("[name=time]").fill(time)
    page.locator("[name=year]").press("Enter")


def _dates(page: Page) -> None:
    page.locator("[data-calendar]").wait_for()


def _wrong(page: Page) -> None:
    open_form(page)
    page.locator("[name=day]").fill("31")
    page.locator("[name=month]").select_option("2")
    page.locator("[name=year]").fill(str(YEAR))
    page.locator("[name=year]").press("Enter")
    _refused(page)


def _refused(page: Page) -> None:
    page.locator("[data-wrong]:visible").wait_for()


def _remembered(page: Page) -> None:
    page.locator(".rights input").first.check()
    page.locator("[data-remember]").check()
    page.locator("[data-told=remembered]").wait_for()


def _forgotten(page: Page) -> None:
    _remembered(page)
    page.locator("[data-forget]").click()
    page.locator("[data-told=forgotten]").wait_for()


def _doors(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('.door').forEach((e) => { e.open = true; })")


def _written(page: Page) -> None:
    page.locator("textarea").first.fill("Loooooooooooooooooooooooooooooong words. " * 5)
    page.locator("[data-save]").click()
    page.locator("[data-saved]").wait_for()


def _only(page: Page) -> None:
    page.locator("#need-bsl").check()
    page.locator("[data-only]").click()


def _reading(page: Page) -> None:
    page.locator("[data-go]").click()
    page.locator(".listen-now").wait_for()


def _kept(page: Page) -> None:
    page.locator("[data-keep] button").click()


def _sheets(page: Page) -> None:
    page.locator("#large").check()
    page.locator("#whole").check()  # on a screen the text waits until it is asked for
    page.locator("section#ready").wait_for()


# The page, what stands behind its address, and what the parent does there.
STATES: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "dates from a link, at a weekend, online": ("timeline", f"#{YEAR}-02-06T10:00,online", _dates),
    "dates of a review, in the past": ("timeline", f"#{YEAR - 2}-03-03,review", _dates),
    "dates beyond the list": ("timeline", f"#{YEAR + 2}-11-01", _dates),
    "a link that cannot be read": ("timeline", f"#{YEAR}-02-04T10:00,review.", _refused),
    "a wrong date": ("timeline", "", _wrong),
    "ticks remembered": ("rights", "", _remembered),
    "ticks forgotten": ("rights", "", _forgotten),
    "doors open": ("disagree", "", _doors),
    "own words": ("ready", "", _written),
    "only what is ticked": ("ready", "", _only),
    "reading aloud": ("decision", "", _reading),
    "a copy kept": ("print", "", _kept),
    "sheets to write on": ("print", "#sheets", _sheets),
}


def reach(page: Page, base: str, lang: str, state: str) -> str:
    """Goes to the page and into the state; gives the address."""
    name, behind, act = STATES[state]
    address = path(MADE_UP, lang, name)
    if state == "reading aloud":
        page.add_init_script(f"({VOICES})('{lang}')")
    page.goto("about:blank")
    page.goto(f"{base}{address}{behind}")
    act(page)
    return address
