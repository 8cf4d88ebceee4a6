"""What the templates around a page's text are given: overrides/{base,main,hub,404,share}.html.

Each gets a `Frame` as `site`, as `here` what only it needs, and as `content` what stands in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass

from markupsafe import Markup

from portal.core.pages import ROW
from portal.councils.national import Helpline
from portal.site.notices import Notice
from portal.translations.words import Words

# Where "Exit this page" leads: a page anybody might be looking at.
EXIT_URL = "https://www.bbc.co.uk/weather"


@dataclass(frozen=True)
class Frame:
    """For every page. `base` is the way to the site's root; `council` its name, "" at the door."""

    words: Words
    say: Callable[..., Markup]
    icon: Callable[[str], Markup]
    style: Markup
    policy: str
    council: str
    base: str
    noindex: bool = True
    exit_url: str = EXIT_URL


@dataclass(frozen=True)
class Choice:
    """A language to choose: its words, and the way to the page in it."""

    words: Words
    url: str


@dataclass(frozen=True)
class ParentPage:
    """For a parent's page. `page_lang` is the language of its text, which may still be English.

    `links` is the way to each page, by what it is on the way through: `step`, `help`, `foot`, or
    a `part` of Easy Read. `step` counts the steps, or the parts, from 1; it is 0 on a page by
    itself. `previous` and `next` are among them, "" at the ends.
    """

    name: str
    page_lang: str
    styled: bool
    picture: str
    languages: tuple[Choice, ...]
    ways: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    step: int
    steps: int
    previous: str
    next: str
    scripts: tuple[str, ...]
    notice: Notice

    @property
    def links(self) -> dict[str, str]:
        """The way to each page."""
        return dict(link for _, links in self.ways for link in links)

    @property
    def part(self) -> bool:
        """It is a part of Easy Read."""
        return bool(ROW[self.name].easy)

    def named(self, name: str) -> str:
        """The key of a page's name: a part of Easy Read goes by that of the page it is about."""
        return f"page.{ROW[name].easy or name}"


@dataclass(frozen=True)
class MovedPage:
    """For the address of a page that is no more: the page that answers now, and the way there."""

    page: str
    url: str


@dataclass(frozen=True)
class Door:
    """For the front door: `councils` are addresses and names; none in a fork of one council.

    `advice` is for a parent whose council is not among them; `hours` says when it answers.
    """

    languages: tuple[Choice, ...]
    councils: tuple[tuple[str, str], ...]
    advice: Helpline
    hours: Markup


@dataclass(frozen=True)
class Lost:
    """For 404.html, which speaks every language of its site."""

    languages: tuple[Choice, ...]


@dataclass(frozen=True)
class LanguageCode:
    """A language on the page for professionals: its English name, its address and QR code."""

    words: Words
    english: str
    shown: str
    code: Markup


@dataclass(frozen=True)
class SharePage:
    """For the page with which a professional sends or prints; `doubts` are what to look at twice.

    `first` and `last` are the years whose bank holidays it knows, `holidays` those days.
    """

    languages: tuple[LanguageCode, ...]
    notices: tuple[Markup, ...]
    short: str
    pages: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]
    first: int
    last: int
    holidays: str


def as_key(given: object) -> str:
    """All that a template is given, as text to compare: the words of a language by its name."""
    if isinstance(given, Words):
        return given.lang
    if isinstance(given, tuple):
        return f"({', '.join(map(as_key, given))})"
    if is_dataclass(given):
        # The style is known by its hash, in the policy.
        names = (field.name for field in fields(given) if field.name != "style")
        own = (f"{name}={as_key(getattr(given, name))}" for name in names)
        return f"{type(given).__name__}({', '.join(own)})"
    return "call" if callable(given) else repr(given)
