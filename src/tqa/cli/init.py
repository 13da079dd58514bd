"""``tqa init``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.finding import TqaError

_CONFIG = """\
# Settings of tqa. Every key is optional.
from = "fr"
to = "en"
glossaries = ["glossaries"]
# exclude = ["archive/*"]
# fail-on = "error"
# baseline = "tqa-baseline.json"

# [severity]
# head-of-diplomacy = "suggestion"

# [style]
# locale = "en-US"
# honorifics = "dot"
"""

_GLOSSARY = """\
glossary: house
from: fr
to: en
about: Names and terms of this desk. They win over those shipped with tqa.
entries:
  - id: example-name
    preferred: Exampleville
    deprecated: [Exemple-la-Ville]
    original: Exemple-la-Ville
    kind: name
    why: Replace this entry by a name that your desk keeps correcting.
    source: house style
    examples:
      - bad: He came from [[Exemple-la-Ville]] on Monday.
        good: He came from [[Exampleville]] on Monday.
      - pass: Exampleville has two bridges.
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Write tqa.toml and a first glossary into a folder; never overwrite."""
    wanted = {folder / "tqa.toml": _CONFIG, folder / "glossaries" / "house.yaml": _GLOSSARY}
    for path in wanted:
        if path.exists():
            raise TqaError(f"{path} exists already; nothing was written")
    for path, text in wanted.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise TqaError(f"{path}: cannot be written ({error.strerror})") from error
        click.echo(f"wrote {path}")
