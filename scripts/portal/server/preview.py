"""The built site, served on this computer as a static host would."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Serves files, and the nearest 404.html for what is not there. Logs nothing."""

    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
    }

    def translate_path(self, path: str) -> str:
        """The file that a request asks for; no file's name has a null in it, so drop those."""
        return super().translate_path(path).replace("\0", "")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a 404 with the site's own page, and any other error with Python's."""
        page = None
        if code == HTTPStatus.NOT_FOUND:
            page = nearest_404(Path(self.translate_path(self.path)), Path(self.directory))
        if page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(page)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Treat a folder with no index page as missing: static hosts list no files."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a line for each request hides what matters."""


class PreviewServer(ThreadingHTTPServer):
    """A server that does not mind a browser hanging up half-way."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def nearest_404(path: Path, root: Path) -> Path | None:
    """The 404.html in `path` or the closest folder above it, up to `root`; None if none has one."""
    folders = [folder for folder in (path, *path.parents) if folder.is_relative_to(root)]
    pages = (folder / "404.html" for folder in folders)
    return next((page for page in pages if page.is_file()), None)


def make_server(directory: Path, port: int) -> ThreadingHTTPServer:
    """A server for `directory`, bound but not yet serving; port 0 picks a free one."""
    return PreviewServer((HOST, port), partial(Handler, directory=str(directory.resolve())))


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which `site` is served while the context lasts, with no slash at its end."""
    with make_server(site, 0) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://{HOST}:{server.server_port}"
        finally:
            server.shutdown()


def serve_until_stopped(
    site: Path, port: str, make: Callable[[Path, int], ThreadingHTTPServer] = make_server
) -> str:
    """Serves until interrupted, with the server that `make` makes; what went wrong, or nothing."""
    if not (port.isdecimal() and int(port) < 65536):
        return f"PORT must be a number below 65536, not {port!r}."
    if make is make_server and not site.is_dir():
        return f"There is no {site.name}/ folder to serve yet: run `make build` first."
    try:
        server = make(site, int(port))
    except OSError as error:
        return (
            f"Port {port} cannot be used ({error.strerror}): stop what uses it, "
            "or pick another, as in `PORT=8001 make site`."
        )
    with server:
        print(f"Serving at http://{HOST}:{server.server_port}/ (Ctrl-C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return ""
