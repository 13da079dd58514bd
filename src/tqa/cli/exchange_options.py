"""What ``glossary import`` and ``glossary export`` share: formats, languages, the report."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tqa.cli.streams import to_stdout
from tqa.finding import TqaError
from tqa.settings import Settings
from tqa.storing import replace_bytes

if TYPE_CHECKING:
    from tqa.exchange.model import Languages, Loss

Function = TypeVar("Function", bound=Callable[..., Any])
# fmt: off
NAMES = (
    "csv", "xlsx", "tbx", "tbx-dct", "tbx-2008", "deepl", "google", "google-set", "microsoft",
    "memoq", "trados", "vale", "prh", "languagetool",
)
# fmt: on


def exchange_options(function: Function) -> Function:
    """Add --from-language, --to-language, --loss-report, --strict, --config and --isolated."""
    for option in (
        click.option("--isolated", is_flag=True, help="Ignore configuration files."),
        click.option("--config", type=click.Path(path_type=Path), help="Use this configuration."),
        click.option("--strict", is_flag=True, help="Exit 1 where something is lost."),
        click.option(
            "--loss-report",
            type=click.Path(dir_okay=False, path_type=Path),
            help="File for what is lost (.json or text) instead of standard error.",
        ),
        click.option("--to-language", default="", help="Language of the texts: en."),
        click.option("--from-language", default="", help="Language of the originals: fr."),
    ):
        function = option(function)
    return function


def languages_of(settings: Settings, source: str, target: str) -> Languages:
    """Return the languages named, else those of the configuration."""
    from tqa.auto import AUTO
    from tqa.exchange.model import Languages

    found = source or settings.from_lang
    if found == AUTO:
        raise click.UsageError("--from-language: the configuration says auto; name one language")
    return Languages(found, target or settings.to_lang)


def tell(losses: Sequence[Loss], target: Path | None) -> None:
    """Write what is lost to a file, or to standard error."""
    from tqa.exchange.held import report

    if target is None:
        click.echo(report(losses), nl=False, err=True)
    elif target.suffix == ".json":
        data = [asdict(loss) for loss in losses]
        put(str(target), f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode())
    else:
        put(str(target), report(losses).encode())


def counted(number: int, noun: str) -> str:
    """Return “1 loss”, “2 losses”, “3 entries”."""
    many = {"loss": "losses", "entry": "entries"}
    return f"{number} {noun if number == 1 else many[noun]}"


def put(target: str, data: bytes) -> None:
    """Write a file in one step, or standard output for ``-``. Raises TqaError."""
    if target == "-":
        to_stdout(data)
        return
    path = Path(target)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(path, data)
    except OSError as error:
        raise TqaError(f"{target}: cannot be written ({error.strerror})") from error
