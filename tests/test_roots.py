from __future__ import annotations

import os
from pathlib import Path

import pytest

from tqa.roots import matches, name, prefix, repository


def test_the_prefix_leads_from_the_root_to_a_folder(tmp_path: Path) -> None:
    inner = tmp_path / "texts" / "new"
    inner.mkdir(parents=True)
    assert prefix(inner) == ""
    (tmp_path / ".git").mkdir()
    assert prefix(inner) == "texts/new/"
    assert prefix(tmp_path) == ""
    assert repository(inner) == Path(os.path.realpath(tmp_path))


def test_names_are_relative_inside_the_root_and_as_written_outside(tmp_path: Path) -> None:
    root = Path(os.path.realpath(tmp_path))
    folder = root / "a"
    folder.mkdir()
    assert name(root / "a" / "x.txt", folder, root) == "x.txt"
    assert name(root / "b.txt", folder, root) == "../b.txt"
    assert name(Path("elsewhere") / ".." / "x.txt", folder, folder).endswith("x.txt")
    outside = root.parent / "x.txt"
    assert name(outside, folder, root) == outside.as_posix()


def test_links_are_resolved(tmp_path: Path) -> None:
    root = Path(os.path.realpath(tmp_path))
    (root / "real.txt").write_text("x", encoding="utf-8")
    (root / "link.txt").symlink_to(root / "real.txt")
    assert name(root / "link.txt", root, root) == "real.txt"


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("old/*", True),
        ("old/", True),
        ("old", True),
        ("./texts/old", True),
        ("texts/*", True),
        ("*.md", True),
        ("a.md", True),
        ("new/*", False),
        ("ld", False),
        ("*.txt", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, wanted: bool) -> None:
    path = tmp_path / "texts" / "old" / "a.md"
    assert matches(str(path), [pattern], str(tmp_path)) is wanted
