"""Changes one entry of a council.yml and nothing else: its comments, order and quotes stay."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from portal.core.problem import Problem, Wrong
from portal.core.yaml_file import parsed, validated
from portal.core.yaml_scalar import scalar
from portal.councils.council import Council

Keys = tuple[str | int, ...]
Change = tuple[Keys, str, dict[str, str]]


def put(text: str, path: Keys, key: str, fields: dict[str, str], after: str = "") -> str:
    """`text` with `key: {fields}` in the record at `path`: written anew, or only its values.

    A new one stands at the end of the record, or after its key `after`.
    """
    record = _at(_composed(text), path)
    own = _pairs(record).get(key)
    if own and isinstance(own[1], MappingNode):
        for name, value in fields.items():
            text = _put_value(text, (*path, key), name, value)
        return text
    flow = "{" + ", ".join(f"{name}: {scalar(value)}" for name, value in fields.items()) + "}"
    if own:  # `adopted:` with nothing behind it
        return _behind(text, own[0], flow)
    return _inserted(text, record, f"{key}: {flow}", after)


def saved(file: Path, changes: list[Change], after: str = "") -> None:
    """Makes the changes, each of (path, key, fields), in a council.yml.

    The new text is checked by the types, and against what it should have become, before it takes
    the place of the old one; else Wrong, and the file stays as it was.
    """
    before = file.read_bytes().decode("utf-8")
    text = before
    for path, key, fields in changes:
        text = put(text, path, key, fields, after)
    validated(file, parsed(file, text), Council)
    if YAML(typ="safe").load(text) != _wanted(before, changes):
        what = "this file is written in a way that a program cannot change safely"
        lines = "; ".join(f"{key}: {fields}" for _, key, fields in changes)
        raise Wrong([Problem(file, 0, what, f"Write it there yourself: {lines}")])
    new = file.with_name(f".{file.name}.new")
    new.write_bytes(text.encode("utf-8"))
    new.replace(file)


def _wanted(before: str, changes: list[Change]) -> Any:
    data = YAML(typ="safe").load(before)
    for path, key, fields in changes:
        record = data
        for part in path:
            record = record[part]
        values = {name: YAML(typ="safe").load(scalar(value)) for name, value in fields.items()}
        record[key] = {**(record.get(key) or {}), **values}
    return data


def _composed(text: str) -> Node:
    node: Node = YAML(typ="safe", pure=True).compose(text)
    return node


def _at(node: Node, path: Keys) -> MappingNode:
    for part in path:
        if isinstance(part, int):
            assert isinstance(node, SequenceNode)
            node = node.value[part]
        else:
            assert isinstance(node, MappingNode)
            node = _pairs(node)[part][1]
    assert isinstance(node, MappingNode)
    return node


def _pairs(record: MappingNode) -> dict[str, tuple[Node, Node]]:
    return {str(key.value): (key, value) for key, value in record.value}


def _put_value(text: str, path: Keys, name: str, value: str) -> str:
    record = _at(_composed(text), path)
    own = _pairs(record).get(name)
    if not own:
        return _inserted(text, record, f"{name}: {scalar(value)}")
    if isinstance(own[1], ScalarNode) and own[1].start_mark.index < own[1].end_mark.index:
        start, end = own[1].start_mark.index, own[1].end_mark.index
        return text[:start] + scalar(value) + text[end:]
    return _behind(text, own[0], scalar(value))


def _behind(text: str, key: Node, value: str) -> str:
    colon = text.index(":", key.end_mark.index) + 1
    return f"{text[:colon]} {value}{text[colon:]}"


def _inserted(text: str, record: MappingNode, pair: str, after: str = "") -> str:
    pairs = _pairs(record)
    key, value = pairs.get(after) or list(pairs.values())[-1]
    end = max(_end(text, value), text.index(":", key.end_mark.index) + 1)
    if record.flow_style:
        return f"{text[:end]}, {pair}{text[end:]}"
    line = text.find("\n", end)
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * key.start_mark.column
    if line < 0:
        return f"{text}{newline}{indent}{pair}{newline}"
    return f"{text[: line + 1]}{indent}{pair}{newline}{text[line + 1 :]}"


def _end(text: str, node: Node) -> int:
    """Where a value ends: YAML counts the empty lines and comments behind a block to it."""
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return len(text[: node.end_mark.index].rstrip())
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, MappingNode) else last)
