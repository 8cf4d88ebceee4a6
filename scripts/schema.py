"""Writes docs/councils/council.schema.json, which lets an editor complete and check council.yml.

python scripts/schema.py           writes it
python scripts/schema.py --check   exits with 1 when it is out of date
"""

import json
import sys

from portal.core.folders import COUNCILS
from portal.councils.council import MAY_BE_EMPTY, Council

FILE = COUNCILS / "council.schema.json"


def schema() -> str:
    """The JSON Schema of a council.yml, from the types that check it."""
    found = Council.model_json_schema(by_alias=True)
    for record in [found, *found.get("$defs", {}).values()]:
        fields = record.get("properties", {})
        if "from" in fields:  # One heading may stand without a list around it.
            several = fields["from"]
            fields["from"] = {"anyOf": [several, {"type": "string"}]}
    for part in MAY_BE_EMPTY:  # `facts:` with nothing but comments under it
        shape = found["properties"][part]
        found["properties"][part] = {"anyOf": [shape, {"type": "null"}]}
    return json.dumps({"title": "A council", **found}, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    if "--check" in sys.argv:
        current = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
        if current != schema():
            print(f"{FILE.name} is out of date: run python scripts/schema.py", file=sys.stderr)
            return 1
        return 0
    FILE.write_text(schema(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
