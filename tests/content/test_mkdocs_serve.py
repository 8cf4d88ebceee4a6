"""`mkdocs serve` shows a changed fact, in every language, and lives through a mistake."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
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
