"""Where in the pages a kind of fact is said: written in the kind's own row (`facts.py`)."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field


@dataclass(frozen=True)
class SaidAt:
    """`places` are where it is said; a lower `order` stands before the others of its place.

    `promise` is true for a kind that promises a service.
    """

    places: tuple[str, ...]
    order: int
    promise: bool


def said_at(*places: str, order: int = 0, promise: bool = False) -> Any:
    """What stands behind a kind in the table: it may be left out, and is said at these places."""
    field: Any = Field(default=None)
    field.metadata.append(SaidAt(places, order, promise))
    return field
