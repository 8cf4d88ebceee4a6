"""Makes a built site ready for a server: compressed copies, and settings for several hosts.

python scripts/publish.py                  after scripts/build.py; says what it wrote, and where
python scripts/publish.py --server-name meeting.derby.example --root /var/www/meeting --hsts 7
"""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path

from portal.core.folders import ROOT
from portal.core.problem import told
from portal.server.compression import compress, orphans, texts
from portal.server.headers import header_rules
from portal.server.nginx import Server, config
from portal.server.policies import pages
from portal.server.static_hosts import headers_file, headers_json, over_limits, redirects_file

STEP = 200


def main(arguments: list[str] | None = None) -> int:
    """Writes it all. Returns 0; 2 when an option is wrong or there is no built site."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--site", type=Path, default=ROOT / "site", help="the built folder")
    options.add_argument("--out", type=Path, default=ROOT / "publish", help="for the settings")
    options.add_argument("--listen", default=Server.listen, help="nginx: the port, with address")
    options.add_argument("--server-name", default=Server.server_name, help="nginx: its host name")
    options.add_argument("--root", default=Server.root, help="nginx: where the folder is there")
    options.add_argument("--brotli", action="store_true", help="nginx: it has that module")
    options.add_argument(
        "--hsts", dest="hsts_days", type=int, default=0, help="days to insist on https: once sure"
    )
    asked = options.parse_args(arguments)
    server = Server(**{field.name: getattr(asked, field.name) for field in fields(Server)})
    wrong = server.wrong()
    if not (asked.site / "index.html").is_file():
        wrong = f"{asked.site} has no built site: run `make build` first, or say --site"
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    write(asked.site, asked.out, server)
    return 0


def write(site: Path, out: Path, server: Server) -> None:
    """The settings into `out` and `site`, and the compressed copies beside the files of `site`."""
    found = pages(site)
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


if __name__ == "__main__":
    sys.exit(told(main))
