"""The PDF leaflets of every council and language, and the site with links to them."""

import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from portal.build.all_sites import build_all
from portal.pdf.jobs import LeafletJob, jobs
from portal.pdf.printing import make
from portal.server.preview import served
from portal.site.leaflet_records import made


def make_leaflets(councils: list[str], langs: list[str], site: Path, url: str) -> int:
    """Builds, makes what has changed, and builds again with links to it.

    0, or 1 when a site could not be built or a leaflet could not be made; 2 when nothing can be.
    """
    failures = build_all(councils, site, url)
    if failures > 1 or not site.exists():
        return failures
    every = list(jobs(site, councils, langs))
    todo = [job for job in every if not made(job.slug, job.lang, job.made_from)]
    print(f"Leaflets of {len(every)} languages: {len(every) - len(todo)} are as they should be")
    failures |= make_all(todo, site, url)
    if todo:  # once more, with links to them
        failures |= build_all(councils, site, url)
    return failures


def make_all(todo: list[LeafletJob], site: Path, url: str) -> int:
    """Side by side, with progress; 1 when any could not be made, which is told."""
    failures = 0
    with (
        served(site) as base,
        ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool,
    ):
        running = {pool.submit(make, job, base, url): job for job in todo}
        for done, future in enumerate(as_completed(running), 1):
            job = running[future]
            try:
                said = f"{future.result()} pages"
            except Exception as error:  # one leaflet's failure never stops the others
                failures, said = 1, f"not made: {error}"
            print(f"[{done}/{len(todo)}] {job.slug} {job.lang}: {said}", flush=True)
    return failures
