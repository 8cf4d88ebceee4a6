"""`portal council new`"""

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import click

from portal.commands.parameters import OneOf
from portal.commands.refused import nothing_written

if TYPE_CHECKING:
    from portal.officer.new_council import New


def _purposes() -> tuple[str, ...]:
    from typing import get_args

    from portal.councils.contacts import Purpose

    return get_args(Purpose)


@click.command(short_help="Make a new council's folder.")
@click.argument("name", default="")
@click.option("--contact", default="", help="The service that answers the phone, as Duty team.")
@click.option("--phone", default="", help="Its number, as people dial it.")
@click.option("--by", default="", help="Your role at the council: you know that it is its number.")
@click.option("--seen", default="", help="Or the page on which you read it, without https://.")
@click.option("--purpose", default="information", type=OneOf(_purposes), help="What it is for.")
@click.option("--slug", default="", help="The folder and address; made from the name if left out.")
@click.option("--colour", default="", help="Of buttons and links, as #rrggbb.")
@click.option("--languages", default="", help="Such as en,pl,ur; the project's if left out.")
def new(name: str, slug: str, **given: str) -> int:
    """Make a new council's folder, in which every field is explained and nothing is made up.

    NAME is the council's, such as Leeds. At a terminal it asks for what it needs.
    """
    from portal.officer.begin_council import next_steps, write_council

    with nothing_written():
        slug, begun = _asked(name, slug, **given)
        write_council(slug, begun)
    print(next_steps(slug, begun.name))
    return 0


def _asked(
    name: str, slug: str, contact: str, phone: str, by: str, seen: str, purpose: str,
    colour: str, languages: str,
) -> tuple[str, "New"]:  # fmt: skip
    from portal.core.colour import with_contrast
    from portal.officer import begin_council as begin
    from portal.officer.new_council import New, slug_of
    from portal.site.style import HOUSE_COLOUR

    if phone:  # before it asks for anything else
        begin.usable_phone(phone.strip())
    name = _needed(name, "name", "The council's name, as people say it", begin.usable_name)
    slug = begin.usable_slug(slug or slug_of(name))
    contact = _needed(contact, "--contact", "Which service answers the phone", begin.usable_text)
    phone = _needed(phone, "--phone", "Its number, as people dial it", begin.usable_phone)
    if by or not seen:
        ask = "Your role at the council, never your name: it is published"
        by = _needed(by, "--by", ask, begin.usable_text)
    colour = with_contrast(colour or HOUSE_COLOUR)
    today, langs = date.today(), begin.usable_languages(languages)
    return slug, New(name, contact, phone, colour, today, by, seen, purpose, langs)


def _needed(given: str, option: str, question: str, check: Callable[[str], str]) -> str:
    """What was given; else the answer to the question, which is asked until it can be used."""
    if given:
        return check(given.strip())
    if not sys.stdin.isatty():
        raise ValueError(f"{option} is missing: {question.lower()}")
    while True:
        try:
            return check(input(f"{question}: ").strip())
        except ValueError as error:
            print(error, file=sys.stderr)
