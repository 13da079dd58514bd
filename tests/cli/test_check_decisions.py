"""``tqa check --decisions``: what reviewers rejected is settled, in one process or in many."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.support import tqa
from tqa.decisions.model import Decision, context_of, fold
from tqa.decisions.write import write_decisions
from tqa.text import Span

Capture = pytest.CaptureFixture[str]
TEXT = "They met in Nagorny Karabakh. Ten days later Nagorny Karabakh was calm.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def decide(nth: int = 1, path: str = "a.txt", **values: Any) -> Decision:
    start = -1
    for _ in range(nth):
        start = TEXT.index("Nagorny Karabakh", start + 1)
    span = Span(start, start + len("Nagorny Karabakh"))
    before, after = context_of(TEXT, span)
    match = fold(span.of(TEXT))
    made = Decision("rejected", "nagorno-karabakh", match, path, before=before, after=after)
    return replace(made, **values)


def columns(out: str) -> list[int]:
    return [item["column"] for item in json.loads(out)["findings"]]


def test_a_rejected_finding_is_not_reported_but_counted(capfd: Capture) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    write_decisions("d.json", [decide(reason="as the speaker said it", author="ada")])
    result = tqa(capfd, "check", "a.txt", "--decisions", "d.json", "--format", "json")
    assert (result.code, columns(result.out)) == (1, [46])
    assert json.loads(result.out)["summary"]["suppressed"]["decision"] == 1
    full = tqa(capfd, "check", "a.txt", "--decisions", "d.json")
    assert "Not counted: 1 settled by decisions." in full.out


def test_all_rejected_exits_0_and_accepted_ones_stay(capfd: Capture) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    write_decisions("one.json", [decide(1)])
    write_decisions("two.json", [decide(2)])
    both = ("--decisions", "one.json", "--decisions", "two.json")
    assert tqa(capfd, "check", "a.txt", *both).code == 0
    write_decisions("two.json", [decide(2, state="accepted", replacement="Nagorno-Karabakh")])
    assert tqa(capfd, "check", "a.txt", *both).code == 1


def test_the_configuration_names_decisions_that_need_not_exist_yet(capfd: Capture) -> None:
    Path("tqa.toml").write_text('decisions = ["reviews/d.json"]\n', "utf-8")
    Path("a.txt").write_text(TEXT, "utf-8")
    assert tqa(capfd, "check", "a.txt").code == 1
    write_decisions("reviews/d.json", [decide(scope="document")])
    assert tqa(capfd, "check", "a.txt").code == 0
    assert tqa(capfd, "check", "a.txt", "--isolated").code == 1


def test_processes_and_one_process_agree(capfd: Capture) -> None:
    Path("texts").mkdir()
    paths = [f"texts/{number:02}.txt" for number in range(40)]
    for path in paths:
        Path(path).write_text(TEXT, "utf-8")
    write_decisions("d.json", [decide(2, path=path) for path in paths[::3]])
    arguments = ("check", "texts", "--decisions", "d.json", "--format", "json", "--jobs")
    one, many = tqa(capfd, *arguments, "1"), tqa(capfd, *arguments, "2")
    assert one.out == many.out
    assert len(columns(one.out)) == 80 - 14
    assert json.loads(one.out)["summary"]["suppressed"]["decision"] == 14


def test_unused_decisions_are_told_when_asked(capfd: Capture) -> None:
    Path("a.txt").write_text("They met in the park.\n", "utf-8")
    write_decisions("d.json", [decide(), decide(scope="everywhere", match="High Karabakh")])
    quiet = tqa(capfd, "check", "a.txt", "--decisions", "d.json")
    assert quiet.code == 0
    assert "settles nothing" not in quiet.out
    told = tqa(capfd, "check", "a.txt", "--decisions", "d.json", "--report-unused")
    assert told.code == 0
    assert [line for line in told.out.splitlines() if "settles" in line] == [
        "a.txt: decision on nagorno-karabakh “Nagorny Karabakh” settles nothing: "
        "its words are gone",
        "everywhere: decision on nagorno-karabakh “High Karabakh” settles nothing: "
        "nothing like it is found in any file",
    ]


def test_reviewers_who_differ_are_told_and_settle_nothing(capfd: Capture) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    write_decisions("one.json", [decide(author="ada")])
    write_decisions("two.json", [decide(author="ben", state="changed", replacement="Artsakh")])
    result = tqa(capfd, "check", "a.txt", "--decisions", "one.json", "--decisions", "two.json")
    assert result.code == 1
    assert "reviewers differ (rejected by ada, changed by ben)" in result.out


def test_broken_or_missing_decisions_exit_2(capfd: Capture) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("d.json").write_text('{"schema_version": "1.0", "decisions": [{}]}', "utf-8")
    broken = tqa(capfd, "check", "a.txt", "--decisions", "d.json")
    assert (broken.code, broken.out) == (2, "")
    assert broken.err == "tqa: d.json: decisions[0].state: missing; it is required\n"
    missing = tqa(capfd, "check", "a.txt", "--decisions", "none.json")
    assert missing.code == 2
    assert "'none.json' does not exist" in missing.err


def test_decisions_settle_standard_input_by_its_name(
    capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    write_decisions("d.json", [decide(1), decide(2)])
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    arguments = ("check", "-", "--stdin-filename", "a.txt", "--decisions", "d.json")
    assert tqa(capfd, *arguments).code == 0


def test_a_page_begins_with_the_decisions_made_so_far(capfd: Capture) -> None:
    Path("a.txt").write_text(f"Good news.\n\n{TEXT}", "utf-8")
    accepted = decide(1, state="accepted", replacement="Nagorno-Karabakh")
    write_decisions("d.json", [accepted, decide(2)])
    result = tqa(capfd, "check", "a.txt", "--decisions", "d.json", "--format", "html")
    found = re.search(r'id="tqa-decisions">(.*?)</script>', result.out)
    assert found is not None
    made = json.loads(found[1])["decisions"]
    assert [item["state"] for item in made] == ["rejected", "accepted"]
    assert made[1]["before"] == "Good news. They met in"
    bare = tqa(capfd, "check", "a.txt", "--format", "html")
    assert 'id="tqa-decisions"' not in bare.out
