"""Where reports go: pairs of format and file, standard output for the rest."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from tqa import __version__
from tqa.cli.streams import is_terminal, to_stdout
from tqa.finding import TqaError
from tqa.render import rendered
from tqa.render.options import RenderOptions
from tqa.report import Report
from tqa.roots import prefix

_SMALLEST = 2000
_BUFFER = 1 << 16


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file that takes it; ``-`` is standard output."""

    format: str
    target: str


def pairs(formats: Sequence[str], outputs: Sequence[str]) -> tuple[Output, ...]:
    """Pair formats with files in the order given; a format without a file goes to stdout.

    Raises UsageError when there are more files than formats, or two formats for stdout.
    """
    chosen = list(formats) or ["full"]
    if len(outputs) > len(chosen):
        raise click.UsageError("--output: more files than formats; give a --format for each")
    targets = [*outputs, *["-"] * (len(chosen) - len(outputs))]
    if targets.count("-") > 1:
        raise click.UsageError("two formats for standard output; give an --output for each")
    return tuple(Output(name, target) for name, target in zip(chosen, targets, strict=True))


def write(
    report: Report,
    outputs: Sequence[Output],
    colour: bool | None,
    quiet: bool,
    statistics: bool,
    given: RenderOptions,
) -> None:
    """Render and write all outputs; ``quiet`` silences standard output only.

    ``given`` holds what the command line says to renderers; version, paths and looks are added.
    """
    plain = replace(given, version=__version__, prefix=prefix(Path.cwd()))
    for output in outputs:
        on_screen = output.target == "-"
        if output.format == "github":
            _step_summary(report, plain)
        if on_screen and quiet:
            continue
        options = replace(plain, colour=_colour(colour), width=_width()) if on_screen else plain
        if on_screen and statistics:
            from tqa.render.statistics import statistics as render_statistics

            pieces = iter((render_statistics(report),))
        else:
            pieces = rendered(output.format, report, options)
        _deliver(pieces, output.target)


def _step_summary(report: Report, options: RenderOptions) -> None:
    """Add a table to the summary of a step of GitHub Actions, within its limit."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if not target:
        return
    from tqa.render.markdown import LIMIT, limited

    try:
        with Path(target).open("ab") as stream:
            room = LIMIT - stream.tell()
            if room > _SMALLEST:
                stream.write(limited(report, options, room).encode("utf-8", "backslashreplace"))
    except OSError as error:
        click.echo(f"tqa: {target}: no step summary ({error.strerror})", err=True)


def _deliver(pieces: Iterator[str], target: str) -> None:
    if target == "-":
        for data in _bytes(pieces):
            to_stdout(data)
        return
    # A report that cannot be made leaves the old file alone.
    first = next(blocks := _bytes(pieces), b"")
    try:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        with Path(target).open("wb") as stream:
            stream.write(first)
            stream.writelines(blocks)
    except OSError as error:
        raise TqaError(f"{target}: cannot be written ({error.strerror})") from error


def _bytes(pieces: Iterator[str]) -> Iterator[bytes]:
    """Join small pieces, so that few writes are made."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > _BUFFER:
            yield "".join(held).encode("utf-8", "backslashreplace")
            held, size = [], 0
    yield "".join(held).encode("utf-8", "backslashreplace")


def _colour(forced: bool | None) -> bool:
    if forced is not None:
        return forced
    if os.environ.get("NO_COLOR"):
        return False
    return is_terminal() and os.environ.get("TERM") != "dumb"


def _width() -> int:
    import shutil

    if not is_terminal():
        return 100
    return min(shutil.get_terminal_size((100, 24)).columns, 120)
