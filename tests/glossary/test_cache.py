from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.glossary.support import glossary_of
from tqa.glossary import cache
from tqa.glossary.cache import key
from tqa.glossary.examples import hits_in
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary

TEXT = (
    "lists:\n  who: {Ann: {full: Ann B}}\n"
    "entries:\n  - id: a\n    kind: name\n    why: x\n    preferred: A\n    deprecated: [Bé b]\n"
    "    forms: {Cx c: D}\n    unless: [never]\n"
    "  - id: b\n    kind: title\n    why: x\n    pattern: 'hail {who}'\n    suggest: '{who.full}'\n"
)
SAMPLE = "Bé b met Cx c and they hail Ann."


def refuse() -> Glossary:
    raise AssertionError("the glossary was loaded although it is in the cache")


def results(load: Callable[[], Glossary], folder: Path) -> list[tuple[object, ...]]:
    matcher = build_matcher("digest", load, [["zz"], []], folder)
    return [(hit.rule, hit.span, hit.message, hit.suggestions) for hit in hits_in(matcher, SAMPLE)]


def test_a_warm_cache_gives_the_same_hits_without_loading(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    fresh = results(lambda: glossary_of(TEXT), folder)
    assert len(fresh) == 3
    assert results(refuse, folder) == fresh
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", ["empty", "cut", "flip", "text"])
def test_a_damaged_cache_is_rebuilt_silently(tmp_path: Path, damage: str) -> None:
    fresh = results(lambda: glossary_of(TEXT), tmp_path)
    (path,) = tmp_path.iterdir()
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(
        {
            "empty": b"",
            "cut": data[:middle],
            "flip": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
            "text": b"TQA1 no",
        }[damage]
    )
    assert results(lambda: glossary_of(TEXT), tmp_path) == fresh
    assert results(refuse, tmp_path) == fresh


def test_the_oldest_entries_go(tmp_path: Path) -> None:
    for number in range(cache.MOST_KEPT + 3):
        cache.store(tmp_path, f"{number:064}", b"x")
        os.utime(tmp_path / f"{number:064}", (number, number))
    (tmp_path / "other").write_bytes(b"mine")
    cache.store(tmp_path, f"{99:064}", b"x")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == cache.MOST_KEPT + 1
    assert "other" in names
    assert f"{99:064}" in names


def test_the_key_depends_on_sources_and_triggers() -> None:
    assert len({key("a", []), key("b", []), key("a", [["x"]]), key("a", [["x"], []])}) == 4


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert len(results(lambda: glossary_of(TEXT), blocked / "cache")) == 3
