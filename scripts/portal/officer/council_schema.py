"""docs/councils/council.schema.json, by which an editor completes and checks council.yml."""

import json

from portal.core.folders import COUNCILS
from portal.councils.council import MAY_BE_EMPTY, Council

SCHEMA_FILE = COUNCILS / "council.schema.json"


def council_schema() -> str:
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
