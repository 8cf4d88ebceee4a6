"""Whether the published pages that facts were read on still answer."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from portal.councils.folder import read_council, slugs
from portal.councils.national import national
from portal.councils.sourced import Sourced

SECONDS = 15


def addresses() -> Iterator[tuple[str, str]]:
    """Every address a source names, with what it is the source of."""
    for key, rule in national().facts.items():
        yield from ((at, f"national: {key}") for at in rule.at)
    for key, line in national().helplines.items():
        if line.at:
            yield line.at, f"helpline: {key}"
    for slug in slugs():
        council = read_council(slug).council
        sources: list[tuple[str, Sourced]] = [
            *council.facts.given().items(),
            *council.notes.items(),
            *((contact.name, contact) for contact in council.contacts),
        ]
        yield from ((s.seen.at, f"{slug}: {name}") for name, s in sources if s.seen)


def asked_status(address: str) -> str:
    """What the address answers: a status, or why there was none."""
    request = Request(f"https://{address}", headers={"User-Agent": "portal-link-check"})
    try:
        with urlopen(request, timeout=SECONDS) as reply:
            return str(reply.status)
    except HTTPError as error:
        return str(error.code)
    except (URLError, HTTPException, OSError) as error:
        return f"no answer ({getattr(error, 'reason', error)})"


def ask_all() -> None:
    """Asks each, and prints what it answered."""
    found: dict[str, list[str]] = {}
    for address, what in addresses():
        found.setdefault(address, []).append(what)
    print(f"Asking {len(found)} addresses ...", flush=True)
    with ThreadPoolExecutor(8) as pool:
        answers = dict(zip(found, pool.map(asked_status, found), strict=True))
    for address, status in sorted(answers.items(), key=lambda pair: (pair[1] == "200", pair)):
        print(f"{status:>4}  {address}  ({'; '.join(found[address])})")
    bad = sum(status != "200" for status in answers.values())
    print(f"{bad} of {len(found)} did not answer with 200: look at these by hand")
