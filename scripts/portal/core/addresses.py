"""Addresses of the pages of one site: English at its root, each other language in its folder."""

ENGLISH = "en"


def address(lang: str, page: str) -> str:
    """Where a page stands in its council's site: `pl/rights/`, and `` for the English start."""
    parts = [lang] if lang != ENGLISH else []
    parts += [page] if page != "index" else []
    return "".join(f"{part}/" for part in parts)


def link(source: str, target: str) -> str:
    """A relative link from one address to another, both of them folders."""
    here, there = source.split("/")[:-1], target.split("/")[:-1]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "".join(f"{name}/" for name in there[same:]) or "./"
