"""One site built into a folder of its own. What goes wrong is told; nothing is raised."""

import traceback
from pathlib import Path

from portal.build.inputs import shared_key
from portal.core.kept import key_of, save_kept
from portal.core.problem import Wrong
from portal.site.build import Build
from portal.site.files import site_files


def build_one(build: Build, target: Path) -> str:
    """Builds into `target`, which is new; returns what went wrong, or nothing."""
    try:
        for path, content in site_files(build, key_of(shared_key(), build.day.isoformat())):
            file = target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except Wrong as wrong:
        return str(wrong)
    except Exception:  # a mistake of ours: told whole, and the other councils still build
        return f"{build.name}: {traceback.format_exc()}"
    save_kept()
    return ""
