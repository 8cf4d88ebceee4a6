"""How far a translation can be trusted, and what of it is shown because of that."""

from dataclasses import dataclass

from portal.core.folders import COUNCILS, HUB, PAGES
from portal.core.languages import languages
from portal.core.pages import PAGE_ROWS
from portal.core.remembered import remembered
from portal.councils.notes import read_notes
from portal.translations.shared_pages import Signed, Translation, read_translation, translation
from portal.translations.stamps import signed_words, stale_words
from portal.translations.word_check import check_words
from portal.translations.words import Words, read_words

EDITIONS = frozenset(row.name for row in PAGE_ROWS if row.edition)


@dataclass(frozen=True)
class Trust:
    """`state` is `english`, `below` (shown in English), `draft` or `checked` (`signed` by whom).

    `stale` is true when the English of a part has changed since it was translated.
    """

    state: str
    signed: Signed | None = None
    stale: bool = False


@remembered
def checked_words(lang: str) -> Words:
    """The words of a language: English for what cannot be trusted, a mark where it has changed."""
    broken = frozenset(check_words(lang))
    stale = frozenset(stale_words(lang)) if lang != "en" else frozenset()
    return read_words(lang, broken=broken, stale=stale - broken)


@remembered
def notes(lang: str, slug: str) -> Translation | None:
    """A council's notes in a language; None where there are none to translate, or not yet."""
    english = COUNCILS / slug / "notes.en.md"
    file = english.with_name(f"notes.{lang}.md")
    return read_translation(file, english, notes=True) if file.exists() else None


@remembered
def _has_notes(slug: str) -> bool:
    return bool(read_notes(COUNCILS / slug / "notes.en.md"))


def stale_notes(lang: str, slug: str) -> tuple[str, ...]:
    """The places whose English note has changed since it was translated."""
    found = notes(lang, slug) if lang != "en" else None
    return found.stale if found else ()


def offered(chosen: list[str], only_checked: bool, slug: str = "") -> list[str]:
    """Those of the chosen languages that are whole, or that somebody qualified has checked."""
    there = [lang for lang in chosen if lang in languages()]
    return [lang for lang in there if not only_checked or fit_to_publish(lang, slug)]


def trust(lang: str, name: str, slug: str, page_lang: str) -> Trust:
    """What a page may claim: it is checked only if its text, words and notes all are."""
    if lang == "en":
        return Trust("english")
    if page_lang == "en" or not (PAGES / lang / f"{name}.md").exists():
        return Trust("below")
    page, local = translation(lang, name), notes(lang, slug)
    whole = signed_words(lang) and (bool(local and local.signed) or not _has_notes(slug))
    stale = bool(page.stale or (local and local.stale) or stale_words(lang))
    return Trust("checked" if page.signed and whole else "draft", page.signed, stale)


@remembered
def fit_to_publish(lang: str, slug: str = "") -> bool:
    """Whether all of a language is checked and of today's English, for a council or the door."""
    return _fit(lang, slug)


def _fit(lang: str, slug: str) -> bool:
    if lang == "en":
        return True
    english = [*(PAGES / "en").glob("*.md")] if slug else [*(HUB / "en").glob("*.md")]
    files = [(e.parent.parent / lang / e.name, e) for e in english]
    # An edition of its own may stay in English, as which it is marked.
    files = [(file, e) for file, e in files if file.exists() or e.stem not in EDITIONS]
    if any(not file.exists() for file, _ in files):
        return False
    found = [read_translation(*pair) for pair in files]
    if slug and _has_notes(slug):
        local = notes(lang, slug)
        if not local:
            return False
        found.append(local)
    whole = all(t.signed and not t.stale and not t.problems for t in found)
    return bool(whole and signed_words(lang) and not stale_words(lang) and not check_words(lang))
