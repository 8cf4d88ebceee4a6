"""What MkDocs warns of in a build, told with the name of the site: it stops a strict build."""

import logging


def tell_warnings(name: str) -> None:
    """Each warning on a line of its own, `derby: ...`, on standard error."""
    told = logging.StreamHandler()
    told.setFormatter(logging.Formatter(f"{name}: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.handlers = [told]
