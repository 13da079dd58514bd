"""Replace a file in one step, so that a reader sees the old bytes or the new and nothing else."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def replace_bytes(path: Path, data: bytes) -> None:
    """Write a file atomically, keeping the mode of one that exists; a link's target is replaced.

    A new file gets the mode that the process gives to new files. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _fresh_mode()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".tqa-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _fresh_mode() -> int:
    # The mask can only be read by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
