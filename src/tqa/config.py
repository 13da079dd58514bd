"""``tqa.toml`` or ``[tool.tqa]`` in ``pyproject.toml``, read strictly into Settings."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from tqa.finding import SEVERITIES, Severity, TqaError
from tqa.settings import PRESETS, Settings, Style

_STYLE = {
    "locale": ("en-US", "en-GB"),
    "honorifics": ("dot", "no-dot"),
    "quotes": ("curly", "straight"),
    "closing": ("inside", "outside"),
    "dates": ("dmy", "mdy"),
    "numbers": ("comma", "space"),
    "preset": tuple(PRESETS),
}


@dataclass(frozen=True, slots=True)
class _File:
    """A configuration file while it is read; ``text`` is kept to tell the line of a key."""

    path: Path
    text: str

    def fail(self, key: str, message: str) -> TqaError:
        last = re.escape(key.rsplit(".", 1)[-1])
        found = re.search(rf'(?m)^[ \t\[]*"?(?:[\w-]+\.)*{last}"?[ \t]*[=\]]', self.text)
        line = self.text.count("\n", 0, found.start()) + 1 if found else 1
        return TqaError(f"{self.path}:{line}: {key}: {message}")


def load(start: Path, explicit: Path | None = None) -> Settings:
    """Return the settings for a working folder.

    The nearest ``tqa.toml``, else ``pyproject.toml`` with ``[tool.tqa]``, from ``start`` up to the
    repository root; ``explicit`` names a file instead. Where the key ``glossaries`` is not given,
    the folder ``glossaries`` beside the file (or in ``start``) is the project's own layer.
    Raises TqaError for a missing or broken file, an unknown key, a wrong value.
    """
    if explicit is not None and not explicit.is_file():
        raise TqaError(f"{explicit}: no such configuration file; check --config")
    path = explicit or find(start)
    if path is None:
        return Settings(glossaries=_own(start))
    settings, named = _read(path)
    return settings if "glossaries" in named else replace(settings, glossaries=_own(path.parent))


def _own(folder: Path) -> tuple[str, ...]:
    own = folder.resolve() / "glossaries"
    return (str(own),) if own.is_dir() else ()


def find(start: Path) -> Path | None:
    """Return the configuration file in force for a folder."""
    for folder in (start, *start.parents):
        if (folder / "tqa.toml").is_file():
            return folder / "tqa.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.tqa" in project.read_text("utf-8", "replace"):
            return project
        if (folder / ".git").exists():
            return None
    return None


def _read(path: Path) -> tuple[Settings, Mapping[str, Any]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise TqaError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise TqaError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("tqa", {})
    return _settings(_File(path, text), table), table


def _settings(file: _File, table: Mapping[str, Any]) -> Settings:
    readers: dict[str, tuple[str, Callable[[_File, str, Any], Any]]] = {
        "from": ("from_lang", _word),
        "to": ("to_lang", _word),
        "shipped": ("shipped", _boolean),
        "extends": ("extends", _paths),
        "glossaries": ("glossaries", _paths),
        "select": ("select", _words),
        "ignore": ("ignore", _words),
        "exclude": ("exclude", _words),
        "decisions": ("decisions", _files),
        "fail-on": ("fail_on", _severity),
        "encoding": ("encoding", _word),
        "jobs": ("jobs", _count),
        "severity": ("severity", _severities),
        "style": ("style", _style),
    }
    _refuse_unknown(file, "", table, list(readers))
    values = {readers[key][0]: readers[key][1](file, key, value) for key, value in table.items()}
    return Settings(**values)


def _refuse_unknown(
    file: _File, prefix: str, table: Mapping[str, Any], allowed: Sequence[str]
) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise file.fail(prefix + key, f"unknown key{hint}; allowed: {', '.join(allowed)}")


def _word(file: _File, key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise file.fail(key, f'expected a string in quotes, found {value!r}; write {key} = "…"')
    return value


def _boolean(file: _File, key: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise file.fail(key, f"expected true or false, found {value!r}")
    return value


def _count(file: _File, key: str, value: Any) -> int:
    if value == "auto":
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise file.fail(key, f'expected a number from 1, or "auto", found {value!r}')
    return value


def _words(file: _File, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise file.fail(key, f'expected a list of strings, found {value!r}; write {key} = ["…"]')
    return tuple(value)


def _files(file: _File, key: str, value: Any) -> tuple[str, ...]:
    """Absolute paths of files that the first decision will create."""
    return tuple(str(file.path.parent.resolve() / item) for item in _words(file, key, value))


def _paths(file: _File, key: str, value: Any) -> tuple[str, ...]:
    paths = [file.path.parent.resolve() / item for item in _words(file, key, value)]
    for path in paths:
        if not path.exists():
            raise file.fail(key, f"{path.name} does not exist beside {file.path.name}")
    return tuple(str(path) for path in paths)


def _severity(file: _File, key: str, value: Any) -> Severity:
    if value not in SEVERITIES:
        raise file.fail(key, f"unknown severity {value!r}; allowed: {', '.join(SEVERITIES)}")
    return cast(Severity, value)


def _severities(file: _File, key: str, value: Any) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise file.fail(key, 'expected a table of rules; write [severity] and rule = "suggestion"')
    return tuple((rule, _severity(file, f"{key}.{rule}", level)) for rule, level in value.items())


def _style(file: _File, key: str, value: Any) -> Style:
    if not isinstance(value, dict):
        raise file.fail(key, "expected a table; write [style] on its own line")
    _refuse_unknown(file, "style.", value, list(_STYLE))
    for name, choice in value.items():
        if choice not in _STYLE[name]:
            allowed = ", ".join(_STYLE[name])
            raise file.fail(f"style.{name}", f"unknown value {choice!r}; allowed: {allowed}")
    own = {name: choice for name, choice in value.items() if name != "preset"}
    return replace(PRESETS.get(value.get("preset", ""), Style()), **own)
