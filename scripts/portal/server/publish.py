"""A built site made ready for a server: compressed copies, and settings for several hosts."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from portal.server.compression import compress, orphans, texts
from portal.server.headers import header_rules
from portal.server.nginx import NginxServer, config
from portal.server.policies import served_pages
from portal.server.static_hosts import headers_file, headers_json, over_limits, redirects_file

STEP = 200


def write_settings(site: Path, out: Path, server: NginxServer) -> None:
    """The settings into `out` and `site`, and the compressed copies beside the files of `site`."""
    found = served_pages(site)
    made = header_rules(found, server.hsts_days)
    out.mkdir(parents=True, exist_ok=True)
    (out / "nginx.conf").write_text(config(site, found, server), encoding="utf-8")
    (out / "headers.json").write_text(headers_json(made), encoding="utf-8")
    (site / "_headers").write_text(headers_file(made), encoding="utf-8")
    (site / "_redirects").write_text(redirects_file(site), encoding="utf-8")
    for limit in over_limits(headers_file(made)):
        print(f"Cloudflare Pages would not take all of _headers: {limit}", file=sys.stderr)
    print(f"Compressed {compress_all(site)} files anew")
    print(f"In {out.name}/: nginx.conf, headers.json. In {site.name}/: _headers, _redirects")


def compress_all(site: Path) -> int:
    """Compresses what is not yet; returns how many copies were written. Says how far it is."""
    for copy in orphans(site):
        copy.unlink()
    files, written = texts(site), 0
    with ThreadPoolExecutor() as pool:
        for done, count in enumerate(pool.map(compress, files), 1):
            written += count
            if done % STEP == 0:
                print(f"[{done}/{len(files)}] compressing", flush=True)
    return written
