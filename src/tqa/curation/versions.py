"""Glossary files as they were: in a revision of git, without touching the working files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from tqa.changes import run_git
from tqa.finding import TqaError
from tqa.glossary.load import glossary_of
from tqa.glossary.model import Glossary
from tqa.glossary.packs import Source, shipped_folder, sources
from tqa.roots import repository
from tqa.settings import Settings

File = tuple[str, bytes, int]
_YAML = (".yaml", ".yml")


def earlier(ref: str, settings: Settings) -> Glossary:
    """Return the glossary as it was at a git revision, or with the files of a folder as the
    project's own.

    What lies in no repository, or is not tracked, is taken as it is now. Raises TqaError for a
    revision that git does not know and for a glossary that cannot be used.
    """
    if Path(ref).is_dir():
        there = replace(settings, glossaries=(str(Path(ref).resolve()),))
        return _glossary([_read(source) for source in sources(there)], there)
    files: list[File] = []
    repositories = 0
    for folder, layer in _places(settings):
        root = repository(folder if folder.is_dir() else folder.parent)
        if root is None:
            files += [_read(source) for source in _sources_in(folder, layer, settings)]
        else:
            repositories += 1
            files += _at(root, ref, folder, layer)
    if not repositories:
        raise TqaError(f"{ref}: no such folder, and no glossary of your own lies in a repository")
    return _glossary(files, settings)


def _places(settings: Settings) -> list[tuple[Path, int]]:
    """Return files and folders of glossaries by layer, as the settings name them."""
    pair = f"{settings.from_lang}-{settings.to_lang}"
    found = [(shipped_folder() / pair, 0)] if settings.shipped else []
    found += [(Path(name), 1) for name in settings.extends]
    return found + [(Path(name), 2) for name in settings.glossaries]


def _sources_in(folder: Path, layer: int, settings: Settings) -> list[Source]:
    here = folder.resolve()
    return [
        source
        for source in sources(settings)
        if source[2] == layer and Path(source[0]).resolve().is_relative_to(here)
    ]


def _read(source: Source) -> File:
    path, shown, layer = source
    try:
        return shown, Path(path).read_bytes(), layer
    except OSError as error:
        raise TqaError(f"{shown}: cannot be read ({error.strerror})") from error


def _at(root: Path, ref: str, folder: Path, layer: int) -> list[File]:
    """Return the files of a folder, or one file, at a revision, as far as it holds them."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    wanted = PurePath(os.path.relpath(os.path.realpath(folder), root)).as_posix()
    name = commit.decode().strip()
    listed = _git(root, "ls-tree", "-r", "-z", "--name-only", name, "--", wanted)
    paths = [path for path in listed.decode("utf-8", "surrogateescape").split("\0") if path]
    return [
        (f"{ref}:{path}", _git(root, "cat-file", "blob", f"{name}:{path}"), layer)
        for path in sorted(paths)
        if PurePath(path).suffix in _YAML
    ]


def _git(root: Path, *arguments: str) -> bytes:
    done = run_git(root, arguments, "git is not installed; install it, or name a folder")
    if done.returncode == 0:
        return done.stdout
    if arguments[0] == "rev-parse":
        ref = arguments[-1].removesuffix("^{commit}")
        raise TqaError(
            f"{ref}: no such folder, and git knows no such revision; fetch it first, for example: "
            "git fetch origin"
        )
    raise TqaError(done.stderr.decode("utf-8", "replace").strip() or "git failed")


def _glossary(files: Sequence[File], settings: Settings) -> Glossary:
    total = hashlib.sha256()
    for shown, data, layer in files:
        total.update(f"{PurePath(shown).name}\0{layer}\0{len(data)}\0".encode())
        total.update(data)
    return glossary_of(files, settings, total.hexdigest())
