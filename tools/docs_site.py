"""What mkdocs.yml builds besides docs/: the front page and the reference of all rules.

MkDocs calls the functions named ``on_…``. Nothing is written into the repository. The variable
``TQA_DOCS_PACKS`` (names of packs, by commas) limits the reference, for a quick look.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from tools import docs_rules

ROOT = Path(__file__).resolve().parent.parent
MADE = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out of the navigation what is not written yet."""
    config.nav = _existing(config.nav or [])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from other files."""
    pages = {page: (ROOT / name).read_text("utf-8") for name, page in MADE.items()}
    wanted = tuple(filter(None, os.environ.get("TQA_DOCS_PACKS", "").split(",")))
    for name, text in {**pages, **docs_rules.pages(wanted)}.items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links fit the site: those to files outside it become their text."""
    if page.file.src_uri.startswith("guide/"):  # links to its neighbours and to docs/ only
        return markdown
    return re.sub(r"\[([^\]]*)\]\(([^)#:]+)(#[^)]*)?\)", _linked, markdown)


def _linked(match: re.Match[str]) -> str:
    text, target, anchor = match.group(1), match.group(2), match.group(3) or ""
    plain = target.removeprefix("../").removeprefix("docs/")
    if plain in MADE:
        return f"[{text}]({MADE[plain]}{anchor})"
    if target.startswith("../") or plain == "LICENSE":
        return text
    return f"[{text}]({plain}{anchor})"


def _existing(nav: list[Any]) -> list[Any]:
    found: list[Any] = []
    for item in nav:
        ((title, value),) = item.items()
        if isinstance(value, list):
            found.append({title: _existing(value)})
        elif (
            value.startswith("rules/") or value in MADE.values() or (ROOT / "docs" / value).exists()
        ):
            found.append(item)
    return found
