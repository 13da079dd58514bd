"""Configuration files that build on one another through ``extend``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tqa.config.source import Source, read
from tqa.config.values import values_of
from tqa.settings import Style

# Fields of Settings that hold pairs, of which those of a later file win one by one.
_PAIRS = ("severity", "style")


@dataclass(frozen=True, slots=True)
class Layer:
    """What one file sets: values by field of Settings, and the place of each key."""

    path: Path
    values: Mapping[str, Any]
    origins: Mapping[str, str]


def layers(path: Path) -> tuple[Layer, ...]:
    """Return the layers of a file and of those it extends, the farthest first.

    Raises TqaError where files extend each other in a circle.
    """
    found: list[Layer] = []
    seen: list[Path] = []
    following: Path | None = path
    while following is not None:
        source = read(following)
        seen.append(following.resolve())
        found.append(Layer(following, values_of(source), _origins(source)))
        following = _extended(source, seen)
    return tuple(reversed(found))


def _extended(source: Source, seen: list[Path]) -> Path | None:
    named = source.table.get("extend")
    if named is None:
        return None
    if not isinstance(named, str):
        raise source.fail("extend", f'expected a path in quotes, found {named!r}; extend = "…"')
    path = source.path.parent / named
    if not path.is_file():
        raise source.fail("extend", f"{named} does not exist beside {source.path.name}")
    if path.resolve() in seen:
        raise source.fail("extend", f"{named} extends this file in turn; take one of them out")
    return path


def _origins(source: Source) -> dict[str, str]:
    keys: list[str] = []
    for key, value in source.table.items():
        if isinstance(value, dict):
            keys += [f"{key}.{inner}" for inner in value]
        else:
            keys.append(key)
    return {key: f"{source.path}:{source.line(key)}" for key in keys if key != "extend"}


def merged(chain: tuple[Layer, ...]) -> dict[str, Any]:
    """Return the values of all layers: later ones win, tables key by key, overrides add up."""
    values: dict[str, Any] = {}
    for layer in chain:
        for field, value in layer.values.items():
            if field in _PAIRS:
                values[field] = tuple({**dict(values.get(field, ())), **dict(value)}.items())
            elif field == "overrides":
                values[field] = (*values.get(field, ()), *value)
            else:
                values[field] = value
    if "style" in values:
        values["style"] = replace(Style(), **dict(values["style"]))
    return values
