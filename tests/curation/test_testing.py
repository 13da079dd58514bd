from __future__ import annotations

from pathlib import Path

from tests.curation.support import entry, settings, write
from tqa.curation import testing
from tqa.curation.load import load

GOOD = entry("a", "Aa", "Bb", "examples:", "  - bad: the [[Aa]]", "    good: the [[Bb]]")
WRONG = entry("b", "Cc", "Dd", "examples:", "  - bad: '[[the Cc]]'")


def test_only_what_held_is_known_the_next_time(tmp_path: Path) -> None:
    write(tmp_path, GOOD, WRONG)
    kept = tmp_path / "cache"
    first = testing.tested(load((), settings(tmp_path)), kept)
    assert (first.examples, first.known, len(first.failures)) == (2, 0, 1)
    again = testing.tested(load((), settings(tmp_path)), kept)
    assert (again.examples, again.known, again.failures) == (2, 1, first.failures)
    assert testing.tested(load((), settings(tmp_path)), None).known == 0


def test_a_change_is_noticed(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    kept = tmp_path / "cache"
    testing.tested(load((), settings(tmp_path)), kept)
    write(tmp_path, GOOD.replace("preferred: Bb", "preferred: Xx"))
    assert len(testing.tested(load((), settings(tmp_path)), kept).failures) == 1
