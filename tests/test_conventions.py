"""Names, reasons and the absence of what must not be committed."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tqa.checks import RULES
from tqa.finding import KINDS, SEVERITIES, Rule
from tqa.glossary.load import load_glossary
from tqa.settings import Settings

ROOT = Path(__file__).parent.parent
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Texts that are not ours, kept byte for byte, and pictures.
FOREIGN = ("seeds/", "tests/data/schemas/", "docs/images/")


def tracked() -> list[str]:
    """Return the files that git tracks or would add."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout: there is no list of tracked files")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert ID.fullmatch(rule.id)
    assert rule.kind in KINDS
    assert rule.severity in SEVERITIES
    assert rule.summary
    assert rule.why
    assert rule.source


def test_ids_are_well_formed_and_unique_over_checks_and_glossaries() -> None:
    entries = [entry for _, entry in load_glossary(Settings()).entries]
    assert [entry.id for entry in entries if not ID.fullmatch(entry.id)] == []
    assert {entry.kind for entry in entries} <= set(KINDS)
    counts = Counter([*(rule.id for rule in RULES), *(entry.id for entry in entries)])
    assert [name for name, count in counts.items() if count > 1] == []


def test_no_rule_is_called_like_a_kind() -> None:
    # --select and --ignore take both.
    entries = {entry.id for _, entry in load_glossary(Settings()).entries}
    assert not (entries | {rule.id for rule in RULES}) & set(KINDS)


def test_no_machine_paths_and_no_registry_addresses() -> None:
    forbidden = re.compile(
        r"(?<![\w.~])/(?:root|work|home/\w+|Users/\w+|opt|mnt)/[a-z.]"
        r"|[A-Z]:\\Users\\|files\.pythonhosted|pypi\.org/simple|registry\.npmjs"
    )
    for name in tracked():
        if name.startswith(FOREIGN):
            continue
        text = (ROOT / name).read_text("utf-8")
        found = forbidden.search(text)
        assert found is None, f"{name}: {text[max(0, (found.start() if found else 0) - 30) :][:80]}"


def test_text_files_are_utf8_with_unix_line_ends_and_a_final_newline() -> None:
    for name in tracked():
        data = (ROOT / name).read_bytes()
        if name.startswith(FOREIGN) or not data:
            continue
        assert b"\r" not in data, name
        assert not data.startswith(b"\xef\xbb\xbf"), name
        assert data.endswith(b"\n"), name
        assert not data.endswith(b"\n\n"), name


def test_pictures_are_small_and_shown() -> None:
    documents = "".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md"))
    documents += (ROOT / "README.md").read_text("utf-8")
    for path in (ROOT / "docs" / "images").iterdir():
        assert path.read_bytes().startswith(b"\x89PNG"), path.name
        assert path.stat().st_size < 200_000, path.name
        assert f"images/{path.name}" in documents, path.name


def test_no_report_is_tracked() -> None:
    assert [name for name in tracked() if name.startswith("reports/")] == ["reports/README.md"]
