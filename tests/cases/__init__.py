"""Cases that Python and the phone's scripts share."""

from pathlib import Path

from ruamel.yaml import YAML

CASES = YAML(typ="safe").load(Path(__file__).with_name("dates.yml"))
