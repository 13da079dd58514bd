"""``tqa glossary rename``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqa.cli.glossary_options import finish, is_interactive, note
from tqa.cli.options import DECISIONS, config_options, loaded_of
from tqa.config import Loaded

if TYPE_CHECKING:
    from tqa.authoring.renaming import Places


@click.command()
@click.argument("old")
@click.argument("new")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--glossary-only", is_flag=True, help="Leave settings, decisions, baseline alone.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing.")
@click.option("--dry-run", is_flag=True, help="Show what would change, as a diff.")
@config_options
def rename(
    old: str,
    new: str,
    paths: tuple[Path, ...],
    glossary_only: bool,
    yes: bool,
    dry_run: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Give an entry another id, everywhere in the project.

    The configuration, the decisions files and the baseline follow; comments (tqa-ignore …) in texts
    where PATHS name them. Lines in which people mention the id are listed.
    """
    from tqa.authoring.home import paired
    from tqa.authoring.known import stock_of
    from tqa.authoring.renaming import Places, renamed

    loaded = loaded_of(config, isolated)
    stock = stock_of(paired(loaded.settings, ""))
    places = Places() if glossary_only else _places(loaded)
    texts = _texts(paths)
    found = renamed(old, new, stock, Places(places.configs, places.records, texts))
    code = finish(
        found.changes,
        "\n".join(f"wrote {item}" for item in found.notes),
        dry_run,
        is_interactive(yes),
    )
    for line in found.mentioned:
        note(f"{line}: mentions {old}; see whether it should say {new}")
    return code


def _places(loaded: Loaded) -> Places:
    from tqa.authoring.renaming import Places
    from tqa.baseline.storage import NAME
    from tqa.config.layers import layers

    settings = loaded.settings
    configs = tuple(str(layer.path) for layer in layers(loaded.path)) if loaded.path else ()
    records = (*(settings.decisions or (DECISIONS,)), settings.baseline or NAME)
    return Places(tuple(map(_shown, configs)), tuple(map(_shown, records)))


def _texts(paths: tuple[Path, ...]) -> tuple[str, ...]:
    from tqa.discover import discover
    from tqa.finding import TqaError

    if not paths:
        return ()
    files, problems = discover([str(path) for path in paths])
    if problems:
        raise TqaError(problems[0].message)
    return files


def _shown(path: str) -> str:
    from tqa.authoring.home import shown_path

    return shown_path(Path(path))
