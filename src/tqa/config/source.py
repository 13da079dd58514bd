"""A configuration file as text, so that mistakes and values can be told by their line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqa.finding import TqaError


@dataclass(frozen=True, slots=True)
class Source:
    """A configuration file while it is read."""

    path: Path
    text: str
    table: Mapping[str, Any]

    def line(self, key: str) -> int:
        """Return the 1-based line of a dotted key (``style.locale``, ``overrides.2.select``)."""
        parent, _, last = key.rpartition(".")
        start = self._table(parent) if parent else 0
        word = rf'["\']?{re.escape(last)}["\']?'
        for begin in (start, 0):
            pattern = rf'^[ \t\[]*(?:["\']?[\w-]+["\']?\.)*{word}[ \t]*[=\]]'
            found = re.compile(pattern, re.MULTILINE).search(self.text, begin)
            if found:
                return self.text.count("\n", 0, found.start()) + 1
        return self.text.count("\n", 0, start) + 1

    def _table(self, name: str) -> int:
        """Where a table begins; of ``overrides.2`` the second with that name."""
        name, _, number = name.partition(".")
        header = rf"^[ \t]*\[+(?:tool\.tqa\.)?{re.escape(name)}\]+"
        starts = [found.start() for found in re.finditer(header, self.text, re.MULTILINE)]
        index = int(number) - 1 if number.isdecimal() else 0
        return starts[index] if index < len(starts) else 0

    def fail(self, key: str, message: str) -> TqaError:
        """Return the error for a key: file, line, key, cause and remedy."""
        return TqaError(f"{self.path}:{self.line(key)}: {key}: {message}")


def read(path: Path) -> Source:
    """Read a ``tqa.toml``, or the table ``[tool.tqa]`` of a ``pyproject.toml``.

    Raises TqaError for a file that cannot be read or is not TOML.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise TqaError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise TqaError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("tqa", {})
    return Source(path, text, table)
