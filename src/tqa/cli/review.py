"""``tqa review``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.options import DECISIONS, config_options, rule_options, settings_of
from tqa.discover import discover
from tqa.review.desk import Desk
from tqa.review.room import Room
from tqa.review.server import Server
from tqa.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File that keeps the decisions (default: that of the configuration, or {DECISIONS}).",
)
@click.option(
    "--glossary",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Glossary file that takes proposals (default: house.yaml of the project's own).",
)
@click.option(
    "--port", default=0, type=click.IntRange(0, 65535), help="Port (default: a free one)."
)
@click.option("--no-browser", is_flag=True, help="Only show the address.")
@rule_options
@config_options
def review(
    paths: tuple[str, ...],
    decisions: Path | None,
    glossary: Path | None,
    port: int,
    no_browser: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_cache: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Review files and folders in the browser, on this machine only.

    Decisions are written to a file as they are made; the texts stay as they are (tqa apply changes
    them). Ends with Ctrl-C. Exit code: 0 ended, 2 something went wrong.
    """
    settings = settings_of(config, isolated, select, ignore, encoding, no_cache)
    files, problems = discover(paths, settings.exclude, settings.root, settings.force_exclude)
    for problem in problems:
        click.echo(f"tqa: {problem.message}", err=True)
    if not files:
        return 2
    room = Room(
        paths,
        settings,
        decisions or Path(next(iter(settings.decisions), DECISIONS)),
        glossary or _house(settings),
    )
    room.made()
    _serve(Server(Desk(room.decisions, room.page, room.add), port), room, not no_browser)
    return 0


def _house(settings: Settings) -> Path:
    """Return where the project keeps entries of its own."""
    own = Path(next(iter(settings.glossaries), "glossaries"))
    return own if own.suffix in (".yaml", ".yml") else own / "house.yaml"


def _serve(server: Server, room: Room, in_browser: bool) -> None:
    click.echo(f"Review at {server.address}\nDecisions go to {room.decisions}. Ctrl-C ends.")
    if in_browser:
        import webbrowser

        webbrowser.open(server.address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo(f"\nEnded. tqa apply {room.decisions} writes what was accepted.")
    finally:
        # What is being saved is saved to the end.
        with server.desk.lock:
            server.server_close()
