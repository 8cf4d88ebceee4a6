"""Which questions a leaflet answers, where, and what could stand in council.yml for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from pydantic import ValidationError

from portal.councils.facts import Facts
from portal.councils.kinds import fields
from portal.councils.sourced import Strict
from portal.oldleaflet.measures import WAYS, age, duration, hours
from portal.oldleaflet.passages import Passage
from portal.oldleaflet.questions import LeafletQuestion, Questions

LONGEST_WORDS = 90
HEADING_UNKNOWN = "no heading found above it"


class Found(Strict):
    """A place in the leaflet: its line, its page in a PDF, the words found, the heading above."""

    line: int
    page: int | None
    words: str
    heading: str


class Answer(Strict):
    """What the leaflet seems to answer. `proposals`: facts as council.yml would have them.

    More than one proposal means: choose. None means: a person must write it. `doubt` says why to
    look twice, or is empty.
    """

    kind: str
    asks: str
    found: list[Found]
    proposals: list[dict[str, Any]]
    doubt: str


@dataclass(frozen=True)
class _Hit:
    found: Found
    value: dict[str, Any]
    word: str
    doubt: str


def place(passage: Passage, offset: int, words: str) -> Found:
    """Where these words of a passage stand in the leaflet."""
    line = passage.line_at(offset)
    words = words.strip()
    short = words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
    return Found(line=line.number, page=line.page, words=short, heading=passage.heading)


def answer(kind: str, passages: list[Passage], known: Questions) -> Answer | None:
    """What the leaflet answers to one question, or None when it seems to say nothing."""
    question = known.questions.get(kind)
    hits = list(_hits(question, passages, known)) if question else []
    if not question or not hits:
        return None
    found = list({(h.found.line, h.found.words): h.found for h in hits}.values())
    proposals, doubts = _proposals(kind, question, hits)
    doubts += dict.fromkeys(hit.doubt for hit in hits if hit.doubt)
    if any(not f.heading for f in found):
        doubts.append("Say yourself where it stands: the heading above it was not found")
    return Answer(
        kind=kind, asks=question.asks, found=found, proposals=proposals, doubt=". ".join(doubts)
    )


def _hits(question: LeafletQuestion, passages: list[Passage], known: Questions) -> Iterator[_Hit]:
    near = known.filled(question.near) if question.near else None
    patterns = [("", known.filled(p)) for p in question.patterns]
    patterns += [(w, known.filled(p)) for w, several in question.words.items() for p in several]
    for passage in passages:
        if passage.is_heading or (near and not near.search(passage.around())):
            continue
        for start, sentence in passage.sentences():
            matches = [
                (found.start(), word, found)
                for word, pattern in patterns
                for found in pattern.finditer(sentence)
            ]
            for offset, word, found in sorted(matches, key=lambda match: match[0]):
                value = _value(found, sentence)
                if found.re.groupindex:  # Where the number stands, in a long sentence.
                    offset = min(found.start(n) for n, v in found.groupdict().items() if v)
                words = sentence[offset : found.end()]
                doubt = _doubt(question, known, sentence)
                yield _Hit(place(passage, start + offset, words), value, word, doubt)


def _doubt(question: LeafletQuestion, known: Questions, sentence: str) -> str:
    """Why to look twice at an answer in this sentence, or nothing."""
    doubt = question.doubt
    return doubt.says if doubt and not known.filled(doubt.unless).search(sentence) else ""


def _value(found: re.Match[str], sentence: str) -> dict[str, Any]:
    names = found.re.groupindex
    if names.keys() & set(WAYS):
        return duration(found)
    if "longest" in names:
        return hours(found, sentence)
    if "plus" in names:
        return age(found)
    return {"title": found[1].strip()} if found.re.groups else {}


def _proposals(
    kind: str, question: LeafletQuestion, hits: list[_Hit]
) -> tuple[list[dict[str, Any]], list[str]]:
    if kind not in Facts.model_fields:
        return [{"from": _headings(hits)}], []
    options: list[list[dict[str, Any]]] = []
    missing: list[str] = []
    values = [h.value for h in hits if h.value]
    if question.patterns:
        options.append(_by_count(values))
    if question.patterns and not values:
        missing.append("What it is called was not found")
    for field, vocabulary in fields(kind).items():
        words = list(dict.fromkeys(h.word for h in hits if h.word in vocabulary))
        if not words and question.otherwise in vocabulary:
            words = [str(question.otherwise)]
        if not words:
            missing.append(f"`{field}` was not found: choose from {', '.join(vocabulary)}")
        options.append([{field: words}] if field == "are" else [{field: word} for word in words])
    good, doubts = [], missing
    for parts in product(*options):
        fact: dict[str, Any] = {name: v for part in parts for name, v in part.items()}
        given = [h for h in hits if h.value and h.value.items() <= fact.items()]
        chosen = [w for v in fact.values() for w in (v if isinstance(v, list) else [v])]
        given += [h for h in hits if h.word and h.word in chosen]
        fact["from"] = _headings(given or hits)
        try:
            Facts.model_validate({kind: fact})
        except ValidationError as error:
            said = error.errors()[0]["msg"].removeprefix("Value error, ")
            doubts.append(f"What it says cannot be written as it stands: {said}")
        else:
            good.append(fact)
    if len(good) > 1:
        doubts.insert(0, "It seems to say more than one thing. Choose one, or none")
    if any(fact.get("unit") == "day" for fact in good):
        doubts.append("It does not say if these are working days")
    return good, doubts


def _by_count(values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each value once, the one that was found most often first."""
    same = [str(value).casefold() for value in values]
    first = dict(reversed(list(zip(same, values, strict=True))))
    order = sorted(dict.fromkeys(same), key=lambda key: (-same.count(key), same.index(key)))
    return [first[key] for key in order]


def _headings(hits: list[_Hit]) -> list[str]:
    return list(dict.fromkeys(h.found.heading or HEADING_UNKNOWN for h in hits))
