"""What a row of `facts.py` says of its kind: its type, its words, and which sentences it needs."""

from typing import Any, get_args

from portal.councils.facts import Facts
from portal.councils.sourced import Duration, Sourced

ANY_DURATION = {"within": 10, "unit": "working_day"}


def fact_type(kind: str) -> type[Sourced]:
    """The type of a kind of fact, `Duration` for `arrive`."""
    annotation: Any = Facts.model_fields[kind].annotation
    found: type[Sourced] = get_args(annotation)[0]
    return found


def fields(kind: str) -> dict[str, list[str]]:
    """A fact's fields that take words, each with its vocabulary: `{is: [worried, ...]}`.

    Nothing for a note or a fact without a vocabulary (durations, hours, ages).
    """
    if kind not in Facts.model_fields:
        return {}
    found = {}
    for name, field in fact_type(kind).model_fields.items():
        annotation: Any = field.annotation
        inner = get_args(annotation)[0] if name == "are" else annotation
        words = get_args(inner)
        if name != "unit" and words and all(isinstance(word, str) for word in words):
            found[field.alias or name] = list(words)
    return found


def sentence_keys(kind: str) -> list[str]:
    """The keys of the sentences that a kind cannot do without: `say.reports.prepared`."""
    words = [word for several in fields(kind).values() for word in several]
    return [f"say.{kind}.{word}" for word in words] or [f"say.{kind}"]


def made_up(kind: str) -> Sourced:
    """A fact of a kind, as an example of how one may stand in a council.yml."""
    words = fields(kind).items()
    own: dict[str, object] = {name: few[:2] if name == "are" else few[0] for name, few in words}
    if fact_type(kind) is Duration:
        own |= ANY_DURATION
    return fact_type(kind).model_validate({**own, "from": "HEADING"})
