"""YAML read by a parser in C, for the many files that have no mistake in them.

It reads as YAML 1.2 does (`on`, `yes` and `no` are words), and refuses a key that stands twice. It
tells no lines a person can use: what it refuses is read again by `yaml_file.py`.
"""

import re
from typing import Any

from yaml._yaml import CParser
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.nodes import MappingNode, Node
from yaml.resolver import BaseResolver

TAG = "tag:yaml.org,2002:"
# YAML 1.2's core schema, with dates as our files have them: a pattern, and how such values begin.
SCALARS = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
    ("timestamp", r"\d{4}-\d\d-\d\d(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)?", list("0123456789")),
    ("merge", r"<<", ["<"]),
)


class _Resolver(BaseResolver):
    """Which plain words are numbers, dates, true or false."""


for _name, _pattern, _first in SCALARS:
    _Resolver.add_implicit_resolver(f"{TAG}{_name}", re.compile(rf"^(?:{_pattern})$"), _first)


class _Constructor(SafeConstructor):
    def construct_yaml_int(self, node: Any) -> int:
        """Without YAML 1.1's octal and base 60: 017 is seventeen."""
        text = str(self.construct_scalar(node))
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)

    def construct_mapping(self, node: Node, deep: bool = False) -> dict[Any, Any]:
        """Refuses a key that stands twice: the second would quietly win."""
        assert isinstance(node, MappingNode)
        pairs = len([key for key, _ in node.value if key.tag != f"{TAG}merge"])
        merged = any(key.tag == f"{TAG}merge" for key, _ in node.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        if not merged and len(found) != pairs:
            raise ConstructorError(None, None, "a key stands twice", node.start_mark)
        return found


_Constructor.add_constructor(f"{TAG}int", _Constructor.construct_yaml_int)  # type: ignore[type-var]


class _Loader(CParser, _Constructor, _Resolver):
    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        _Constructor.__init__(self)
        _Resolver.__init__(self)


def load(text: str) -> Any:
    """The data; yaml.YAMLError or ValueError for anything odd."""
    loader = _Loader(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()
