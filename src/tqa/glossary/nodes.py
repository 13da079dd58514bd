"""YAML to plain values that remember their place. Strict: what looks typed must be quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from tqa.finding import TqaError
from tqa.glossary.model import Mark

LARGEST = 20_000_000
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: ``str``, ``dict[str, Node]`` or ``list[Node]``.

    ``quoted`` tells a scalar in quotes (or a block) from a bare one. ``keys`` holds the places of
    the keys of a mapping.
    """

    value: Any
    mark: Mark
    quoted: bool = False
    keys: Any = None


def parse(path: str, data: bytes) -> Node:
    """Return the tree of a YAML file.

    Raises TqaError ``file:line:column: …`` for what is not UTF-8, not YAML, too large or deep, for
    aliases, tags, duplicate keys and bare values that YAML would read as something else.
    """
    import yaml

    if len(data) > LARGEST:
        raise TqaError(f"{path}: larger than {LARGEST // 1_000_000} MB; split the glossary")
    text = _decoded(path, data)
    try:
        _refuse_aliases(path, text)
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise TqaError(
            f"{path}:{line}:{column}: not valid YAML: {error.problem or error}; check indentation "
            "(spaces, no tabs) and put values with : # [ ] {{ }} in quotes".replace("{{ }}", "{ }")
        ) from error
    except yaml.YAMLError as error:
        raise TqaError(f"{path}:1:1: not valid YAML: {error}") from error
    except RecursionError as error:
        raise TqaError(f"{path}:1:1: nested too deeply; a glossary needs six levels") from error
    if root is None:
        raise TqaError(f"{path}:1:1: empty; start with “glossary: NAME”")
    return _node(path, root, 0)


def _decoded(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TqaError(
            f"{path}:{line}:1: byte {error.start} is not UTF-8; save the glossary as UTF-8"
        ) from error


def _refuse_aliases(path: str, text: str) -> None:
    """Aliases can blow a small file up to gigabytes; a glossary has no use for them."""
    import yaml

    if not _aliases().search(text):
        return
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        mark = event.start_mark
        if getattr(event, "anchor", None) and mark is not None:
            raise TqaError(
                f"{path}:{mark.line + 1}:{mark.column + 1}: anchors (&) and aliases (*) are not "
                "allowed; write the value out, or put it in quotes if it is text"
            )


@cache
def _aliases() -> re.Pattern[str]:
    return re.compile(r"(?m)(?:^|[\s\[{,:-])[&*][^\s,\]}]")


def _node(path: str, node: Any, depth: int) -> Node:
    import yaml

    mark = Mark(path, node.start_mark.line + 1, node.start_mark.column + 1)
    if depth > DEEPEST:
        raise TqaError(f"{mark}: nested too deeply; a glossary needs six levels")
    if isinstance(node, yaml.MappingNode):
        return _mapping(path, node, mark, depth)
    if isinstance(node, yaml.SequenceNode):
        return Node([_node(path, item, depth + 1) for item in node.value], mark)
    quoted = bool(node.style)
    typed = node.tag not in ("tag:yaml.org,2002:str", "tag:yaml.org,2002:bool")
    if not quoted and (typed or re.fullmatch(r"[-+]?\.?\d[\d_.:eE+-]*", node.value)):
        shown = node.value or "nothing"
        raise TqaError(f"{mark}: YAML does not read {shown} as text; write '{node.value}'")
    return Node(node.value, mark, quoted)


def _mapping(path: str, node: Any, mark: Mark, depth: int) -> Node:
    values: dict[str, Node] = {}
    keys: dict[str, Mark] = {}
    for key_node, value_node in node.value:
        place = Mark(path, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        key = key_node.value
        if not isinstance(key, str):
            raise TqaError(f"{place}: a key must be text; put the value in quotes")
        if key in values:
            raise TqaError(f"{place}: key {key} stands twice (first at line {keys[key].line})")
        keys[key] = place
        values[key] = _node(path, value_node, depth + 1)
    return Node(values, mark, keys=keys)
