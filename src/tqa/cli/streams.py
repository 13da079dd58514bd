"""Standard output, and what to do when its reader has gone."""

from __future__ import annotations

import errno
import io
import os
import sys

from tqa.finding import TqaError


def to_stdout(data: bytes) -> None:
    """Write bytes; a reader that has seen enough is no error, nor is a closed output.

    Raises TqaError when the output cannot take them, for a full disk.
    """
    if sys.stdout is None:  # closed by the shell: >&-
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        silence_stdout()
        if not is_broken_pipe(error):
            raise TqaError(f"standard output cannot be written ({error.strerror})") from error


def is_broken_pipe(error: OSError) -> bool:
    """Whether the reader has gone; Windows says it with another number."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def silence_stdout() -> None:
    """Send the rest to nowhere: python would complain once more while it closes stdout."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def speak_utf8() -> None:
    """Write UTF-8 with line feeds to pipes and files, whatever locale and system say."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
