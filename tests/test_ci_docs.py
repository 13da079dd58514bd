"""What docs/ci.md and docs/suppression.md show: commands that parse, files that are valid."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml
from pre_commit.clientlib import load_config

from tqa.cli import tqa
from tqa.inline import markers

ROOT = Path(__file__).parent.parent
CI = (ROOT / "docs" / "ci.md").read_text("utf-8")
SUPPRESSION = (ROOT / "docs" / "suppression.md").read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.S | re.M)


def strings(data: object) -> list[str]:
    """All strings in parsed YAML."""
    if isinstance(data, str):
        return [data]
    if isinstance(data, dict):
        return [text for value in data.values() for text in strings(value)]
    return [text for value in data for text in strings(value)] if isinstance(data, list) else []


def commands() -> list[str]:
    """All commands of tqa in blocks of shell, YAML and Groovy."""
    lines = [line for block in blocks(CI, "sh") for line in block.splitlines()]
    lines += [text for block in blocks(CI, "yaml") for text in strings(yaml.safe_load(block))]
    lines += [text for block in blocks(CI, "groovy") for text in re.findall(r"sh '(.*)'", block)]
    found = [re.search(r"(?:^|/)tqa ((?:check|baseline) .*)", line, re.S) for line in lines]
    return [match[1].split(" | ")[0] for match in found if match]


def test_there_are_commands_to_look_at() -> None:
    assert len(commands()) >= 6


@pytest.mark.parametrize("command", commands())
def test_each_command_is_one(command: str) -> None:
    group: click.Command = tqa
    arguments = shlex.split(command, comments=True)
    context = click.Context(tqa)
    while isinstance(group, click.Group):
        name = arguments.pop(0)
        found = group.get_command(context, name)
        assert found, name
        group = found
    group.make_context(group.name, arguments)


def test_the_action_is_used_with_inputs_that_it_has() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    workflow = yaml.safe_load(blocks(CI, "yaml")[0])
    steps = workflow["jobs"]["tqa"]["steps"]
    (step,) = (step for step in steps if "/tqa@" in step["uses"])
    assert set(step["with"]) <= set(inputs)


def test_the_configuration_for_pre_commit_is_valid(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(blocks(CI, "yaml")[1], encoding="utf-8")
    (repo,) = load_config(str(tmp_path / "c.yaml"))["repos"]
    known = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in repo["hooks"]} <= {hook["id"] for hook in known}


def test_the_comments_shown_are_read() -> None:
    found = markers("a.md", blocks(SUPPRESSION, "html")[0])
    assert [marker.verb for marker in found] == ["ignore", "ignore-next", "off", "on"]
    assert found[1].rules == ("name", "capitals")
    assert found[1].reason == "as painted on the wall"
