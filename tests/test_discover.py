from __future__ import annotations

from pathlib import Path

import pytest

from tqa.discover import discover


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("d/b.txt", "d/a.md", "d/e/c.txt", "d/.hidden/x.txt", "d/x.py", "d/old/y.txt"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_folders_are_walked_for_prose_in_order() -> None:
    assert discover(["d"])[0] == ("d/a.md", "d/b.txt", "d/e/c.txt", "d/old/y.txt")


def test_a_named_file_is_always_taken_and_only_once() -> None:
    assert discover(["d/x.py", "./d/x.py"])[0] == ("d/x.py",)


def test_exclude() -> None:
    assert discover(["d"], ["old/*"])[0] == ("d/a.md", "d/b.txt", "d/e/c.txt")


def test_a_missing_path_and_an_empty_folder_are_problems() -> None:
    Path("empty").mkdir()
    files, problems = discover(["gone", "empty"])
    assert files == ()
    assert [problem.path for problem in problems] == ["gone", "empty"]


def test_a_directory_loop_ends() -> None:
    Path("d/loop").symlink_to(Path("d").resolve(), target_is_directory=True)
    assert discover(["d"])[0] == ("d/a.md", "d/b.txt", "d/e/c.txt", "d/old/y.txt")
