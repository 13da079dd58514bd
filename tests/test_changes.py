from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.sample import finding_of
from tests.repository import Repository
from tqa.changes import changes_since
from tqa.finding import TqaError
from tqa.text import Span


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "repo")
    monkeypatch.chdir(made.folder)
    return made


def lines(repository: Repository, ref: str, name: str) -> object:
    found = changes_since(ref, repository.folder).lines
    real = {Path(path).name: ranges for path, ranges in found.items()}
    return real.get(Path(name).name, "unchanged")


def test_changed_and_added_lines_count_and_deleted_ones_do_not(repository: Repository) -> None:
    repository.write("a.txt", "one\ntwo\nthree\nfour\nfive\n")
    repository.commit()
    repository.write("a.txt", "one\nTWO\nthree\nfive\nsix\nseven\n")
    assert lines(repository, "HEAD", "a.txt") == ((2, 2), (5, 6))


def test_committed_staged_and_working_changes_all_count(repository: Repository) -> None:
    repository.write("a.txt", "1\n2\n3\n4\n5\n6\n7\n")
    start = repository.commit()
    repository.write("a.txt", "A\n2\n3\n4\n5\n6\n7\n")
    repository.commit()
    repository.write("a.txt", "A\n2\nC\n4\n5\n6\n7\n")
    repository.git("add", "a.txt")
    repository.write("a.txt", "A\n2\nC\n4\nE\n6\n7\n")
    assert lines(repository, start, "a.txt") == ((1, 1), (3, 3), (5, 5))


def test_what_the_other_branch_did_meanwhile_does_not_count(repository: Repository) -> None:
    repository.write("a.txt", "one\ntwo\n")
    repository.write("b.txt", "one\n")
    repository.commit()
    repository.git("switch", "--quiet", "--create", "topic")
    repository.write("a.txt", "one\nTWO\n")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.write("b.txt", "ONE\n")
    repository.commit()
    repository.git("switch", "--quiet", "topic")
    assert lines(repository, "main", "a.txt") == ((2, 2),)
    assert lines(repository, "main", "b.txt") == "unchanged"


def test_untracked_files_count_as_a_whole_and_ignored_ones_do_not(repository: Repository) -> None:
    repository.write(".gitignore", "ignored.txt\n")
    repository.commit()
    repository.write("new.txt", "x\n")
    repository.write("ignored.txt", "x\n")
    assert lines(repository, "HEAD", "new.txt") is None
    assert lines(repository, "HEAD", "ignored.txt") == "unchanged"


def test_a_renamed_file_counts_by_what_changed_in_it(repository: Repository) -> None:
    text = "".join(f"line {number}\n" for number in range(30))
    repository.write("old.txt", text)
    repository.commit()
    (repository.folder / "old.txt").rename(repository.folder / "new.txt")
    repository.write("new.txt", text.replace("line 7\n", "LINE 7\n"))
    repository.git("add", "--all")
    assert lines(repository, "HEAD", "new.txt") == ((8, 8),)


@pytest.mark.parametrize("name", ["é ü.txt", "a\tb.txt", 'q"uote\\.txt', "+++ b.txt", "x\ny.txt"])
def test_unusual_names(repository: Repository, name: str) -> None:
    try:
        repository.write(name, "one\n")
    except OSError:
        pytest.skip("the file system does not take this name")
    repository.commit()
    repository.write(name, "one\ntwo\n")
    assert lines(repository, "HEAD", name) == ((2, 2),)


def test_text_that_looks_like_a_diff(repository: Repository) -> None:
    repository.write("a.txt", "x\n")
    repository.commit()
    evil = "x\n@@ -1 +1 @@\n++ b/c.txt\ndiff --git a/c b/c\n"
    repository.write("a.txt", evil)
    assert lines(repository, "HEAD", "a.txt") == ((2, 4),)
    assert lines(repository, "HEAD", "c.txt") == "unchanged"


def test_what_git_takes_for_binary_has_changed_as_a_whole(repository: Repository) -> None:
    repository.write("a.txt", "one\n".encode("utf-16"))
    repository.commit()
    repository.write("a.txt", "two\n".encode("utf-16"))
    assert lines(repository, "HEAD", "a.txt") is None


def test_settings_of_the_user_do_not_matter(repository: Repository) -> None:
    repository.git("config", "diff.noprefix", "true")
    repository.git("config", "diff.mnemonicPrefix", "true")
    repository.git("config", "diff.relative", "true")
    repository.git("config", "color.ui", "always")
    repository.git("config", "diff.external", "false")
    repository.write("d/é.txt", "one\n")
    repository.commit()
    repository.write("d/é.txt", "two\n")
    assert lines(repository, "HEAD", "é.txt") == ((1, 1),)


def test_a_finding_is_held_by_the_lines_of_git(repository: Repository) -> None:
    source = "one\rtwo\r\nthree bad\n"
    repository.write("a.txt", "one\rtwo\r\nthree\n")
    repository.commit()
    repository.write("a.txt", source)
    since = changes_since("HEAD", repository.folder)
    at = source.index("bad")
    late = replace(finding_of(), path="a.txt", span=Span(at, at + 3), line=3, end_line=3)
    early = replace(finding_of(), path="a.txt", span=Span(4, 7), line=2, end_line=2)
    assert since.holds(late, source)
    assert not since.holds(early, source)
    assert since.holds(replace(early, path="<stdin>"), source)


@pytest.mark.parametrize("ref", ["gone", "--output=x", "HEAD:a"])
def test_an_unknown_commit_is_refused(repository: Repository, ref: str) -> None:
    repository.commit()
    with pytest.raises(TqaError, match="git knows no commit"):
        changes_since(ref, repository.folder)
    assert not (repository.folder / "x").exists()


def test_a_shallow_clone_says_what_to_do(repository: Repository) -> None:
    repository.write("a.txt", "one\n")
    repository.commit()
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit()
    with pytest.raises(TqaError, match="fetch-depth: 0"):
        changes_since("main", repository.folder)


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match="it needs a git repository"):
        changes_since("HEAD", tmp_path)
