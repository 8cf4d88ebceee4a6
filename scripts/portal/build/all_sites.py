"""Every council's site, the front door and the guide: made where something changed, then shown.

All of it is made in a folder beside the site, and put in place once it is whole: a council that
fails keeps its last good site, and nobody is ever shown half of one.
"""

import shutil
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from portal.build.inputs import guide_key, site_key
from portal.build.problems import LANGUAGES, checked
from portal.build.record import BuiltPart, Record, stamps
from portal.build.swap import put_in_place
from portal.build.workers import built
from portal.core.folders import COUNCILS
from portal.core.kept import save_kept
from portal.councils.folder import slugs
from portal.site.build import Build, only_checked
from portal.site.leaflet_records import left_out

FRONT_DOOR, GUIDE = "door", "guide"


def build_all(councils: list[str], site: Path, url: str, day: date | None = None) -> int:
    """Builds these councils and what belongs to all. 0, or 1 when any site or file has a problem.

    `day` is the day to build for, today when left out.
    """
    if unknown := [slug for slug in councils if slug not in slugs(fictional=True)]:
        known = ", ".join(slugs(fictional=True))
        asked = ", ".join(slug + _hidden(slug) for slug in unknown)
        print(f"no such council: {asked}. There are: {known}", file=sys.stderr)
        return 2
    return _alone(site, lambda: Building(site, url, day or date.today()).run(councils))


def show_guide(site: Path, url: str, published: list[str]) -> int:
    """Builds the guide alone and puts it in place. 0, or 1 when the last good one stays."""
    return _alone(site, lambda: Building(site, url, date.today()).guide_alone(published))


def _alone(site: Path, work: Callable[[], int]) -> int:
    """What the work gives; 2 where another build is writing the same site."""
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(site.with_name(f".{site.name}.lock"), timeout=0):
            return work()
    except Timeout:
        print(f"Another build is writing {site.name}/: wait until it has ended", file=sys.stderr)
        return 2


def _hidden(slug: str) -> str:
    there = (COUNCILS / slug / "council.yml").exists()
    return " (hidden by docs/councils/site.yml)" if there else ""


class Building:
    """One run of the build. `new` is the folder in which all is made before it is shown."""

    def __init__(self, site: Path, url: str, day: date) -> None:
        self.site, self.url, self.day = site, url, day
        self.record = Record(site)
        self.new = site.with_name(f".{site.name}.new")
        self.failed: set[str] = set()
        self.made: dict[str, BuiltPart] = {}
        self.keys: dict[str, dict[str, str]] = {}

    def run(self, councils: list[str]) -> int:
        """Everything, in order."""
        parts = checked(self.record, councils, self.day)
        self._tell(parts)
        shutil.rmtree(self.new, ignore_errors=True)
        self.failed = {slug for slug in councils if parts[slug].failed}
        good = [slug for slug in councils if slug not in self.failed]
        self._make([self._build(slug) for slug in good])
        there = {slug for slug in slugs(fictional=True) if (self.site / slug).exists()}
        made = {slug for slug in councils if slug not in self.failed}
        published = sorted(there | made)
        if not self._make([self._build("", published)], FRONT_DOOR):
            shutil.rmtree(self.new, ignore_errors=True)
            return 1
        whole = set(slugs()) <= set(councils)
        no_guide = self._guide(published) if whole else ""
        self._show(published)
        self._remember(parts)
        return self._told(published, no_guide, any(part.problems for part in parts.values()))

    def guide_alone(self, published: list[str]) -> int:
        """The guide and nothing else: the councils' sites stay as they are."""
        shutil.rmtree(self.new, ignore_errors=True)
        wrong = self._guide(published)
        self._show(published)
        self._remember({})
        return 1 if wrong else 0

    def _build(self, slug: str, published: Iterable[str] = ()) -> Build:
        url = f"{self.url}{slug}/" if slug else self.url
        return Build(slug, url, tuple(published), only_checked(), self.day)

    def _make(self, builds: list[Build], name: str = "") -> bool:
        """Makes what has changed since it was last made; False when any could not be made."""
        jobs = []
        for build in builds:
            own, key = name or build.slug, site_key(build)
            folder = self.site / build.slug
            if not self.record.part(own).stands(key, folder):
                jobs.append((build, self.new / own, folder, self.record.part(own)))
                self.made[own] = BuiltPart(key=key)
        ended = list(built(jobs))
        for build, result in ended:
            own = name or build.slug
            self.keys[own] = result.keys
            if result.wrong:
                print(result.wrong, file=sys.stderr)
                self.failed.add(own)
                self.made.pop(own)
                shutil.rmtree(self.new / own, ignore_errors=True)
        return not any(result.wrong for _, result in ended)

    def _guide(self, published: list[str]) -> str:
        key = guide_key(self.url, published)
        if self.record.part(GUIDE).stands(key, self.site / GUIDE):
            return ""
        from portal.guide.building import build_guide  # noqa: PLC0415 (slow to load)

        if wrong := build_guide(self.new / GUIDE, self.url, published):
            print(f"{wrong}\n{GUIDE}: not built, the last good one stays", file=sys.stderr)
            return wrong
        self.made[GUIDE] = BuiltPart(key=key)
        return ""

    def _show(self, published: list[str]) -> None:
        """Puts what was made in place, and takes away what belongs to no part."""
        self.site.mkdir(parents=True, exist_ok=True)
        for name in self.made:
            self.made[name].files = stamps(self.new / name, self.keys.get(name, {}))
            if name != FRONT_DOOR:
                put_in_place(self.new / name, self.site / name)
        if FRONT_DOOR in self.made:
            for new in sorted((self.new / FRONT_DOOR).iterdir()):
                put_in_place(new, self.site / new.name)
            known = {*published, GUIDE, *(n.split("/")[0] for n in self.made[FRONT_DOOR].files)}
            for old in [old for old in self.site.iterdir() if old.name not in known]:
                shutil.rmtree(old) if old.is_dir() else old.unlink()
        shutil.rmtree(self.new, ignore_errors=True)

    def _remember(self, parts: dict[str, BuiltPart]) -> None:
        self.record.parts |= self.made
        for name, part in parts.items():
            self.record.parts[name if name == LANGUAGES else f"data/{name}"] = part
        self.record.save()
        save_kept()

    def _tell(self, parts: dict[str, BuiltPart]) -> None:
        for problem in sorted({p for part in parts.values() for p in part.problems}):
            print(problem, file=sys.stderr)
        for reminder in (r for part in parts.values() for r in part.reminders):
            print(f"To look at: {reminder}", file=sys.stderr)

    def _told(self, published: list[str], no_guide: str, problems: bool) -> int:
        for slug in sorted(self.failed):
            stays = "its last good site stays" if slug in published else "it has no site yet"
            how = "Mend the lines above and build again"
            print(f"{slug}: not built, {stays}. {how}", file=sys.stderr)
        if old := sum(left_out(slug, self.site) for slug in published):
            how = "Make them again: make leaflets (with the same address)"
            print(
                f"{old} PDF leaflets are older than their pages, or of a language left out. {how}"
            )
        print(f"In {self.site.name}/: the front door, {', '.join(published)}")
        return 1 if problems or self.failed or no_guide else 0
