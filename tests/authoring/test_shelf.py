from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.authoring.desk import HOUSE
from tqa.authoring import shelf
from tqa.settings import Settings

TABLE = """\
glossary: base
from: fr
to: en
lists:
  city: {Alep: {english: Aleppo}}
entries:
  - id: cities
    pattern: 'in {city}'
    suggest: 'in {city.english}'
    kind: name
    why: x
  - id: idle
    kind: name
    preferred: x
    why: x
    enabled: false
    reason: x
  - id: forms
    kind: calque
    forms: {a|b c: d|e}
    preferred: d
    why: x
"""


def test_what_is_kept_is_what_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "cache_folder", lambda: tmp_path / "cache")
    (tmp_path / "a.yaml").write_text(HOUSE, "utf-8")
    (tmp_path / "b.yaml").write_text(TABLE, "utf-8")
    settings = Settings(shipped=False, extends=(str(tmp_path),))
    read = shelf.below(settings)
    (kept,) = (tmp_path / "cache").iterdir()
    monkeypatch.setattr(shelf, "load_glossary", lambda _: pytest.fail("read anew"))
    again = shelf.below(settings)
    assert [entry.mark for _, entry in again] == [entry.mark for _, entry in read]
    assert [entry for _, entry in again] == [replace(entry, examples=()) for _, entry in read]
    assert [pack.lists for pack, _ in again] == [pack.lists for pack, _ in read]
    kept.write_bytes(kept.read_bytes()[:-9] + b'"broken"}')
    with pytest.raises(pytest.fail.Exception, match="read anew"):
        shelf.below(settings)


def test_nothing_is_kept_where_nothing_is_below_or_no_cache_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "cache_folder", lambda: tmp_path / "cache")
    (tmp_path / "a.yaml").write_text(HOUSE, "utf-8")
    own = Settings(shipped=False, glossaries=(str(tmp_path),))
    assert shelf.below(own) == ()
    assert len(shelf.below(Settings(shipped=False, extends=(str(tmp_path),), cache=False))) == 2
    assert not (tmp_path / "cache").exists()
