"""Names of results: everything that can change what a document gives goes into the hash."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import tqa
from tqa.checker import Checking
from tqa.settings import Settings, for_path

_FORMAT = "1"
# Packages that decide on findings.
_ENGINE = ("hyperscan", "langdetect", "regex", "sentencex")
# Settings without an effect on one document: overrides are applied before, and the digest of the
# glossaries stands for their files. A setting that is new counts until it is named here.
_NO_EFFECT = frozenset(
    {
        *("baseline", "cache", "decisions", "exclude", "extends", "fail_on", "force_exclude"),
        *("glossaries", "jobs", "overrides", "root"),
    }
)


class Keys:
    """The names of the results of one run."""

    def __init__(self, checker: Checking) -> None:
        self._settings = checker.settings
        self._run = f"{engine()}\0{checker.digest}"
        self._plain = _hash(checker.settings)

    def key(self, path: str, content: bytes, every_place: bool) -> bytes:
        """Return the name of the result for a path (as in the report) with this content hash."""
        changed = self._settings.overrides and for_path(self._settings, path)
        settings = _hash(changed) if changed else self._plain
        parts = f"{self._run}\0{settings}\0{every_place}\0{path}\0"
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass") + content).digest()


def _hash(settings: Settings) -> str:
    values = asdict(settings)
    chosen = json.dumps([item for item in values.items() if item[0] not in _NO_EFFECT])
    return hashlib.sha256(chosen.encode()).hexdigest()


def engine() -> str:
    """Return a hash of the sources of tqa, of Python and of the packages that find things."""
    total = hashlib.sha256()
    parts = (_FORMAT, tqa.__version__, platform.python_version(), unicodedata.unidata_version)
    total.update("\0".join((*parts, platform.machine(), *_versions())).encode())
    folder = os.path.dirname(tqa.__file__)  # noqa: PTH120 - Path costs more than the rest
    for path in _sources(folder):
        try:
            data = Path(path).read_bytes()
        except OSError:
            continue
        total.update(f"\0{path[len(folder) :]}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def _versions() -> list[str]:
    """Return names like ``regex-2026.1``; ``importlib.metadata`` would take 25 ms to import."""
    found = []
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208
        except OSError:
            continue
        found += [
            name
            for name in names
            if name.endswith(".dist-info") and name.partition("-")[0] in _ENGINE
        ]
    return sorted(found)


def _sources(folder: str) -> Iterator[str]:
    """Yield the modules and tables below a folder that can change a result."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir():
            if entry.name not in _WITHOUT_EFFECT:
                yield from _sources(entry.path)
        elif entry.name.endswith((".py", ".tsv", ".txt", ".json")):
            yield entry.path


# Folders whose code runs after a document is checked, and the packs, which have a digest.
_WITHOUT_EFFECT = frozenset(
    {
        *("__pycache__", "baseline", "cli", "config", "corpus", "decisions", "docx"),
        *("glossaries", "lsp", "render", "review"),
    }
)
