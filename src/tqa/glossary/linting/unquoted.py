"""Bare values that YAML reads as something else than text: they belong in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from tqa.finding import Edit
from tqa.text import Span

_BOOLEAN = "tag:yaml.org,2002:bool"
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A bare value: 1-based line and column, and the edit that puts it in quotes."""

    line: int
    column: int
    value: str
    edit: Edit


def unquoted(text: str) -> tuple[Unquoted, ...]:
    """Return the bare values of a glossary that need quotes; none where it is not YAML at all."""
    import yaml

    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError):
        return ()
    return tuple(_in(root, "")) if root is not None else ()


def _in(node: Any, key: str) -> Iterator[Unquoted]:
    import yaml

    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _in(value, str(name.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _in(item, key)
    elif _needs_quotes(node, key):
        span = Span(node.start_mark.index, node.end_mark.index)
        mark = node.start_mark
        quoted = "'" + node.value.replace("'", "''") + "'"
        yield Unquoted(mark.line + 1, mark.column + 1, node.value, Edit(span, quoted))


def _needs_quotes(node: Any, key: str) -> bool:
    if node.style or not node.value or node.tag == _NULL:
        return False
    if node.tag == _BOOLEAN or node.value.lower() in ("y", "n"):
        return key != "enabled" or node.value not in ("true", "false")
    return node.tag != _TEXT or bool(_number().fullmatch(node.value))


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[-+]?\.?\d[\d_.:eE+-]*")
