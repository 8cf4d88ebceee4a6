"""A text as it is written into a YAML file by hand."""

import json
import re

PLAIN = re.compile(r"[^\W\d_](?:[\w'()/&.-]| (?! |$))*")
RESERVED = re.compile(r"true|false|yes|no|on|off|null|y|n", re.I)
WRITTEN_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def scalar(value: str) -> str:
    """A value as YAML, in quotation marks where it could be read as something else."""
    plain = PLAIN.fullmatch(value) and not RESERVED.fullmatch(value)
    return value if plain or WRITTEN_DAY.fullmatch(value) else json.dumps(value, ensure_ascii=False)
