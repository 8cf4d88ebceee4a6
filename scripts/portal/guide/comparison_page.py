"""The guide's page that lays the councils side by side, as Markdown with HTML in it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, get_args

from markupsafe import Markup

from portal.councils.contacts import Purpose
from portal.councils.folder import Folder
from portal.councils.sourced import Sourced
from portal.guide.comparison import answered, compared_questions, title
from portal.parts.composer import Composer
from portal.parts.sentences import fact_sentences
from portal.parts.templates import parts
from portal.translations.trust import checked_words


def comparison_page(
    folders: Sequence[Folder], broken: Sequence[str], order: Sequence[str], published: Sequence[str]
) -> str:
    """The page for these councils; `broken` ones have a mistake in their files and are named only.

    `order` is the reading order of the shared pages. `published` are the councils with a site
    beside the guide: only those are linked to.
    """
    words = checked_words("en")
    every = [Composer(folder, words) for folder in folders]
    found = compared_questions(order)
    asked = [question for question in found if question.kinds]
    return (
        parts()
        .get_template("comparison.html")
        .render(
            councils=every,
            broken=broken,
            pages=[(title(name), list(group)) for name, group in groupby(found, lambda q: q.page)],
            asked=len(asked),
            answered={c.folder.slug: answered(c.folder.council, asked) for c in every},
            purposes=[(name, _reached(every, name)) for name in get_args(Purpose)],
            superseded=_reached(every, superseded=True),
            published=published,
            say=lambda key: Markup(words.say(key)),
            with_note=lambda place: [c for c in every if place in c.folder.council.notes],
            state=confirmed_state,
            said=lambda c, kind, fact: c.safe(fact_sentences(kind, fact, words)),
        )
    )


def confirmed_state(c: Composer, it: Sourced) -> Markup:
    """Who at the council confirmed it, or that nobody has."""
    confirmed = c.mark(it, False) if it.confirmed else None
    return confirmed or Markup("Not confirmed by the council.")


def _reached(
    every: Sequence[Composer], purpose: str = "", superseded: bool = False
) -> list[tuple[Composer, list[Any]]]:
    """Each council with its contacts for one purpose, or with those it no longer uses."""
    return [
        (c, [
            one for one in c.folder.council.contacts
            if one.superseded == superseded and purpose in ("", one.purpose)
        ])
        for c in every
    ]  # fmt: skip
