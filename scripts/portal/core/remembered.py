"""Results that are worked out once a build, and forgotten when a file has changed."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])
_forgetting: list[Callable[[], None]] = []


def remembered(function: F) -> F:
    """Like functools.cache, until the next `forget`: for what is read from the project's files."""
    kept = cache(function)
    _forgetting.append(kept.cache_clear)
    return kept  # type: ignore[return-value]


def forget() -> None:
    """Everything remembered is worked out again when it is next asked for.

    A server that stays up calls this before each build: the files may have changed.
    """
    for clear in _forgetting:
        clear()
