"""Typed reading of nodes: each reader returns a value or says what was expected, and where."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from tqa.finding import TqaError
from tqa.glossary.nodes import Node

_BARE_BOOLEANS = ("true", "false", "yes", "no", "on", "off", "y", "n")


def fail(node: Node, message: str) -> TqaError:
    """Return the error ``file:line:column: message``."""
    return TqaError(f"{node.mark}: {message}")


def mapping(node: Node, what: str) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        raise fail(node, f"expected {what} as “key: value” lines, found {shown(node)}")
    return node.value


def refuse_unknown(node: Node, allowed: Sequence[str], what: str) -> None:
    """Raise for a key that is not allowed, with the nearest one that is."""
    for key in mapping(node, what):
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise TqaError(
                f"{node.keys[key]}: unknown key {key} in {what}; {hint}allowed: "
                f"{', '.join(allowed)}"
            )


def text(node: Node, key: str) -> str:
    """A non-empty string."""
    if not isinstance(node.value, str):
        raise fail(node, f"{key}: expected text, found {shown(node)}; put the value in quotes")
    if not node.quoted and node.value.lower() in _BARE_BOOLEANS:
        raise fail(node, f"{key}: YAML reads {node.value} as yes or no; write '{node.value}'")
    if not node.value.strip():
        raise fail(node, f"{key}: is empty; write a text or leave the key out")
    return node.value


def texts(node: Node, key: str) -> tuple[str, ...]:
    """A string or a list of strings."""
    if isinstance(node.value, list):
        if not node.value:
            raise fail(node, f"{key}: is an empty list; leave the key out")
        return tuple(text(item, key) for item in node.value)
    return (text(node, key),)


def choice(node: Node, key: str, allowed: Sequence[str]) -> str:
    value = text(node, key)
    if value not in allowed:
        near = difflib.get_close_matches(value, allowed, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise fail(node, f"{key}: unknown value {value}; {hint}allowed: {', '.join(allowed)}")
    return value


def boolean(node: Node, key: str) -> bool:
    if node.quoted or node.value not in ("true", "false"):
        raise fail(node, f"{key}: expected true or false without quotes, found {shown(node)}")
    return bool(node.value == "true")


def iso_date(node: Node, key: str) -> str:
    value = text(node, key)
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", value):
        raise fail(node, f"{key}: expected a date like '2023-05-04', found {value}")
    return value


def identifier(node: Node, key: str) -> str:
    value = text(node, key)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value):
        raise fail(node, f"{key}: {value}: use lower-case letters, digits and single hyphens")
    return value


def shown(node: Node) -> str:
    """Name a value for a message."""
    if isinstance(node.value, dict):
        return "a mapping"
    if isinstance(node.value, list):
        return "a list"
    return f"{node.value!r}"
