"""``tqa lsp``."""

from __future__ import annotations

import click

from tqa.finding import TqaError


@click.command()
@click.option("--stdio", is_flag=True, help="For editors that pass it; there is no other way.")
def lsp(stdio: bool) -> None:  # noqa: ARG001
    """Serve an editor over standard input and output: findings as you type.

    Settings come from the workspace's tqa.toml; docs/editors.md holds snippets for editors.
    """
    try:
        from tqa.lsp.server import serve
    except ImportError as error:
        raise TqaError(
            "tqa lsp needs the package pygls; install it with: pip install 'tqa[lsp]'"
        ) from error
    serve()
