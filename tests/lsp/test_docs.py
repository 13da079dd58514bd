"""What docs/editors.md shows: snippets that parse, settings that exist."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import fields
from pathlib import Path

from tqa.lsp.actions import FIX_ALL
from tqa.lsp.model import Options

TEXT = (Path(__file__).parent.parent.parent / "docs" / "editors.md").read_text("utf-8")


def snippets(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_snippets_parse() -> None:
    values, saving = map(json.loads, snippets("json"))
    assert [values["command"], *values["args"]] == ["tqa", "lsp"]
    assert saving == {"editor.codeActionsOnSave": {FIX_ALL: "explicit"}}
    (helix,) = map(tomllib.loads, snippets("toml"))
    assert helix["language-server"]["tqa"]["args"] == ["lsp"]
    for name in ("js", "lua", "elisp"):
        (snippet,) = snippets(name)
        for opening, closing in ("()", "{}", "[]"):
            assert snippet.count(opening) == snippet.count(closing)


def test_the_table_of_settings_is_whole() -> None:
    section = TEXT.split("## Settings")[1].split("##")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == [f.name for f in fields(Options)]
