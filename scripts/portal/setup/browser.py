"""A browser for the tests and the PDFs: found, or installed.

In this order: the one that the environment's CHROMIUM names, Playwright's own, the system's,
and one from the system's package manager.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from portal.setup.package_manager import APT, as_root, succeeds

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
SYSTEM_BROWSERS = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]
INSTALLERS = {
    "apt-get": [[*APT, "update"], [*APT, "install", "chromium"]],
    "dnf": [["dnf", "-q", "-y", "install", "chromium"]],
    "pacman": [["pacman", "-Sy", "--noconfirm", "--needed", "chromium"]],
    "brew": [["brew", "install", "--quiet", "--cask", "google-chrome"]],
}
# Left in the virtual environment where Playwright's own could not be had.
NO_DOWNLOAD = Path(sys.prefix) / "no-browser-download"


@cache
def executable() -> str | None:
    """What to give Playwright as executable_path: None stands for Playwright's own browser."""
    return os.environ.get("CHROMIUM") or (None if has_own() else system_browser())


@contextmanager
def opened_browser() -> Iterator["Browser"]:
    """The browser, running for as long as the context lasts."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (needed by this alone)

    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=executable()) as chromium,
    ):
        yield chromium


def has_own() -> bool:
    """Whether Playwright's own headless browser is installed, with the libraries it needs."""
    command = [*PLAYWRIGHT, "install", "--dry-run", "--only-shell", "chromium"]
    plan = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    folders = map(Path, re.findall(r"Install location: +(.+)", plan))
    return any(works(str(path)) for folder in folders for path in folder.glob("*/*headless?shell"))


def system_browser() -> str | None:
    """The path of the system's own Chromium or Chrome, if one is there and starts."""
    paths = filter(None, map(shutil.which, SYSTEM_BROWSERS))
    return next((path for path in paths if works(path)), None)


def works(path: str) -> bool:
    """Whether the browser at `path` starts at all."""
    return succeeds([path, "--version"], seconds=30)


def download() -> bool:
    """Try to get Playwright's own browser: only briefly, and once, where the system has one."""
    spare = system_browser() is not None
    if spare and NO_DOWNLOAD.exists():
        return False
    print("Downloading a browser for the tests...", flush=True)
    command = [*PLAYWRIGHT, "install", "--only-shell", "chromium"]
    if succeeds(command, seconds=20 if spare else 300) and has_own():
        return True
    NO_DOWNLOAD.touch()
    return False


def install() -> bool:
    """Install the system's Chromium, or else the libraries that Playwright's own lacks."""
    manager = next(filter(shutil.which, INSTALLERS), None)
    if manager is None:
        return False
    print(f"Installing a browser for the tests with {manager}...", flush=True)
    for command in INSTALLERS[manager]:
        as_root(command)
    if system_browser() is None and manager == "apt-get":
        as_root([*PLAYWRIGHT, "install-deps", "chromium"])
    return system_browser() is not None or has_own()


def install_fonts() -> None:
    """On Debian and Ubuntu, install fonts with Arabic and Gurmukhi letters where there are none."""
    if not shutil.which("apt-get"):
        return
    needed = (["fc-list", f":lang={lang}"] for lang in ("ar", "pa"))
    if shutil.which("fc-list") and all(map(subprocess.check_output, needed)):
        return
    print("Installing fonts for the tests with apt-get...", flush=True)
    as_root([*APT, "update"])
    if not as_root([*APT, "install", "fontconfig", "fonts-noto-core"]):
        print("No fonts could be installed: try `apt-get install fonts-noto-core`.")


def ensure_browser() -> str | None:
    """Make sure that there is a browser; return what is wrong if there can be none."""
    chosen = os.environ.get("CHROMIUM")
    if chosen and not works(chosen):
        return f"CHROMIUM names {chosen}, which does not start: unset it, or name another browser."
    if not (chosen or has_own() or download() or system_browser() or install()):
        return (
            "The tests need a browser, and none could be found or installed: install Chromium "
            "(on Debian: apt-get install chromium), or set CHROMIUM to the path of one."
        )
    install_fonts()
    print(f"Browser for the tests: {executable() or 'Playwright’s own'}")
    return None
