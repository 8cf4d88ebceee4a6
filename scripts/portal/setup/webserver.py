"""nginx for the tests: found, or installed."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from portal.setup.package_manager import APT, as_root

# Debian's has no brotli module inside; where a system lacks that package, nginx does without.
NGINX_INSTALLERS = {
    "apt-get": [
        [*APT, "update"],
        [*APT, "--no-install-recommends", "install", "nginx"],
        [*APT, "--no-install-recommends", "install", "libnginx-mod-http-brotli-static"],
        # Debian starts it, on port 80. The tests start their own.
        ["systemctl", "disable", "--now", "nginx"],
    ],
    "dnf": [["dnf", "-q", "-y", "install", "nginx"]],
    "pacman": [["pacman", "-Sy", "--noconfirm", "--needed", "nginx"]],
    "brew": [["brew", "install", "--quiet", "nginx"]],
}
# Debian has it where an ordinary user's PATH does not lead.
NGINX_PLACES = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"]
BROTLI = "ngx_http_brotli_static_module.so"
MISSING = (
    "The tests need nginx, and none could be found or installed: "
    "install it (on Debian: apt-get install nginx)."
)


def nginx() -> str | None:
    """The path of an nginx, if there is one."""
    return next(filter(None, map(shutil.which, NGINX_PLACES)), None)


@cache
def brotli_module(program: str) -> Path | None:
    """The module of this nginx that sends `.br` files, if it was installed."""
    told = subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr
    folder = re.search(r"--modules-path=(\S+)", told)
    module = Path(folder[1]) / BROTLI if folder else None
    return module if module and module.is_file() else None


def install_nginx() -> None:
    """Ask the system's package manager for it."""
    manager = next(filter(shutil.which, NGINX_INSTALLERS), None)
    if manager is None:
        return
    print(f"Installing nginx for the tests with {manager}...", flush=True)
    for command in NGINX_INSTALLERS[manager]:
        as_root(command)


def ensure_nginx() -> str | None:
    """Make sure that there is an nginx; return what is wrong if there can be none."""
    if not nginx():
        install_nginx()
    return None if nginx() else MISSING
