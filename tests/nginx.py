"""A real nginx with the settings that `portal publish` made, asked byte by byte."""

import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest
from tests.helpers import MADE_UP
from tests.project import BARE, CHANGED, NEIGHBOUR, run

from portal.core.folders import ROOT
from portal.setup.webserver import MISSING, brotli_module, nginx

HOST = "127.0.0.1"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
COUNCILS = (CHANGED, MADE_UP)


class Answer(NamedTuple):
    """What a server said: header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(port: int, path: str, headers: Mapping[str, str] | None = None) -> Answer:
    """One GET of exactly this path, following nothing and unpacking nothing."""
    connection = HTTPConnection(HOST, port, timeout=10)
    connection.request("GET", path, headers=dict(headers or {}))
    reply = connection.getresponse()
    said = {name.lower(): value for name, value in reply.getheaders()}
    answer = Answer(reply.status, said, reply.read())
    connection.close()
    return answer


def some_of(site: Path, folder: Path) -> Path:
    """A copy of the built site to publish, with two councils: more take longer, and show no more.

    The site itself is every test's, so nothing may be written into it.
    """
    others = {NEIGHBOUR, BARE}

    def passed_over(at: str, names: list[str]) -> set[str]:
        return others & set(names) if Path(at) == site else set()

    return copytree(site, folder, ignore=passed_over)


def publish(site: Path, out: Path, port: int, *options: str) -> subprocess.CompletedProcess[str]:
    """`portal publish` for a server at this port of this machine; `out` gets nginx.conf."""
    given = ["--site", str(site), "--out", str(out), "--root", str(site)]
    done = run(ROOT, "publish", *given, "--listen", f"{HOST}:{port}", *options)
    assert done.returncode == 0, done.stderr
    return done


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])


def has_brotli() -> bool:
    """Whether the nginx found can send `.br` files."""
    program = nginx()
    return bool(program and brotli_module(program))


@contextmanager
def serving(folder: Path, port: int, servers: list[Path]) -> Iterator[None]:
    """nginx, with these files of settings, for as long as the context lasts."""
    program = nginx()
    if program is None:
        pytest.fail(MISSING, pytrace=False)
    folder.mkdir(parents=True, exist_ok=True)
    module = brotli_module(program)
    lines = ["daemon off;", "master_process off;", f"pid {folder}/pid;"]
    lines += [f"error_log {folder}/error.log;", "events {}", "http {", "access_log off;"]
    lines += [f"{name}_temp_path {folder}/{name};" for name in TEMPORARY]
    lines += [f"include {server};" for server in servers] + ["}"]
    load = [f"load_module {module};"] if module else []
    config = folder / "all.conf"
    config.write_text("\n".join(load + lines), encoding="utf-8")
    command = [program, "-p", str(folder), "-c", str(config)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(process, port)
            yield
        finally:
            process.terminate()


def wait_for(process: subprocess.Popen[str], port: int) -> None:
    """Until the server answers; fails with what nginx said when it ended instead."""
    for _ in range(100):
        with socket.socket() as trying:
            if trying.connect_ex((HOST, port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    process.terminate()
    pytest.fail(f"nginx did not start:\n{process.communicate()[1]}", pytrace=False)
