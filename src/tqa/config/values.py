"""The keys of a configuration file and what may stand there."""

from __future__ import annotations

import datetime
import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from tqa.config.source import Source
from tqa.finding import SEVERITIES, Severity
from tqa.settings import PRESETS, Override, Style

_STYLE = {
    "locale": ("en-US", "en-GB"),
    "honorifics": ("dot", "no-dot"),
    "quotes": ("curly", "straight"),
    "closing": ("inside", "outside"),
    "dates": ("dmy", "mdy"),
    "numbers": ("comma", "space"),
    "preset": tuple(PRESETS),
}


Reader = Callable[[Source, str, Any], Any]


def readers() -> dict[str, tuple[str, Reader]]:
    """Return for each key of a file the field of Settings and the function that reads it."""
    return {
        "from": ("from_lang", _word),
        "to": ("to_lang", _word),
        "shipped": ("shipped", _boolean),
        "extends": ("extends", _paths),
        "glossaries": ("glossaries", _paths),
        "select": ("select", _words),
        "ignore": ("ignore", _words),
        "exclude": ("exclude", _words),
        "force-exclude": ("force_exclude", _boolean),
        "fail-on": ("fail_on", _severity),
        "baseline": ("baseline", _path),
        "decisions": ("decisions", _files),
        "history": ("history", _path),
        "encoding": ("encoding", _word),
        "date": ("date", _date),
        "jobs": ("jobs", _count),
        "severity": ("severity", _severities),
        "style": ("style", _style),
        "overrides": ("overrides", _overrides),
    }


def values_of(source: Source) -> dict[str, Any]:
    """Return the values of a file by field of Settings; ``style`` as pairs (field, value).

    Raises TqaError for an unknown key or a wrong value, with its line.
    """
    known = readers()
    _refuse_unknown(source, "", source.table, ["extend", *known])
    return {
        known[key][0]: known[key][1](source, key, value)
        for key, value in source.table.items()
        if key != "extend"
    }


def _refuse_unknown(
    source: Source, prefix: str, table: Mapping[str, Any], allowed: Sequence[str]
) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise source.fail(prefix + key, f"unknown key{hint}; allowed: {', '.join(allowed)}")


def _word(source: Source, key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise source.fail(key, f'expected a string in quotes, found {value!r}; write {key} = "…"')
    return value


def _boolean(source: Source, key: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise source.fail(key, f"expected true or false, found {value!r}")
    return value


def _count(source: Source, key: str, value: Any) -> int:
    if value == "auto":
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise source.fail(key, f'expected a number from 1, or "auto", found {value!r}')
    return value


def _words(source: Source, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise source.fail(key, f'expected a list of strings, found {value!r}; write {key} = ["…"]')
    return tuple(value)


def _paths(source: Source, key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str) and value.endswith(".toml"):
        raise source.fail(key, "names glossaries; extend names a configuration to build on")
    paths = [source.path.parent.resolve() / item for item in _words(source, key, value)]
    for path in paths:
        if not path.exists():
            raise source.fail(key, f"{path.name} does not exist beside {source.path.name}")
    return tuple(str(path) for path in paths)


def _files(source: Source, key: str, value: Any) -> tuple[str, ...]:
    """Absolute paths of files that the first decision will create."""
    return tuple(os.path.realpath(source.path.parent / item) for item in _words(source, key, value))


def _path(source: Source, key: str, value: Any) -> str:
    return os.path.realpath(source.path.parent / _word(source, key, value))


def _date(source: Source, key: str, value: Any) -> str:
    text = value.isoformat() if isinstance(value, datetime.date) else _word(source, key, value)
    try:
        return datetime.date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise source.fail(key, f'expected a date like "2022-02-24", found {text!r}') from error


def _severity(source: Source, key: str, value: Any) -> Severity:
    if value not in SEVERITIES:
        raise source.fail(key, f"unknown severity {value!r}; allowed: {', '.join(SEVERITIES)}")
    return cast(Severity, value)


def _severities(source: Source, key: str, value: Any) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise source.fail(
            key, 'expected a table of rules; write [severity] and rule = "suggestion"'
        )
    return tuple((rule, _severity(source, f"{key}.{rule}", level)) for rule, level in value.items())


def _style(source: Source, key: str, value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise source.fail(key, "expected a table; write [style] on its own line")
    _refuse_unknown(source, f"{key}.", value, list(_STYLE))
    for name, choice in value.items():
        if choice not in _STYLE[name]:
            allowed = ", ".join(_STYLE[name])
            raise source.fail(f"{key}.{name}", f"unknown value {choice!r}; allowed: {allowed}")
    preset = PRESETS.get(value.get("preset", ""), Style())
    own = {name: choice for name, choice in value.items() if name != "preset"}
    fields = {name: getattr(preset, name) for name in Style.__slots__}
    given = {name: choice for name, choice in fields.items() if choice}
    return tuple((given | own).items())


_OVERRIDE: Mapping[str, Reader] = {
    "paths": _words,
    "select": _words,
    "ignore": _words,
    "severity": _severities,
    "style": _style,
}


def _overrides(source: Source, key: str, value: Any) -> tuple[Override, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise source.fail(key, "expected tables; write [[overrides]] on its own line for each")
    found = []
    for number, table in enumerate(value, 1):
        here = f"{key}.{number}"
        _refuse_unknown(source, f"{here}.", table, list(_OVERRIDE))
        if not table.get("paths"):
            raise source.fail(here, 'paths is missing; write paths = ["archive/"]')
        read = {name: _OVERRIDE[name](source, f"{here}.{name}", table[name]) for name in table}
        found.append(Override(**read))
    return tuple(found)
