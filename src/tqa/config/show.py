"""Settings as TOML, each value with the place it comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any

from tqa.config import Loaded
from tqa.config.values import readers
from tqa.settings import Override, Settings, Style

_PATHS = ("baseline", "extends", "glossaries", "history")


def show(loaded: Loaded, folder: Path) -> str:
    """Return all keys with value and origin; paths as seen from ``folder``."""
    where = _shown(str(loaded.path), folder) if loaded.path else "none"
    rows = [
        (text, _origin(loaded, key, field, folder))
        for key, field, text in _rows(loaded.settings, folder)
    ]
    width = max(min(len(text), 48) for text, _ in rows)
    lines = [f"{text:<{width}}  # {origin}" for text, origin in rows]
    return "\n".join([f"# configuration file: {where}", *lines]) + "\n"


def _rows(settings: Settings, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield key, field of Settings and TOML text."""
    for key, (field, _) in readers().items():
        value = getattr(settings, field)
        if key == "severity":
            for rule, level in dict(value).items():
                yield f"severity.{rule}", field, f"severity.{_key(rule)} = {_toml(level)}"
        elif key == "style":
            for name in Style.__slots__:
                choice = getattr(value, name)
                text = f"style.{name} = {_toml(choice)}"
                yield f"style.{name}", field, text if choice else f"# style.{name} is not set"
        elif key == "overrides":
            if value:
                yield key, field, f"overrides = [{', '.join(map(_override, value))}]"
        elif key in ("baseline", "date", "history") and not value:
            yield key, field, f"# {key} is not set"
        else:
            yield key, field, f"{key} = {_toml(_value(field, value, folder))}"


def _value(field: str, value: Any, folder: Path) -> Any:
    if field == "jobs":
        return value or "auto"
    if field not in _PATHS:
        return value
    if isinstance(value, str):
        return _shown(value, folder)
    return [_shown(item, folder) for item in value]


def _origin(loaded: Loaded, key: str, field: str, folder: Path) -> str:
    place = loaded.origins.get(key)
    if place is None and field == "style" and getattr(loaded.settings.style, key[6:]):
        place = loaded.origins.get("style.preset")
    if place is None and key == "glossaries" and loaded.settings.glossaries:
        return "default: the folder beside the configuration"
    if place is None:
        return "default"
    path, _, line = place.rpartition(":")
    return f"{_shown(path, folder)}:{line}"


def _shown(path: str, folder: Path) -> str:
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return PurePath(path).as_posix()


def _override(override: Override) -> str:
    parts = [f"paths = {_toml(override.paths)}"]
    parts += [f"select = {_toml(override.select)}"] if override.select else []
    parts += [f"ignore = {_toml(override.ignore)}"] if override.ignore else []
    parts += [f"severity = {_table(override.severity)}"] if override.severity else []
    parts += [f"style = {_table(override.style)}"] if override.style else []
    return f"{{{', '.join(parts)}}}"


def _table(pairs: Sequence[tuple[str, str]]) -> str:
    return f"{{{', '.join(f'{_key(name)} = {_toml(value)}' for name, value in pairs)}}}"


def _key(name: str) -> str:
    return (
        name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else _toml(name)
    )


def _toml(value: Any) -> str:
    """Return a string, number, truth value or list of strings in TOML (a subset of JSON here)."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
