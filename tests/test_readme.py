"""What the README and docs/ say holds: commands, tables, examples, links."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from tqa.checker import Checker
from tqa.cli import tqa
from tqa.cli.check import check
from tqa.cli.fix import fix
from tqa.config import load
from tqa.finding import SEVERITIES, TqaError
from tqa.pipeline import Job, run
from tqa.readers import read
from tqa.render import FORMATS, NEEDS_SOURCE
from tqa.render.options import RenderOptions
from tqa.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCS = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.S | re.M)


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading, its head left out."""
    lines = README.split(f"\n{heading}\n", 1)[1].split("\n## ", 1)[0].split("\n")
    table = [line for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def test_the_first_block_checks_the_seeds_and_the_second_runs_the_tests() -> None:
    first, second = blocks(README, "sh")[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert first.rstrip().endswith("tqa check seeds/")
    assert second.rstrip().endswith("-m pytest -q")
    for command in (first, second):
        assert command.startswith("python3 -m venv .venv && .venv/bin/")
        assert all("sudo" not in step for step in command.split(" && "))


def test_both_commands_stand_on_the_first_screen() -> None:
    second = blocks(README, "sh")[1]
    assert README[: README.index(second)].count("\n") < 30


def test_ci_takes_its_command_from_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "README.md" in script
    assert "pytest" not in script


@pytest.mark.parametrize("path", [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
def test_linked_files_exist(path: Path) -> None:
    for name in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / name).exists(), name


def test_the_seed_shows_each_row_of_the_table() -> None:
    report = run(Job((str(ROOT / "seeds"),)), Settings())
    found = {
        (item.text, item.kind): [suggestion.text for suggestion in item.suggestions]
        for item in report.findings
    }
    table = rows("## What it finds")
    assert len(table) > 5
    for text, kind, suggestion in table:
        assert suggestion in found[text, kind]


def test_the_readme_names_each_command_option_and_format() -> None:
    assert isinstance(tqa, click.Group)
    for name in tqa.list_commands(click.Context(tqa)):
        assert f"tqa {name}" in README
    for option in (option for command in (check, fix) for option in command.params):
        if isinstance(option, click.Option):
            assert f"`{option.opts[0]}`" in README, option.opts[0]
    assert all(f"`{name}`" in README for name in (*FORMATS, *SEVERITIES))
    assert all(f"`{name}`" in DOCS["formats.md"] for name in FORMATS)


def test_the_rule_of_the_readme_works(tmp_path: Path) -> None:
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "glossaries" / "house.yaml").write_text(blocks(README, "yaml")[0], "utf-8")
    checker = Checker(load(tmp_path))
    (finding,) = checker.check(read("a.txt", b"Trains to Kharkov were late.")).findings
    assert (finding.rule, finding.text) == ("kharkiv", "Kharkov")
    assert [item.text for item in finding.suggestions] == ["Kharkiv"]


@pytest.mark.parametrize("text", [README, DOCS["configuration.md"]], ids=["README", "docs"])
def test_the_configuration_shown_is_accepted(tmp_path: Path, text: str) -> None:
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "tqa.toml").write_text(blocks(text, "toml")[0], "utf-8")
    settings = load(tmp_path)
    assert settings.fail_on == "error"
    Checker(settings)


@pytest.mark.parametrize("table", ["", "[style]\n"])
def test_each_configuration_key_is_documented(tmp_path: Path, table: str) -> None:
    (tmp_path / "tqa.toml").write_text(f"{table}unheard-of = 1\n", "utf-8")
    with pytest.raises(TqaError, match="allowed: ") as caught:
        load(tmp_path)
    keys = str(caught.value).split("allowed: ")[1].split(", ")
    assert len(keys) > 4
    for key in keys:
        assert (
            f"`{key}`" in DOCS["configuration.md"]
            or f"`[{key}]`" in DOCS["configuration.md"]
            or f"`[[{key}]]`" in DOCS["configuration.md"]
            or (key == "style")
        ), key


def test_each_key_of_a_finding_is_documented() -> None:
    report = run(Job((str(ROOT / "seeds"),)), Settings())
    assert "json" not in NEEDS_SOURCE
    data = json.loads(FORMATS["json"](report, RenderOptions()))
    shown = set(re.findall(r"`(\w+)`", DOCS["formats.md"]))
    spanned = {"line", "column", "end_line", "end_offset"}  # “`offset` … `end_column`”
    assert set(data["findings"][0]) - spanned <= shown
    assert set(data["findings"][0]["suggestions"][0]) <= shown
