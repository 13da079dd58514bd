from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest

from tqa.checker import Checked
from tqa.consistency import Tally
from tqa.files import Outcome
from tqa.finding import Edit, Finding, Suggestion
from tqa.gathering import Gathered
from tqa.results.spool import Findings
from tqa.settings import Settings
from tqa.text import Span

ONE = Finding(
    *("r", "name", "error", "a.txt", Span(1, 2), 1, 2, 1, 3, "é", "m", "w", "o", "s"),
    (Suggestion("x", "safe", (Edit(Span(1, 2), "x"),)),),
    *(False, "f:1", "c", 0),
)
MANY = [replace(ONE, line=number, path=f"{number // 100:03}.txt") for number in range(1000)]


@pytest.mark.parametrize("limit", [0, 100, 255, 256, 700, 1000, 5000])
@pytest.mark.parametrize("step", [1, 97, 1000])
def test_findings_come_back_in_order(limit: int, step: int) -> None:
    found = Findings(limit)
    for at in range(0, len(MANY), step):
        found.add(MANY[at : at + step])
    assert found.spooled == (limit < 1000)
    assert len(found) == 1000
    assert list(found) == MANY
    assert list(zip(found, found, strict=True))[500] == (MANY[500], MANY[500])
    assert [found[0], found[255], found[256], found[-1]] == [MANY[n] for n in (0, 255, 256, -1)]
    assert found[700:720] == MANY[700:720]
    with pytest.raises(IndexError):
        found[1000]


def test_the_file_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    found = Findings(10)
    found.add(MANY)
    del found
    gc.collect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limit", [10, 10_000])
@pytest.mark.parametrize("backwards", [False, True])
def test_a_report_is_the_same_whether_or_not_it_is_put_in_a_file(
    limit: int, backwards: bool
) -> None:
    gathered = Gathered(limit)
    for number in sorted(range(10), reverse=backwards):
        path = f"{number:03}.txt"
        findings = tuple(item for item in MANY if item.path == path)
        more = number == 3
        gathered.add(Outcome(path, Checked(findings, Tally(path, ()), 7, ("p",)), None, more=more))
    report = gathered.report((), (), (), Settings())
    assert list(report.findings) == MANY
    assert len(report.files) == 9
    assert len(report.problems) == 10
