from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.curation.support import commit, entry, settings, write
from tqa.curation.versions import earlier
from tqa.finding import TqaError
from tqa.glossary.model import Glossary


def names(glossary: Glossary) -> list[str]:
    return [item.id for _, item in glossary.entries]


def test_a_revision_is_read_without_touching_the_files(tmp_path: Path) -> None:
    write(tmp_path, entry("a", "Aa", "Bb"))
    write(tmp_path, entry("gone", "Cc", "Dd"), name="gone.yaml")
    commit(tmp_path)
    path = write(tmp_path, entry("b", "Aa", "Bb"))
    (tmp_path / "glossaries" / "gone.yaml").unlink()
    now = path.read_bytes()
    own = settings(tmp_path)
    assert names(earlier("HEAD", own)) == ["gone", "a"]
    assert path.read_bytes() == now


def test_what_lies_in_no_repository_stays_as_it_is(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    shared = write(elsewhere, entry("s", "Ss", "Tt"))
    write(tmp_path, entry("a", "Aa", "Bb"))
    commit(tmp_path)
    own = replace(settings(tmp_path), extends=(str(shared),))
    assert names(earlier("HEAD", own)) == ["s", "a"]


def test_a_folder_stands_for_the_own_glossaries(tmp_path: Path) -> None:
    write(tmp_path, entry("a", "Aa", "Bb"))
    old = tmp_path / "old"
    old.mkdir()
    write(old, entry("o", "Aa", "Bb"))
    assert names(earlier(str(old / "glossaries"), settings(tmp_path))) == ["o"]


def test_an_unknown_revision_is_named(tmp_path: Path) -> None:
    write(tmp_path, entry("a", "Aa", "Bb"))
    with pytest.raises(TqaError, match="no glossary of your own lies in a repository"):
        earlier("HEAD", settings(tmp_path))
    commit(tmp_path)
    with pytest.raises(TqaError, match="nope: no such folder, and git knows no such revision"):
        earlier("nope", settings(tmp_path))
