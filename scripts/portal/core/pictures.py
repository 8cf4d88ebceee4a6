"""The pictures of Easy Read, and how a line of Easy Read is written: `![](pic:meeting) Words.`"""

import re

from portal.core.folders import OVERRIDES
from portal.core.remembered import remembered

PICTURES = OVERRIDES / "assets" / "easy.svg"
LINE = re.compile(r"!\[\]\(pic:([a-z0-9-]+)\) (.+)")


@remembered
def pictures() -> frozenset[str]:
    """The ids of all pictures there are."""
    return frozenset(re.findall(r'<view id="([a-z0-9-]+)"', PICTURES.read_text(encoding="utf-8")))
