"""Serves pages as the sources have them, and tells the browser when something was saved."""

from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from portal.core.folders import LOCALES, OVERRIDES, ROOT
from portal.core.problem import Wrong
from portal.server.live_pages import RELOAD, RELOAD_JS, SCRIPT, LivePages, problem_page
from portal.server.preview import Handler, PreviewServer

WATCHED = (ROOT / "docs", LOCALES, OVERRIDES)
BEAT = 15  # seconds: a browser that has gone is noticed by then


class LiveHandler(Handler):
    """Pages from the sources; what only a build makes (the guide, PDFs) from the built site."""

    def __init__(self, pages: LivePages, *arguments: object, **named: object) -> None:
        self.pages = pages
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        path = unquote(urlsplit(self.path).path)
        if path == RELOAD:
            self._tell_changes()
        elif path == f"{RELOAD}.js":
            self._send(RELOAD_JS.encode(), "text/javascript")
        elif (asset := self.pages.asset(path)) is not None:
            self._send(asset, self.guess_type(path))
        elif not path.endswith(("/", "index.html")):
            super().do_GET()
        else:
            self._send_page(path)

    def _send_page(self, path: str) -> None:
        try:
            page = self.pages.page(path)
        except Wrong as wrong:
            self._send(problem_page(wrong).encode(), "text/html; charset=utf-8", 500)
            return
        if page is None:
            super().do_GET()
            return
        self._send((page + SCRIPT).encode(), "text/html; charset=utf-8")

    def _send(self, body: bytes, kind: str, status: int = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_changes(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.pages.version
        while True:
            now = self.pages.wait(seen, BEAT)
            self.wfile.write(b": still here\n\n" if now == seen else b"data: changed\n\n")
            self.wfile.flush()
            seen = now


def make_live_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server for the pages as they are now; `site` is the built folder, if there is one."""
    pages = LivePages("")
    handler = partial(LiveHandler, pages, directory=str(site.resolve()))
    server = PreviewServer(("127.0.0.1", port), handler)
    pages.url = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=_watch, args=(pages,), daemon=True).start()
    return server


def _watch(pages: LivePages) -> None:
    for _ in watch(*WATCHED, debounce=200, step=50, recursive=True):
        pages.changed()
