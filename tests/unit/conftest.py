"""What some of the unit tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.translated import write_translated

from portal.core.remembered import forget


@pytest.fixture
def translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small project, translated into Polish, of which nobody has signed anything."""
    write_translated(tmp_path, monkeypatch)
    yield tmp_path
    forget()
