from __future__ import annotations

from pathlib import Path

import pytest

from tqa.finding import TqaError
from tqa.scoring.model import Triple
from tqa.scoring.pairing import triples


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for side in ("draft", "edited", "reference"):
        for name in ("a.txt", "b/c.txt"):
            path = tmp_path / side / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{side} {name}", encoding="utf-8")
    return tmp_path


def test_files_belong_together_by_their_path_in_the_folder() -> None:
    assert triples("draft", "edited", "reference") == (
        Triple("draft/a.txt", "edited/a.txt", "reference/a.txt"),
        Triple("draft/b/c.txt", "edited/b/c.txt", "reference/b/c.txt"),
    )


def test_two_files_are_one_document_whatever_their_names() -> None:
    assert triples("draft/a.txt", "edited/b/c.txt") == (Triple("draft/a.txt", "edited/b/c.txt"),)


@pytest.mark.parametrize(
    ("removed", "message"),
    [
        ("edited/b/c.txt", "edited: has no b/c.txt, but draft has"),
        ("draft/a.txt", "draft: has no a.txt, but edited has"),
        ("reference/a.txt", "reference: has no a.txt, but draft has"),
    ],
)
def test_a_document_without_its_partner_is_refused(
    folder: Path, removed: str, message: str
) -> None:
    (folder / removed).unlink()
    with pytest.raises(TqaError, match=message):
        triples("draft", "edited", "reference")


@pytest.mark.parametrize(
    ("edited", "message"),
    [
        ("edited/a.txt", "name files only, or folders only"),
        ("nowhere", "nowhere: no such file or folder"),
        ("empty", "empty: no text files"),
    ],
)
def test_what_does_not_fit_is_refused(folder: Path, edited: str, message: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(TqaError, match=message):
        triples("draft", edited)
