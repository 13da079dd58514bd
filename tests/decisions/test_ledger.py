from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.decisions.sample import decision_of
from tests.render.sample import finding_of
from tqa.decisions.ledger import Ledger
from tqa.decisions.model import Decision
from tqa.decisions.write import write_decisions
from tqa.finding import Finding
from tqa.text import Span

TEXT = "One file here and there. Another file of theirs. A third file for you."
AT = [4, 33, 57]
FOUND = [replace(finding_of(), path="a.txt", span=Span(at, at + 4), text="file") for at in AT]


def rejection(at: int, **values: Any) -> Decision:
    marked = f"{TEXT[:at]}[[{TEXT[at : at + 4]}]]{TEXT[at + 4 :]}"
    made = decision_of(marked, rule="file-issue", state="rejected", replacement="")
    return replace(made, **values)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ledger(*decisions: Decision, name: str = "d.json") -> Ledger:
    write_decisions(name, decisions)
    return Ledger.load([name], Path.cwd())


def spans(findings: tuple[Finding, ...]) -> list[int]:
    return [finding.span.start for finding in findings]


def test_one_occurrence_is_settled_and_the_others_stay() -> None:
    settled = ledger(rejection(33)).settle("a.txt", TEXT, FOUND)
    assert spans(settled.open) == [4, 57]
    assert [(finding.span.start, item.author) for finding, item in settled.rejected] == [
        (33, "ada")
    ]


def test_what_is_accepted_or_commented_stays_open() -> None:
    accepted = rejection(4, state="accepted", replacement="issue")
    commented = rejection(33, state="commented", comment="?")
    gone = replace(accepted, before="quite another context", after="of quite another text")
    settled = ledger(accepted, commented, gone).settle("a.txt", TEXT, FOUND)
    assert spans(settled.open) == AT
    assert settled.missed == ()


def test_document_means_this_file_and_everywhere_all_files() -> None:
    here = ledger(rejection(4, scope="document"))
    assert here.settle("a.txt", TEXT, FOUND).open == ()
    assert len(here.settle("b.txt", TEXT, FOUND).open) == 3
    everywhere = ledger(rejection(4, scope="everywhere"))
    assert everywhere.settle("b.txt", TEXT, FOUND).open == ()
    assert not everywhere.concerns("b.txt")


def test_an_accepted_place_wins_over_a_rejection_of_all_like_it() -> None:
    accepted = rejection(33, state="accepted", replacement="issue")
    for scope in ("document", "everywhere"):
        settled = ledger(rejection(4, scope=scope), accepted).settle("a.txt", TEXT, FOUND)
        assert spans(settled.open) == [33]


def test_another_rule_or_another_match_is_not_settled() -> None:
    general = ledger(
        rejection(4, scope="everywhere", rule="other"),
        rejection(4, scope="everywhere", match="File"),
    )
    settled = general.settle("a.txt", TEXT, FOUND)
    assert len(settled.open) == 3
    assert len(general.unmet_anywhere([])) == 2


def test_rejections_that_meet_nothing_are_told_with_the_reason() -> None:
    gone = rejection(4, before="quite another context", after="from quite another text")
    settled = ledger(gone).settle("a.txt", TEXT, FOUND)
    assert [reason for _, reason in settled.missed] == ["its context is gone"]


def test_paths_are_looked_for_beside_the_decisions_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").touch()
    write_decisions("d.json", [rejection(4, path="texts/a.txt")])
    monkeypatch.chdir(tmp_path / "texts")
    loaded = Ledger.load(["../d.json"], Path.cwd())
    assert loaded.concerns("a.txt")
    assert loaded.concerns(str(tmp_path / "texts" / "a.txt"))
    assert not loaded.concerns("texts/a.txt")


def test_a_conflict_between_files_settles_nothing() -> None:
    write_decisions("one.json", [rejection(4)])
    write_decisions("two.json", [rejection(4, state="accepted", author="ben")])
    both = Ledger.load(["one.json", "two.json"], Path.cwd())
    assert len(both.settle("a.txt", TEXT, FOUND).open) == 3
    assert len(both.conflicts) == 1


def test_a_file_that_does_not_exist_yet_holds_nothing() -> None:
    empty = Ledger.load(["none.json"], Path.cwd())
    assert (empty.decisions, empty.digest) == ((), "")
