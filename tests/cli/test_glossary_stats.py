from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.usage.sample import GLOSSARY, decisions, many, project, report, written


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    project(tmp_path)
    monkeypatch.chdir(tmp_path)
    told = decisions(*many("kharkiv", "accepted", 9), *many("file-issue", "rejected", 6))
    seen = report(
        ("kharkiv", "a.txt", "0:1"), ("stray-stop", "b.txt", "1:1"), ("gone", "b.txt", "2:1")
    )
    return [written(tmp_path / "d.json", told), written(tmp_path / "r.json", seen)]


def test_usage_is_a_table_with_proposals(
    files: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    result = tqa(capfd, "glossary", "stats", *files, "--day", "2026-11-20", "--idle")
    assert result.code == 0
    idle = re.search(r"never hit: .* rules: (.*)\n", result.out)
    assert idle is not None
    assert {"idle", "repeated-word"} <= set(idle[1].split(", "))
    assert result.out.replace(idle[0], "") == (
        "rule        hits  docs  accepted  reworded  rejected       precision        last\n"
        "kharkiv        9     1         9         0         0  100% (70-100%)  2026-11-20\n"
        "file-issue     6     1         0         0         6      0% (0-39%)  2026-11-15\n"
        "stray-stop     1     1         0         0         0               -  2026-11-20\n"
        "\n"
        "always rejected: file-issue (6)\n"
        "not in force any more: 1 hit of 1 rule (removed or renamed since)\n"
        "\n"
        "proposals:\n"
        "  retire file-issue: 0 accepted, 0 reworded, 6 rejected: precision 0% (0-39%)\n"
        "\n"
        "from 1 report (3 places in 1 document) and 15 decisions\n"
    )


def test_a_history_is_kept_once_asked_for(
    files: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tqa(capfd, "glossary", "stats", *files)
    assert not (tmp_path / ".tqa").exists()
    store = tmp_path / ".tqa" / "history.sqlite"
    first = tqa(capfd, "glossary", "stats", *files, "--history", str(store))
    again = tqa(capfd, "glossary", "stats", files[1])
    assert ("1 report added" in first.err, "0 reports added" in again.err) == (True, True)
    assert first.out == again.out == tqa(capfd, "glossary", "stats").out
    data = json.loads(tqa(capfd, "glossary", "stats", "--format", "json").out)
    assert data["rules"][0]["precision"] == {"share": 1.0, "low": 0.7009, "high": 1.0}
    assert "idle" in data["never_hit"]
    (tmp_path / "tqa.toml").write_text('shipped = false\nhistory = "other.sqlite"\n')
    assert "nothing to count" in tqa(capfd, "glossary", "stats").err


def test_apply_writes_severities_and_fix_levels_only(
    files: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told = decisions(*many("kharkiv", "rejected", 6), *many("file-issue", "changed", 40))
    name = written(Path(files[0]), told)
    result = tqa(capfd, "glossary", "stats", name, "--apply", "--no-history")
    written_to, left, _ = result.err.split("\n")
    assert written_to == "glossaries/house.yaml: file-issue: severity: error"
    assert left.startswith("tqa: 1 left to you: an entry is retired with a reason")
    after = (tmp_path / "glossaries" / "house.yaml").read_text("utf-8")
    assert after == GLOSSARY.replace("'warning'", "'error'")


@pytest.mark.parametrize(
    ("content", "cause"),
    [("{", "not valid JSON"), ("[]", "neither"), ('{"findings": [{}]}', r"findings[0].rule")],
)
def test_what_is_neither_report_nor_decisions_is_named(
    files: list[str], content: str, cause: str, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = written(Path(files[0]), content)
    result = tqa(capfd, "glossary", "stats", wrong)
    assert (result.code, cause in result.err, wrong in result.err) == (2, True, True)
    assert "no date" in tqa(capfd, "glossary", "stats", "--since", "yesterday").err
