"""Standard output, and what to do when its reader has gone."""

from __future__ import annotations

import os
import sys


def to_stdout(data: bytes) -> None:
    """Write bytes; a reader that has seen enough is no error."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence_stdout()


def silence_stdout() -> None:
    """Send the rest to nowhere: python would complain once more while it closes stdout."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
