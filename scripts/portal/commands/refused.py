"""What was asked cannot be done: told in its own words, with exit code 2."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from portal.core.problem import Wrong


class Refused(click.ClickException):
    """Not a slip in how the command was written, so no hint on that comes with it."""

    exit_code = 2


@contextmanager
def nothing_written() -> Iterator[None]:
    """For what writes all or nothing: a mistake in what was given says that it wrote nothing."""
    try:
        yield
    except (ValueError, Wrong) as error:
        raise Refused(f"{error}\nNothing was written.") from error
