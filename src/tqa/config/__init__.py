"""``tqa.toml`` or ``[tool.tqa]`` in ``pyproject.toml``, read strictly into Settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tqa.config.layers import Layer, layers, merged
from tqa.finding import TqaError
from tqa.settings import Settings

NAME = "tqa.toml"
PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, the file they come from, the place of each key that a file sets, and warnings."""

    settings: Settings
    path: Path | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def load(start: Path, explicit: Path | None = None) -> Settings:
    """Return the settings for a working folder; see ``resolve``."""
    return resolve(start, explicit).settings


def resolve(start: Path, explicit: Path | None = None) -> Loaded:
    """Find and read the configuration for a working folder.

    The nearest ``tqa.toml``, else ``pyproject.toml`` with ``[tool.tqa]``, from ``start`` up to the
    repository root; ``explicit`` names a file instead. ``extend`` in a file names another that it
    builds on. Where no file says ``glossaries``, the folder ``glossaries`` beside the file (or in
    ``start``) is the project's own layer.
    Raises TqaError for a missing or broken file, an unknown key, a wrong value.
    """
    if explicit is not None and not explicit.is_file():
        raise TqaError(f"{explicit}: no such configuration file; check --config")
    path = explicit or find(start)
    if path is None:
        return Loaded(Settings(glossaries=_own(start)))
    chain = layers(path)
    warnings = () if explicit else _warnings(path)
    return Loaded(_settings(path, chain), path, _origins(chain), warnings)


def find(start: Path) -> Path | None:
    """Return the configuration file in force for a folder."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        if _is_ours(folder / PROJECT):
            return folder / PROJECT
        if (folder / ".git").exists():
            return None
    return None


def _is_ours(project: Path) -> bool:
    return project.is_file() and "[tool.tqa" in project.read_text("utf-8", "replace")


def _warnings(path: Path) -> tuple[str, ...]:
    project = path.parent / PROJECT
    if path.name != NAME or not _is_ours(project):
        return ()
    return (f"{path}: used; [tool.tqa] in {PROJECT} beside it is ignored: keep one of the two",)


def _settings(path: Path, chain: tuple[Layer, ...]) -> Settings:
    values = merged(chain)
    values.setdefault("glossaries", _own(path.parent))
    return Settings(**values, root=os.path.realpath(path.parent))


def _origins(chain: tuple[Layer, ...]) -> dict[str, str]:
    return {key: place for layer in chain for key, place in layer.origins.items()}


def _own(folder: Path) -> tuple[str, ...]:
    own = folder.resolve() / "glossaries"
    return (str(own),) if own.is_dir() else ()
