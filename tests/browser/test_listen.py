"""Listen: only with a voice that is on the phone, paragraph by paragraph, with pause."""

import json

import pytest
from playwright.sync_api import Page, expect
from tests.helpers import CLOSE, MADE_UP, path

from portal.translations.words import read_words

pytestmark = pytest.mark.browser

# A phone's voices, and a mouth that says a paragraph when it is told to.
PHONE_VOICES = """(voices) => {
  window.said = [];
  window.mouth = null;
  const synth = {
    getVoices: () => voices,
    speak: (words) => { window.mouth = words; said.push([words.text, words.voice.name]); },
    cancel: () => { const words = window.mouth; window.mouth = null; words?.onend?.(); },
    addEventListener: (kind, listener) => { window.changed = listener; },
  };
  Object.defineProperty(window, "speechSynthesis", {value: synth});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""
NEXT = "() => { const words = window.mouth; window.mouth = null; words.onend(); }"


def voice(lang: str, local: bool = True) -> dict[str, object]:
    return {"lang": lang, "name": f"the voice for {lang}", "localService": local}


def open_with(page: Page, address: str, *voices: dict[str, object]) -> None:
    page.add_init_script(f"({PHONE_VOICES})({json.dumps(voices)})")
    page.goto(address)


@pytest.mark.parametrize("lang", CLOSE)
def test_it_reads_on_pauses_and_stops(page: Page, base: str, lang: str) -> None:
    open_with(page, base + path(MADE_UP, lang, "rights"), voice(f"{lang}-XX"), voice("en-GB"))
    go, stop = page.locator("[data-go]"), page.locator("[data-stop]")
    start = go.inner_text()
    go.press("Enter")
    first = page.locator("h1").inner_text()
    expect(page.locator(".listen-now")).to_have_text(first)
    page.evaluate(NEXT)
    second = page.locator(".listen-now").inner_text()
    expect(go).to_have_text(str(go.get_attribute("data-pause")))
    go.press("Enter")  # pause
    expect(go).to_have_text(str(go.get_attribute("data-on")))
    assert page.evaluate("() => window.mouth") is None
    expect(page.locator(".listen-now")).to_have_text(second)
    go.press("Enter")  # goes on where it was
    said = page.evaluate("() => said")
    assert [text for text, _ in said] == [first, second, second]
    assert {name for _, name in said} == {f"the voice for {lang}-XX"}
    stop.press("Enter")
    expect(go).to_have_text(start)
    expect(go).to_be_focused()
    expect(page.locator(".listen-now")).to_have_count(0)
    assert page.evaluate("() => window.mouth") is None


def test_it_reads_all_that_is_seen_and_ends(page: Page, base: str) -> None:
    open_with(page, base + path(MADE_UP, "en", "before"), voice("en-GB"))
    page.locator("[data-go]").click()
    for _ in range(200):
        if not page.evaluate("() => window.mouth !== null"):
            break
        page.evaluate(NEXT)
    said = " ".join(text for text, _ in page.evaluate("() => said"))
    for text in page.locator(".text h2, .text p:visible").all_inner_texts():
        assert text in said
    expect(page.locator("[data-stop]")).to_be_hidden()


def test_english_words_in_a_polish_page_get_an_english_voice(page: Page, base: str) -> None:
    open_with(page, base + path(MADE_UP, "pl", "ready"), voice("pl-PL"), voice("en_GB"))
    page.locator("[data-go]").click()
    while page.evaluate("() => window.mouth !== null"):
        page.evaluate(NEXT)
    said = dict(page.evaluate("() => said"))
    assert said["I need an interpreter."] == "the voice for en_GB"
    assert said[read_words("pl").plain("need.interpreter")] == "the voice for pl-PL"


@pytest.mark.parametrize(
    "voices",
    [[], [voice("pl-PL", local=False)], [voice("en-GB")]],
    ids=["none", "one that sends the words away", "one for another language"],
)
def test_it_is_not_offered_without_a_voice_on_the_phone(
    page: Page, base: str, voices: list[dict[str, object]]
) -> None:
    open_with(page, base + path(MADE_UP, "pl", "rights"), *voices)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_a_voice_that_comes_late_is_noticed(page: Page, base: str) -> None:
    open_with(page, base + path(MADE_UP, "pl", "rights"))
    page.evaluate(
        "() => { speechSynthesis.getVoices = () => [{lang: 'pl', name: 'p', localService: true}];"
        " changed(); }"
    )
    expect(page.locator("[data-listen]")).to_be_visible()
