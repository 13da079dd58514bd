"""Names, reasons and the absence of what must not be committed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tqa.checks import RULES
from tqa.finding import KINDS, SEVERITIES, Rule
from tqa.glossary.load import load_glossary
from tqa.settings import Settings

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id)
    assert rule.kind in KINDS
    assert rule.severity in SEVERITIES
    assert rule.summary
    assert rule.why
    assert rule.source


def test_checks_and_entries_share_no_id() -> None:
    entries = {entry.id for _, entry in load_glossary(Settings()).entries}
    assert not entries & {rule.id for rule in RULES}


def test_no_machine_paths_and_no_registry_addresses() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout: there is no list of tracked files")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True)
    forbidden = re.compile(r"/(?:root|work|home/\w+)/[a-z.]|files\.pythonhosted|pypi\.org/simple")
    for name in listed.stdout.decode().splitlines():
        path = ROOT / name
        if path.suffix in (".py", ".toml", ".md", ".yaml", ".yml", ".sh") and path.exists():
            assert (
                not forbidden.search(path.read_text("utf-8")) or name == "tests/test_conventions.py"
            )
