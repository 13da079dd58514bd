"""Run again whenever a text, a glossary or the configuration changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from tqa.discover import SUFFIXES
from tqa.finding import TqaError

_PATIENCE = 200  # milliseconds
_SETTINGS = (".toml", ".yaml", ".yml", ".json")


def watch(paths: Iterable[str], ours: Iterable[str], action: Callable[[], object]) -> int:
    """Call ``action`` now and after each change below ``paths``, until it is interrupted.

    Changes of files that tqa itself writes (``ours``) do not count. A mistake in the settings is
    shown and waits to be mended. Returns exit code 0. Raises TqaError without ``watchfiles``.
    """
    try:
        from watchfiles import Change
        from watchfiles import watch as changes
    except ImportError as error:
        raise TqaError(
            "--watch needs the package watchfiles; install it with: pip install 'tqa[watch]'"
        ) from error
    written = {os.path.realpath(name) for name in ours}

    def counts(_: Change, path: str) -> bool:
        suffixes = (*SUFFIXES, *_SETTINGS)
        return path.lower().endswith(suffixes) and os.path.realpath(path) not in written

    folders = [path for path in dict.fromkeys(paths) if Path(path).exists()]
    # It yields nothing again and again; the first time it watches already, so that no change
    # after the first round is missed.
    waiting = changes(
        *folders,
        watch_filter=counts,
        raise_interrupt=False,
        yield_on_timeout=True,
        rust_timeout=_PATIENCE,
    )
    for number, changed in enumerate(waiting):
        if changed or number == 0:
            _shown(action)
    return 0


def _shown(action: Callable[[], object]) -> None:
    try:
        action()
    except TqaError as error:
        click.echo(f"tqa: {error}", err=True)
    if sys.stdout is not None:
        sys.stdout.flush()
    click.echo("tqa: watching for changes, Ctrl-C ends it", err=True)
