"""Sites built side by side, each by a worker that is started afresh: so on every system."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.build.one_site import Built, build_one
from portal.build.record import BuiltPart
from portal.site.build import Build

SiteJob = tuple[Build, Path, Path, BuiltPart]


def built(jobs: Sequence[SiteJob]) -> Iterator[tuple[Build, Built]]:
    """Each build and what came of it, as they end; with progress where there are many.

    One alone is built here: starting a worker takes longer than most of a build.
    """
    if len(jobs) < 2:
        yield from ((job[0], build_one(*job)) for job in jobs)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415 (both slow to load)

    workers = min(len(jobs), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        running = {pool.submit(build_one, *job): job[0] for job in jobs}
        for done, future in enumerate(as_completed(running), 1):
            build = running[future]
            yield build, future.result()
            print(f"[{done}/{len(jobs)}] {build.name}", flush=True, file=sys.stdout)
