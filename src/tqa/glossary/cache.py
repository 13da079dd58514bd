"""Compiled rules kept between runs. What does not check out is rebuilt, silently."""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import platform
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tqa import __version__
from tqa.glossary.compiled import Compiled
from tqa.glossary.model import Glossary

FORMAT = "18"
MOST_KEPT = 24
_NAME = 64


def key(digest: str, triggers: Sequence[Sequence[str]]) -> str:
    """Return the name of a cache entry: versions, processor and all sources."""
    import hyperscan

    parts = [FORMAT, __version__, str(vars(hyperscan)["__version__"]), platform.machine()]
    parts += [_processor(), digest, json.dumps([list(patterns) for patterns in triggers])]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _processor() -> str:
    """Hyperscan databases depend on processor features; the first flags line tells them."""
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as lines:
            return next((line for line in lines if line.startswith(("flags", "Features"))), "")
    except OSError:
        return platform.processor()


def kept(digest: str, triggers: Sequence[Sequence[str]], folder: Path | None) -> Compiled | None:
    """Return what is in the cache for a digest, None for nothing that can be trusted."""
    return load(folder, key(digest, triggers)) if folder else None


def fresh(
    digest: str,
    read: Callable[[], Glossary],
    triggers: Sequence[Sequence[str]],
    folder: Path | None,
) -> Compiled:
    """Compile a glossary and keep it. Raises TqaError for a pattern that cannot be used."""
    from tqa.glossary.build import built

    data = built(read(), triggers)
    if folder:
        store(folder, key(digest, triggers), data)
    return Compiled(data)


def load(folder: Path, name: str) -> Compiled | None:
    """Return a cache entry, or None when there is none that can be trusted."""
    try:
        with (folder / name).open("rb") as stream:
            data = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        compiled = Compiled(data)
        os.utime(folder / name)
        return compiled
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the answer is to rebuild it
        return None


def store(folder: Path, name: str, data: bytes) -> None:
    """Write a cache entry atomically; a folder that cannot be written is no error."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).replace(folder / name)
        _forget_oldest(folder)
    except OSError:
        return


def _forget_oldest(folder: Path) -> None:
    """Keep the entries used last: each edit of a glossary leaves one."""
    entries = [path for path in folder.iterdir() if len(path.name) == _NAME]
    for path in sorted(entries, key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
        path.unlink(missing_ok=True)
