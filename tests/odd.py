"""A council whose own words have signs in them that mean something to a program."""

import json
import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from tests.project import NEIGHBOUR

from portal.core.folders import COUNCILS

# What a page must show as it is: no element `x-odd`, no gap filled, nothing lost.
ODD = "A&'B' <x-odd> \"{date}\" *d* [[e]]"


def odd(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a council.yml with odd signs wherever an officer writes a name or a role."""
    leaflet = {**data["leaflet"], "title": ODD, "by": ODD}
    facts = {kind: {**fact, **_source(fact)} for kind, fact in data["facts"].items()}
    facts["chair"]["title"] = ODD
    contacts = [{**it, **_source(it), "name": ODD} for it in data["contacts"]]
    contacts[2]["address"] = ODD
    adopted = {"by": ODD, "on": "2026-10-01"}
    notes = {**data["notes"], "privacy": {"from": ODD}, "accessibility": {"from": ODD}}
    own = {"name": ODD, "leaflet": leaflet, "facts": facts, "contacts": contacts}
    return {**data, **own, "notes": notes, "adopted": adopted}


def _source(entry: dict[str, Any]) -> dict[str, Any]:
    source: dict[str, Any] = {name: ODD for name in ("from",) if name in entry}
    if "confirmed" in entry:
        source["confirmed"] = {**entry["confirmed"], "by": ODD}
    return source


def odd_example() -> dict[str, Any]:
    """The fictional council with such names."""
    return odd(YAML(typ="safe").load(COUNCILS / "example" / "council.yml"))


def write_odd(folder: Path) -> None:
    """Puts such names into two councils of a copy: the fictional one, and one that is compared."""
    home = folder / "docs" / "councils" / "example"
    with (home / "council.yml").open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(odd_example(), file)
    with (home / "notes.en.md").open("a", encoding="utf-8") as file:
        file.write("\n## privacy\n\nOurs.\n\n## accessibility\n\nOurs.\n")
    # The guide does not compare the fictional one.
    compared = home.parent / NEIGHBOUR / "council.yml"
    text = compared.read_text(encoding="utf-8")
    odd_name = re.sub(r"(?m)^(name|  by): .*$", lambda m: f"{m[1]}: {json.dumps(ODD)}", text)
    compared.write_text(odd_name, encoding="utf-8")
