"""Builds every council's site and the front door, side by side, into site/.

python scripts/build.py            all of them, and the guide
python scripts/build.py derby      only these, and the front door
python scripts/build.py --list     the councils' names, as JSON
python scripts/build.py --door     only the front door, for the councils that are in site/
"""

import argparse
import json
import os
import shutil
import sys
import traceback
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from guide import NAME as GUIDE
from guide import build_guide
from portal.core.folders import COUNCILS, ROOT
from portal.core.problem import Wrong, told
from portal.councils.folder import slugs
from portal.councils.fork import served_at
from portal.officer.pending_kinds import pending_kinds
from portal.site.leaflet_records import left_out
from portal.site.warm import warm
from portal.site.warnings_told import tell_warnings
from portal.translations.data_check import all_problems, reminders

FRONT_DOOR = ""


def build_one(slug: str, target: Path, site_url: str, published: list[str]) -> str:
    """Builds one site into `target`; returns what went wrong, or nothing. Runs in a worker."""
    os.environ |= {"COUNCIL": slug, "SITE_DIR": str(target), "COUNCILS": " ".join(published)}
    os.environ["SITE_URL"] = f"{site_url}{slug}/" if slug else site_url
    tell_warnings(slug or "front door")
    try:
        config = load_config(str(ROOT / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Wrong, MkDocsException, Abort) as error:
        return str(error) or "MkDocs found something wrong: see the lines above"
    except Exception:  # a mistake of ours: told whole, and the other councils still build
        return f"{slug or 'front door'}: {traceback.format_exc()}"
    return ""


def main(arguments: list[str] | None = None) -> int:
    """Builds what is asked for. Returns 0, or 1 when any site or file has a problem."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("councils", nargs="*", help="council folders; all when none is given")
    options.add_argument("--list", action="store_true", help="list the councils as JSON")
    options.add_argument("--door", action="store_true", help="build only the front door")
    options.add_argument("--site", type=Path, default=ROOT / "site", help="where to build")
    options.add_argument("--url", help="where it is served; SITE_URL when left out")
    asked = options.parse_args(arguments)
    if asked.list:
        print(json.dumps(slugs()))
        return 0
    councils = [] if asked.door else asked.councils or slugs()
    return build_all(councils, asked.site, served_at(asked.url, COUNCILS))


def build_all(councils: list[str], site: Path, url: str) -> int:
    """Builds in a folder beside `site` and swaps at the end: never half a site."""
    if unknown := [slug for slug in councils if slug not in slugs(fictional=True)]:
        known = ", ".join(slugs(fictional=True))
        asked = ", ".join(slug + _hidden(slug) for slug in unknown)
        print(f"no such council: {asked}. There are: {known}", file=sys.stderr)
        return 2
    problems, unusable = all_problems(councils)
    for problem in problems:
        print(problem, file=sys.stderr)
    good = [slug for slug in councils if slug not in unusable]
    for reminder in [*reminders(good, date.today()), *pending_kinds()]:
        print(f"To look at: {reminder}", file=sys.stderr)
    new = site.with_name(f"{site.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    warm()
    failed = _side_by_side(good, new, url)
    lost = sorted({*unusable, *failed})
    for slug in lost:
        shutil.rmtree(new / slug, ignore_errors=True)
    keep = [s for s in slugs(fictional=True) if s in lost or s not in councils]
    for slug in (slug for slug in keep if (site / slug).exists()):
        shutil.copytree(site / slug, new / slug)
    published = [s for s in slugs(fictional=True) if (new / s).exists()]
    wrong = build_in_fork(FRONT_DOOR, new / ".front", url, published)
    if wrong:
        print(wrong, file=sys.stderr)
        shutil.rmtree(new)
        return 1
    shutil.copytree(new / ".front", new, dirs_exist_ok=True)
    shutil.rmtree(new / ".front")
    no_guide = build_guide(new, url, published) if set(slugs()) <= set(councils) else ""
    if (site / GUIDE).exists() and not (new / GUIDE).exists():
        shutil.copytree(site / GUIDE, new / GUIDE)
    if no_guide:
        print(f"{no_guide}\n{GUIDE}: not built, the last good one stays", file=sys.stderr)
    shutil.rmtree(site, ignore_errors=True)
    new.rename(site)
    for slug in lost:
        stays = "its last good site stays" if slug in published else "it has no site yet"
        print(f"{slug}: not built, {stays}. Mend the lines above and build again", file=sys.stderr)
    if old := sum(left_out(slug, site) for slug in published):
        how = "Make them again: make leaflets (with the same address)"
        print(f"{old} PDF leaflets are older than their pages, or of a language left out. {how}")
    print(f"In {site.name}/: the front door, {', '.join(published)}")
    return 1 if problems or failed or no_guide else 0


def _hidden(slug: str) -> str:
    there = (COUNCILS / slug / "council.yml").exists()
    return " (hidden by docs/councils/site.yml)" if there else ""


def build_in_fork(slug: str, target: Path, url: str, published: list[str]) -> str:
    """`build_one` in a process of its own: MkDocs keeps hooks loaded, with all they remember."""
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(build_one, slug, target, url, published).result()


def _side_by_side(councils: list[str], new: Path, url: str) -> set[str]:
    failed = set()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {s: pool.submit(build_in_fork, s, new / s, url, councils) for s in councils}
        for done, (slug, job) in enumerate(jobs.items(), 1):
            if error := job.result():
                print(error, file=sys.stderr)
                failed.add(slug)
            print(f"[{done}/{len(councils)}] {slug}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(told(main))
