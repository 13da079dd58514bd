from __future__ import annotations

from pathlib import Path

from tests.usage.sample import GLOSSARY, decisions, many, report, written
from tqa.glossary.load import load_pack
from tqa.glossary.model import Glossary
from tqa.usage.model import Evidence, Usage
from tqa.usage.reading import read_files, since_day, together
from tqa.usage.tally import others, usage_of

PACK = load_pack("house.yaml", GLOSSARY.encode(), layer=2)
HOUSE = Glossary((PACK,), tuple((PACK, entry) for entry in PACK.entries), "x")


def evidence(folder: Path, *texts: str, day: str = "2026-11-20") -> Evidence:
    names = [written(folder / f"{at}.json", text) for at, text in enumerate(texts)]
    return together(Evidence(), read_files(names, day))


def rows(found: Evidence) -> dict[str, Usage]:
    return {row.rule: row for row in usage_of([HOUSE], found)}


def test_a_place_in_two_reports_is_one_hit(tmp_path: Path) -> None:
    monday = report(("kharkiv", "a.txt", "1:1"), ("kharkiv", "b.txt", "1:1"))
    tuesday = report(("kharkiv", "a.txt", "1:1"), ("kharkiv", "a.txt", "1:2"))
    row = rows(evidence(tmp_path, monday, tuesday, monday))["kharkiv"]
    assert (row.hits, row.documents, row.last, row.decided) == (3, 2, "2026-11-20", 0)


def test_decisions_meet_the_places_of_reports(tmp_path: Path) -> None:
    told = decisions(
        {"rule": "kharkiv", "state": "accepted", "fingerprint": "1:1"},
        {"rule": "kharkiv", "state": "changed", "fingerprint": "9:1", "ordinal": 2},
        {"rule": "kharkiv", "state": "commented", "before": "x"},
    )
    row = rows(evidence(tmp_path, report(("kharkiv", "a.txt", "1:1")), told))["kharkiv"]
    assert (row.hits, row.accepted, row.changed, row.rejected) == (3, 1, 1, 0)
    assert (row.precision.share, row.suggestion.share) == (1.0, 0.5)


def test_a_general_rejection_counts_for_every_place_not_decided_otherwise(tmp_path: Path) -> None:
    marks = [("file-issue", path, mark) for path in ("a.txt", "b.txt") for mark in ("1:1", "2:1")]
    told = decisions(
        {"rule": "file-issue", "state": "accepted", "fingerprint": "1:1"},
        {"rule": "file-issue", "state": "rejected", "scope": "everywhere", "path": ""},
        {"rule": "kharkiv", "state": "rejected", "scope": "document"},
    )
    found = rows(evidence(tmp_path, report(*marks), told))
    assert (found["file-issue"].accepted, found["file-issue"].rejected) == (1, 3)
    assert (found["kharkiv"].rejected, found["kharkiv"].always_rejected) == (1, True)


def test_what_reviewers_differ_on_is_undecided(tmp_path: Path) -> None:
    place = {"rule": "kharkiv", "fingerprint": "1:1"}
    told = decisions(place | {"state": "accepted"}, place | {"state": "rejected", "author": "Ben"})
    row = rows(evidence(tmp_path, told))["kharkiv"]
    assert (row.hits, row.decided, row.disputed) == (1, 0, 1)


def test_since_a_day_leaves_out_what_was_before(tmp_path: Path) -> None:
    old = evidence(
        tmp_path, report(("kharkiv", "a.txt", "1:1")), decisions(*many("idle", "rejected", 3))
    )
    found = rows(since_day(old, "2026-11-02"))
    assert (found["kharkiv"].hits, found["idle"].rejected) == (1, 2)
    assert rows(since_day(old, "2026-11-21"))["kharkiv"].hits == 0


def test_rules_that_are_no_entries_are_counted_apart(tmp_path: Path) -> None:
    found = evidence(tmp_path, report(("stray-stop", "a.txt", "1:1"), ("kharkiv", "a.txt", "2:1")))
    assert dict(others(usage_of([HOUSE], found), found)) == {"stray-stop": 1}
