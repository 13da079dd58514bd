from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.usage.sample import decisions, report, written
from tqa.finding import TqaError
from tqa.usage.model import Evidence
from tqa.usage.reading import read_files, together
from tqa.usage.store import VERSION, add, load


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / ".tqa" / "history.sqlite"


def run(base: Path, command: str) -> None:
    with closing(sqlite3.connect(base)) as connection, connection:
        connection.execute(command)


def test_what_was_added_comes_back_and_the_same_report_counts_once(
    tmp_path: Path, store: Path
) -> None:
    names = [
        written(tmp_path / "r.json", report(("kharkiv", "a.txt", "1:1"))),
        written(tmp_path / "d.json", decisions({"rule": "kharkiv", "state": "accepted"})),
    ]
    files = read_files(names, "2026-11-20")
    assert [add(store, files), add(store, files)] == [1, 0]
    found, plain = load(store), together(Evidence(), files)
    assert (found.seen, found.documents, found.reports) == (plain.seen, plain.documents, 1)
    assert [item for file in found.decisions for item in file.decisions] == [
        item for file in plain.decisions for item in file.decisions
    ]
    assert found.answers == 1


def test_days_widen_and_a_later_decision_of_one_reviewer_wins(tmp_path: Path, store: Path) -> None:
    place = {"rule": "kharkiv", "fingerprint": "1:1"}
    later = {"state": "rejected", "time": "2026-11-09T10:00Z"}
    for at, (day, told) in enumerate(
        [("2026-11-20", later), ("2026-11-10", {"state": "accepted"})]
    ):
        seen = report(("kharkiv", "a.txt", "1:1"), documents=("a.txt", f"{at}.txt"))
        names = [
            written(tmp_path / "r.json", seen),
            written(tmp_path / "d.json", decisions(place | told)),
        ]
        add(store, read_files(names, day))
    found = load(store)
    assert [(item.first, item.last) for item in found.seen] == [("2026-11-10", "2026-11-20")]
    assert [item.state for file in found.decisions for item in file.decisions] == ["rejected"]
    assert (found.reports, len(found.documents)) == (2, 3)


def test_a_missing_or_empty_history_holds_nothing(store: Path) -> None:
    assert load(store) == Evidence()
    store.parent.mkdir()
    store.touch()
    assert load(store) == Evidence()
    assert add(store, ()) == 0


def test_what_cannot_be_used_is_named_and_kept(tmp_path: Path, store: Path) -> None:
    add(store, ())
    run(store, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(TqaError, match="written by a newer tqa"):
        load(store)
    other = tmp_path / "other.sqlite"
    run(other, "CREATE TABLE a (b)")
    text = tmp_path / "text.sqlite"
    text.write_text("a text, and no database at all", encoding="utf-8")
    for path in (other, text):
        before = path.read_bytes()
        with pytest.raises(TqaError, match=r"no history of tqa.*name another file"):
            add(path, ())
        assert path.read_bytes() == before


def test_a_damaged_history_says_what_to_do(store: Path) -> None:
    add(store, ())
    data = store.read_bytes()
    store.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    with pytest.raises(TqaError, match=r"history is damaged.*delete it, which loses nothing but"):
        load(store)
    with pytest.raises(TqaError, match="cannot be made"):
        add(store / "below" / "x.sqlite", ())
