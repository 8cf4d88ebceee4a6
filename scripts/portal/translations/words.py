"""The words of one language: interface, sentences, glossary; English where one is missing."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup

from portal.core.folders import LOCALES
from portal.core.markup import fill, inline, isolated, unbroken
from portal.core.written_dates import (
    MONTH,
    full_pattern,
    month_pattern,
    name_in_english,
    names,
    plural_form,
    written,
)
from portal.core.yaml_file import raw

# As Babel writes a part of a date in a pattern.
GAP = r"%\((\w+)\)s"


@dataclass(frozen=True)
class DayNames:
    """What a phone needs to write a day: the names of days, Sunday first, and of months.

    `alone` are the months as they stand by themselves in a list; `pattern` is the order, `month`
    that of a month with its year.
    """

    days: tuple[str, ...]
    months: tuple[str, ...]
    alone: tuple[str, ...]
    pattern: str
    month: str


@dataclass(frozen=True)
class Words:
    """`texts` is the tree of locales/<lang>.yml, `glossary` that of words.<lang>.yml.

    `broken` names the sentences that must not be used (their numbers or placeholders do not
    match the English): these, and missing ones, are shown in English and marked as English.
    `stale` names those whose English has changed since: each says so.
    """

    lang: str
    texts: Any
    glossary: Any
    english: "Words | None" = None
    broken: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()

    @property
    def dir(self) -> str:
        return str(self.texts["dir"])

    def has(self, key: str) -> bool:
        return self._find(key) is not None or bool(self.english and self.english.has(key))

    def node(self, key: str) -> Any:
        """The part of the tree at `key` (dots between levels), English if it is missing."""
        found = self._find(key)
        if found is None and self.english:
            return self.english.node(key)
        if found is None:
            raise KeyError(f"no text for `{key}` in locales/{self.lang}.yml")
        return found

    def plain(self, key: str) -> str:
        """A text for an attribute or title: no Markdown, no markup."""
        return str(self.node(key))

    def say(self, key: str, **values: str) -> Markup:
        """The sentence as HTML, its {gaps} filled; a value that is not Markup comes out as text."""
        found = self._find(key)
        if found is None:
            if not self.english:
                raise KeyError(f"no text for `{key}` in locales/{self.lang}.yml")
            return _in_english(self.english.say(key, **values))
        html = fill(inline(str(found)), values)
        return html + self.stale_mark() if key in self.stale else html

    def duration(self, key: str, n: int) -> Markup:
        """A duration such as `duration.within.day` for n, in the CLDR plural form for n."""
        forms = self._find(key)
        form = None if forms is None else forms.get(self.plural(n))
        if form is None and self.english:
            return _in_english(self.english.duration(key, n))
        return fill(inline(str(form)), {"n": str(n)})

    def plural(self, n: int) -> str:
        return plural_form(self.lang, n)

    def month(self, month: str) -> Markup:
        """`2007-12` as December 2007 in this language, with the English beside it elsewhere."""
        first = date.fromisoformat(f"{month}-01")
        english = written(first, "MMMM yyyy", "en_GB")
        if self.lang == "en":
            return unbroken(english)
        here = written(first, MONTH, self._locale)
        return Markup("<bdi>{}</bdi> ({})").format(here, isolated(english))

    def on_date(self, day: date) -> Markup:
        """`22 November 2026` in this language, with the English beside it elsewhere."""
        english = written(day, "d MMMM y", "en_GB")
        if self.lang == "en":
            return Markup('<bdi dir="ltr">{}</bdi>').format(english)
        here = written(day, "long", self._locale)
        return Markup("<bdi>{}</bdi> ({})").format(here, isolated(english))

    def day(self, day: date) -> Markup:
        """A day with its weekday, with the English beside it in another language."""
        english = written(day, "EEEE d MMMM y", "en_GB")
        if self.lang == "en":
            return Markup('<bdi dir="ltr">{}</bdi>').format(english)
        here = written(day, "full", self._locale)
        return Markup("<bdi>{}</bdi> {}").format(here, isolated(f"({english})"))

    def day_names(self) -> DayNames:
        """What a phone needs to write `day`."""
        days = names("days", "format", self._locale)
        months = names("months", "format", self._locale)
        alone = names("months", "stand-alone", self._locale)
        # English as the letters write it, without a comma.
        english = "{EEEE} {d} {MMMM} {y}"
        full = full_pattern(self._locale)
        pattern = english if self.lang == "en" else full
        return DayNames(
            days=tuple(days[(at + 6) % 7] for at in range(7)),
            months=tuple(months[at] for at in range(1, 13)),
            alone=tuple(alone[at] for at in range(1, 13)),
            pattern=re.sub(GAP, r"{\1}", pattern),
            month=re.sub(GAP, r"{\1}", month_pattern(self._locale)),
        )

    @property
    def _locale(self) -> str:
        # English as the letters write it: 3 December, not December 3.
        return "en_GB" if self.lang == "en" else self.lang.replace("-", "_")

    def stale_mark(self) -> Markup:
        """What stands behind a sentence whose English has changed."""
        text = inline(str(self.node("notice.stale_sentence")))
        return Markup(' <small class="mark">{}</small>').format(text)

    def _find(self, key: str) -> Any:
        if key in self.broken:
            return None
        at = self.texts
        for part in key.split("."):
            at = at.get(part) if isinstance(at, dict) else None
        return at


def _in_english(html: Markup) -> Markup:
    return Markup('<span lang="en" dir="ltr">{}</span>').format(html)


def english_name(lang: str) -> str:
    """What English calls a language: `Polish`."""
    return name_in_english(lang)


def read_words(
    lang: str,
    folder: Path = LOCALES,
    broken: frozenset[str] = frozenset(),
    stale: frozenset[str] = frozenset(),
) -> Words:
    """The words of `lang`, unchecked, with English behind them; Wrong when a file cannot be read.

    For the checks of words alone. Pages ask `checked_words` (trust.py), which leaves out what is
    broken.
    """
    english = None if lang == "en" else read_words("en", folder)
    texts, glossary = raw(folder / f"{lang}.yml"), raw(folder / f"words.{lang}.yml")
    return Words(lang, texts, glossary, english, broken, stale)
