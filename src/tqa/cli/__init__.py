"""The command line: exit 0 clean, 1 findings, 2 anything that went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from tqa import __version__
from tqa.cli.streams import is_broken_pipe, silence_stdout, speak_utf8
from tqa.finding import TqaError

_COMMANDS = {
    "apply": ("tqa.cli.apply", "apply", "Write what reviewers accepted into the files."),
    "baseline": ("tqa.cli.baseline", "baseline", "Keep old findings from blocking."),
    "check": ("tqa.cli.check", "check", "Report what the source language left behind."),
    "config": ("tqa.cli.config", "config", "Show the settings in force and their origin."),
    "corpus": ("tqa.cli.corpus", "corpus", "Check millions of texts in JSON lines, CSV, Parquet."),
    "decisions": ("tqa.cli.decisions", "decisions", "Merge, show or add reviewers' decisions."),
    "explain": ("tqa.cli.explain", "explain", "Say what a rule is about, with examples."),
    "fix": ("tqa.cli.fix", "fix", "Apply safe suggestions to files."),
    "glossary": ("tqa.cli.glossary", "glossary", "Test and lint glossaries."),
    "init": ("tqa.cli.init", "init", "Write a tqa.toml and a first glossary."),
    "lsp": ("tqa.cli.lsp", "lsp", "Serve an editor: findings as you type."),
    "review": ("tqa.cli.review", "review", "Review in the browser; decisions are kept."),
    "rules": ("tqa.cli.rules", "rules", "List all rules in force."),
    "score": ("tqa.cli.score", "score", "Measure edits, effort saved and confirmed errors."),
}


class _Lazy(click.Group):
    """A group that imports a command's module only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in _COMMANDS:
            return None
        module, attribute, _ = _COMMANDS[name]
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, _, help_) in _COMMANDS.items()])


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tqa")
def tqa() -> None:
    """Find what the source language leaves behind in translated text."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code; never with a traceback."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    speak_utf8()
    try:
        code = tqa.main(args=arguments, prog_name="tqa", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("tqa: interrupted", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except TqaError as error:
        click.echo(f"tqa: {error}", err=True)
        return 2
    except OSError as error:
        silence_stdout()
        return 0 if is_broken_pipe(error) else _internal(error)
    except Exception as error:  # noqa: BLE001
        return _internal(error)
    return code if isinstance(code, int) else 0


def _internal(error: Exception) -> int:
    if os.environ.get("TQA_DEBUG"):
        raise error
    where = f"{type(error).__name__}: {error}"
    click.echo(
        f"tqa: internal error ({where}). This is a fault of tqa, not of your text: "
        "please report it, with the output of the same command under TQA_DEBUG=1.",
        err=True,
    )
    return 2
