"""Every council's site and the front door, built side by side."""

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

from portal.core.folders import COUNCILS, ROOT
from portal.core.problem import Wrong
from portal.councils.folder import slugs
from portal.guide.building import NAME as GUIDE
from portal.guide.building import build_guide
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
    for reminder in reminders(good, date.today()):
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
