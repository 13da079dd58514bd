from __future__ import annotations

from pathlib import Path

import pytest

from tests.curation.support import HEAD, entry, settings, write
from tqa.curation.load import load
from tqa.finding import TqaError
from tqa.settings import Settings


def test_the_own_entries_are_judged_among_all(tmp_path: Path) -> None:
    shared = tmp_path / "shared.yaml"
    shared.write_text(HEAD + entry("s", "Xx", "Yy"), "utf-8")
    write(tmp_path, entry("a", "Aa", "Bb"))
    own = settings(tmp_path)
    (found,) = load((), Settings(shipped=False, extends=(str(shared),), glossaries=own.glossaries))
    assert [item.id for _, item in found.glossary.entries] == ["s", "a"]
    assert [item.id for _, item in found.judged] == ["s", "a"]


def test_a_named_file_brings_only_what_it_builds_on(tmp_path: Path) -> None:
    write(tmp_path, "  - id: s\n    preferred: Zz\n")
    shared, other = tmp_path / "shared.yaml", tmp_path / "other.yaml"
    shared.write_text(HEAD + entry("s", "Xx", "Yy"), "utf-8")
    other.write_text(HEAD + entry("o", "Oo", "Pp"), "utf-8")
    named = tmp_path / "glossaries" / "house.yaml"
    whole = Settings(shipped=False, extends=(str(shared), str(other)))
    (found,) = load((named,), whole)
    assert [item.preferred for _, item in found.judged] == ["Zz"]
    assert [item.id for _, item in found.glossary.entries] == ["s"]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match=r"nope\.yaml: no such glossary"):
        load((tmp_path / "nope.yaml",), Settings())
    with pytest.raises(TqaError, match="no glossary found"):
        load((tmp_path,), Settings())
