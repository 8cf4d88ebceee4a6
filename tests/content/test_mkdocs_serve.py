"""`mkdocs serve` shows a changed fact, word and style, in every language, and lives through a slip.

How quick that is, is seen in how little is made again.
"""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from tests.helpers import CLOSE
from tests.project import copy_of

PATIENCE = 90  # seconds: on a busy machine
NUMBER = "phone: 020 7946 0101"
FACT = Path("docs") / "councils" / "example" / "council.yml"


@pytest.fixture(scope="module")
def project(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(small, tmp_path_factory.mktemp("serve"))


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    env = os.environ | {"COUNCIL": "example", "NO_MKDOCS_2_WARNING": "1"}
    with (project / "said").open("w", encoding="utf-8") as said:
        server = subprocess.Popen(command, cwd=project, env=env, stdout=said, stderr=said)
    yield f"http://{host}/"
    server.terminate()
    server.wait()


def shows(url: str, text: str) -> bool:
    """Whether the page comes to show the text."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:
                if text in answer.read().decode():
                    return True
        except (URLError, ConnectionError):
            pass
        time.sleep(0.3)
    return False


def fails(project: Path, about: str) -> bool:
    """Whether the server comes to say this."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if about in (project / "said").read_text(encoding="utf-8"):
            return True
        time.sleep(0.3)
    return False


def written(project: Path) -> list[tuple[int, int]]:
    """For each time that something was shown anew: how many files were written, and there are."""
    said = (project / "said").read_text(encoding="utf-8")
    return [(int(a), int(b)) for a, b in re.findall(r"Written anew: (\d+) of (\d+) files", said)]


@pytest.mark.slow
def test_a_changed_fact_is_shown_also_after_a_mistake(project: Path, address: str) -> None:
    file, text = project / FACT, (project / FACT).read_text(encoding="utf-8")
    assert NUMBER in text
    assert shows(f"{address}contacts/", "020 7946 0101"), (project / "said").read_text("utf-8")
    file.write_text(text.replace(NUMBER, "phone: 020 7946 0199"), encoding="utf-8")
    assert shows(f"{address}contacts/", "020 7946 0199")
    file.write_text(text.replace(NUMBER, "phone: not a number"), encoding="utf-8")
    assert fails(project, "write it as people dial it")
    file.write_text(text.replace(NUMBER, "phone: 020 7946 0188"), encoding="utf-8")
    assert shows(f"{address}contacts/", "020 7946 0188")
    assert shows(f"{address}ar/contacts/", "020 7946 0188")


@pytest.mark.slow
def test_a_changed_word_and_style_are_shown(project: Path, address: str) -> None:
    word, style = project / "locales" / "pl.yml", project / "overrides" / "styles" / "base.css"
    words = word.read_text(encoding="utf-8")
    word.write_text(re.sub(r"(?m)^(  site: ).*$", r"\1Zmienione", words), encoding="utf-8")
    assert shows(f"{address}pl/rights/", "<title>Twoje prawa – Zmienione")
    with style.open("a", encoding="utf-8") as css:
        css.write(".added-by-a-test { color: red }")
    assert shows(f"{address}ar/safer/", ".added-by-a-test{color:red}")


@pytest.mark.slow
def test_an_edited_fact_writes_only_the_pages_that_say_it(project: Path, address: str) -> None:
    file = project / FACT
    text = file.read_text(encoding="utf-8")
    assert shows(f"{address}on-the-day/", "data-fact=length")
    before = len(written(project))
    file.write_text(re.sub(r"hours: \[\d, \d\]", "hours: [3, 8]", text), encoding="utf-8")
    assert shows(f"{address}on-the-day/", "3 to 8 hours")
    assert shows(f"{address}pl/print/", "od 3 do 8")
    [(few, every)] = written(project)[before:]
    # The start, the timeline, the day, its part of Easy Read, the printed whole and the sources.
    assert few == 6 * len(CLOSE) < every / 2
    said = (project / "said").read_text(encoding="utf-8")
    assert said.count("Building documentation...") == 1, "MkDocs itself built once, at the start"
