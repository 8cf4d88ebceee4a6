"""Durations, hours and ages as leaflets write them: `within ten working days`, `10+`."""

import re
from typing import Any

NUMBER_WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
]  # fmt: skip
NUMBERS = {word: n for n, word in enumerate(NUMBER_WORDS, 1)} | {"a": 1, "an": 1, "thirty": 30}
UNITS = {"minute": "minute", "working day": "working_day", "day": "day", "week": "week"}
UNITS |= {"fortnight": "fortnight", "month": "month"}
_N = rf"\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
_U = r"minute|working[ -]day|day|week|fortnight|month"

# The words beside the number say in which way it holds (portal/councils/sourced.py: KINDS).
_EVERY = (
    r"(?P<at_least_every>(?:at )?least (?:once )?every|within every|no more than every"
    r"|(?:not|no) more than|no longer than)|(?P<every>every|each|once (?:a|every))"
)
# Gaps for patterns: `{span}` within or after, `{rhythm}` how often, `{ahead}` how long before.
SPAN = (
    r"\b(?:(?P<within>within|(?:no|not) later than)|(?P<after>after))"
    rf" (?!every)(?:(?P<n>{_N}) )(?P<unit>{_U})s?\b"
)
RHYTHM = (
    rf"(?:\b(?:{_EVERY}) ?(?:(?P<n>{_N}) )?(?P<unit>{_U})s?\b"
    rf"|\b(?:(?P<often>{_N})[ -])?(?P<ly>month|week|fortnight)ly\b)"
)
AHEAD = (
    rf"\b(?:(?P<half>half an hour)|(?P<n>{_N})[ -](?P<unit>{_U})s?)"
    r" (?:(?P<early>early|earlier)|(?P<before>before(?:hand)?|in advance|ahead of))\b"
)
HOURS = rf"(?:(?P<shortest>{_N}) (?:to|and|or|-) )?(?P<longest>{_N}) hours?\b"
AGE = (
    r"(?:\b(?:over|aged|age) (?:the age of )?(?P<over>\d{1,2})\b"
    r"|\b(?P<plus>\d{1,2}) ?(?:\+|(?:years? )?(?:old )?(?:and|or) (?:over|older|above)\b))"
)
GAPS = {"span": SPAN, "rhythm": RHYTHM, "ahead": AHEAD, "hours": HOURS, "age": AGE}
WAYS = ("within", "after", "at_least_every", "every", "early", "before")


def counted(word: str) -> int:
    """3 for `3` and for `three`."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def duration(found: re.Match[str]) -> dict[str, Any]:
    """`{within: 10, unit: working_day}` from a match of SPAN, RHYTHM or AHEAD.

    What is odd, such as minutes before a report, stays so: the type refuses it later.
    """
    part = found.groupdict()
    if part.get("half"):
        return {"early": 30, "unit": "minute"}
    if part.get("ly"):
        return _told("every", counted(part["often"] or "one"), part["ly"])
    way = next(way for way in WAYS if part.get(way))
    # `30 minutes before the start` is a time to come: minutes are used for nothing else.
    if way == "before" and part["unit"].lower() == "minute":
        way = "early"
    return _told(way, counted(part["n"] or "one"), part["unit"])


def _told(way: str, count: int, unit: str) -> dict[str, Any]:
    known = UNITS[unit.lower().replace("-", " ")]
    if known == "fortnight":
        return {way: count * 2, "unit": "week"}
    return {way: count, "unit": known}


def hours(found: re.Match[str], sentence: str) -> dict[str, Any]:
    """`{hours: [1, 2], longer: true}` from a match of HOURS in its sentence."""
    longest = counted(found["longest"])
    shortest = counted(found["shortest"]) if found["shortest"] else longest
    longer = bool(re.search(r"\blonger\b|\bmore than\b", sentence, re.I))
    return {"hours": [shortest, longest], "longer": longer}


def age(found: re.Match[str]) -> dict[str, Any]:
    """`{years: 10}` from a match of AGE."""
    return {"years": int(found["over"] or found["plus"])}
