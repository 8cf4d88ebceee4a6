"""`portal serve` shows what stands in the files now: a fact, a word, a style, a mistake."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tests.project import copied

PATIENCE = 30  # seconds: on a busy machine


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where the project's pages are served, straight from its files: nothing was built."""
    command = [sys.executable, "-m", "portal", "serve", "--port", "0"]
    env = os.environ | {"PYTHONPATH": str(project / "scripts")}
    server = subprocess.Popen(command, cwd=project, env=env, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    told = re.search(r"http://\S+", server.stdout.readline())
    assert told
    yield told[0]
    server.terminate()
    server.wait()
    server.stdout.close()


def page(url: str) -> str:
    """What the page says, whether or not it could be made."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        with error:
            return error.read().decode()


def shows(url: str, text: str) -> bool:
    """Whether the page comes to show the text."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if text in page(url):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize(
    ("file", "pattern", "new", "path", "says"),
    [
        ("docs/councils/example/council.yml", r"hours: \[\d, \d\]", "hours: [6, 7]",
         "example/on-the-day/", "6 to 7 hours"),
        ("locales/pl.yml", r"(?m)^(  safer: ).*$", r"\1Zmienione słowo",
         "example/pl/rights/", "Zmienione słowo"),
        ("docs/pages/ar/rights.md", r"(?m)^# .*$", "# عنوان جديد", "example/ar/rights/",
         "عنوان جديد"),
        ("overrides/styles/base.css", r"margin: 0;", "margin: 0.123px;", "example/", ".123px"),
        ("docs/hub/en/index.md", r"(?m)^# .*$", "# Changed", "", "Changed"),
    ],
)  # fmt: skip
def test_what_is_saved_is_shown(
    project: Path, address: str, file: str, pattern: str, new: str, path: str, says: str
) -> None:
    assert says not in page(address + path)
    text = (project / file).read_text(encoding="utf-8")
    assert re.search(pattern, text)
    (project / file).write_text(re.sub(pattern, new, text, count=1), encoding="utf-8")
    assert shows(address + path, says)


def test_a_mistake_is_told_until_it_is_mended(project: Path, address: str) -> None:
    file = project / "docs/councils/example/council.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "\nnonsense: 1\n", encoding="utf-8")
    line = text.count("\n") + 2
    assert shows(f"{address}example/", f"docs/councils/example/council.yml:{line}: `nonsense`")
    file.write_text(text, encoding="utf-8")
    assert shows(f"{address}example/", "<main")


def test_a_browser_is_told_of_a_change(project: Path, address: str) -> None:
    html = page(f"{address}example/")
    assert '<script src="/.reload.js" defer></script>' in html
    assert "connect-src 'self'" in html
    assert "EventSource" in page(f"{address}.reload.js")
    with urlopen(f"{address}.reload", timeout=PATIENCE) as stream:
        file = project / "docs/councils/example/council.yml"
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        assert stream.readline() == b"data: changed\n"


def test_scripts_pictures_and_words_to_find_are_there(address: str) -> None:
    assert "export" in page(f"{address}example/assets/dates.js")
    assert "export default" in page(f"{address}example/assets/find-pl.mjs")
    assert "<view" in page(f"{address}assets/easy.svg")
