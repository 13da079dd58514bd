"""The glossary guide: its YAML is valid and its examples hold, its commands are commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml

from tqa.cli import tqa
from tqa.glossary.examples import run_examples
from tqa.glossary.lint import lint
from tqa.glossary.load import ENTRY_READERS, load_pack
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary, Pack
from tqa.glossary.nodes import parse
from tqa.glossary.packs import shipped_folder

GUIDE = Path(__file__).parent.parent / "docs" / "guide"
PAGES = {path.stem: path.read_text("utf-8") for path in sorted(GUIDE.glob("*.md"))}
# Commands that other pages of the documentation describe and this version may not have yet.
ELSEWHERE = {"try", "diff", "import", "export", "stats"}


def blocks(language: str) -> list[tuple[str, str]]:
    """Return (page, text) of each block in a language."""
    pattern = rf"^```{language}\n(.*?)^```$"
    return [
        (page, block)
        for page, text in PAGES.items()
        for block in re.findall(pattern, text, re.S | re.M)
    ]


YAML = blocks("yaml")
WHOLE = [(page, text) for page, text in YAML if text.startswith("glossary: ")]
OVERRIDES = [(page, text) for page, text in YAML if text.startswith("  - id: ")]
FOREIGN = [(page, text) for page, text in YAML if text.startswith(("extends: ", "rules:"))]
PARTS = [item for item in YAML if item not in (*WHOLE, *OVERRIDES, *FOREIGN)]


def named(items: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", [text for _, text in items], ids=[p for p, _ in items])


def in_force(pack: Pack) -> Glossary:
    """The entries of a pack, drafts and retired ones too: what is shown should be right."""
    return Glossary((pack,), tuple((pack, entry) for entry in pack.entries), "")


def test_every_kind_of_page_is_there() -> None:
    assert len(PAGES) >= 14
    assert len(WHOLE) >= 15
    assert {page for page, _ in OVERRIDES} == {"contested", "noisy", "share"}
    for page in PAGES:
        assert page == "index" or f"({page}.md)" in PAGES["index"], page


@named(WHOLE)
def test_glossaries_load_and_their_examples_hold(text: str) -> None:
    glossary = in_force(load_pack("guide.yaml", text.encode(), layer=2))
    assert all(entry.examples for _, entry in glossary.entries)
    assert run_examples(build_matcher("", lambda: glossary, (), None), glossary) == ()
    assert [found.message for found in lint(glossary, "2020-01-01")] == []


@named(OVERRIDES)
def test_what_changes_another_entry_names_one_and_is_valid(text: str) -> None:
    (entry,) = parse("guide.yaml", f"entries:\n{text}".encode()).value["entries"].value
    name = entry.value["id"].value
    shipped = any(
        f"  - id: {name}\n" in path.read_text("utf-8") for path in shipped_folder().rglob("*.yaml")
    )
    assert shipped or any(f"- id: {name}\n    " in whole for _, whole in WHOLE)
    for key, value in entry.value.items():
        ENTRY_READERS[key](value, key)


@named(PARTS)
def test_single_lines_are_those_of_an_entry(text: str) -> None:
    if text.startswith("#"):
        assert yaml.safe_load(text) is None
        return
    for key, value in parse("guide.yaml", text.encode()).value.items():
        ENTRY_READERS[key](value, key)


@named(FOREIGN)
def test_rules_of_other_tools_are_yaml(text: str) -> None:
    assert isinstance(yaml.safe_load(text), dict)


def commands() -> list[str]:
    joined = [block.replace("\\\n", " ") for _, block in blocks("sh")]
    return [line for block in joined for line in block.splitlines() if line.startswith("tqa ")]


@pytest.mark.parametrize("command", commands())
def test_commands_are_commands(command: str) -> None:
    arguments = shlex.split(command.partition(" > ")[0].replace(" … ", " "))[1:]
    group: click.Command = tqa
    context = click.Context(tqa)
    while isinstance(group, click.Group):
        name = arguments.pop(0)
        found = group.get_command(context, name)
        if found is None and name in ELSEWHERE:
            return
        assert found is not None, name
        group = found
    group.make_context(group.name, arguments)


def test_links_and_pictures_exist() -> None:
    for page, text in PAGES.items():
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (GUIDE / target).exists(), f"{page}: {target}"
