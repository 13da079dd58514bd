"""Where a rule's id stands beside its glossary: configuration, decisions, baseline, comments."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from tqa.inline import markers

_LISTS, _TABLES = ("select", "ignore"), ("severity",)


def in_config(text: str, old: str, new: str) -> str:
    """Return a TOML text with an id renamed in select, ignore and severity, and nowhere else."""
    for start, end in reversed(list(_places(text, old))):
        changed = text[:start] + new + text[end:]
        if _is_rule(text, changed, old, new):
            text = changed
    return text


def _is_rule(text: str, changed: str, old: str, new: str) -> bool:
    """Whether a change renamed a rule where the configuration names rules."""
    try:
        before, after = tomllib.loads(text), tomllib.loads(changed)
    except tomllib.TOMLDecodeError:
        return False
    return before != after and _renamed(before, old, new) == _renamed(after, old, new)


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    for key, item in value.items():
        if key in _LISTS and isinstance(item, list):
            found[key] = [new if word == old else word for word in item]
        elif key in _TABLES and isinstance(item, dict):
            found[key] = {new if name == old else name: level for name, level in item.items()}
        else:
            found[key] = _renamed(item, old, new)
    return found


def in_json(text: str, old: str, new: str) -> tuple[str, int]:
    """Return a decisions or baseline text with a rule renamed, and how often it stood there."""
    pattern = rf'("rule"\s*:\s*"){re.escape(old)}(?=")'
    changed, count = re.subn(pattern, rf"\g<1>{new}", text)
    return (changed, count) if _is_json(changed) else (text, 0)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def in_comments(path: str, text: str, old: str, new: str) -> tuple[str, int]:
    """Return a text with a rule renamed in its comments for tqa, and how often it stood there."""
    count = 0
    for marker in reversed(markers(path, text)):
        if old in marker.rules:
            comment = marker.span.of(text)
            names, colon, reason = comment.partition(":")
            renamed = re.sub(_word(old), new, names)
            text = text[: marker.span.start] + renamed + colon + reason + text[marker.span.end :]
            count += 1
    return text, count


def mentions(text: str, name: str) -> tuple[int, ...]:
    """Return the lines (from 1) on which an id is named."""
    starts = [match.start() for match in re.finditer(_word(name), text)]
    return tuple(dict.fromkeys(text.count("\n", 0, start) + 1 for start in starts))


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in re.finditer(_word(name), text))


def _word(name: str) -> str:
    return rf"(?<![\w-]){re.escape(name)}(?![\w-])"
