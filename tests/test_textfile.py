from __future__ import annotations

import os
from pathlib import Path

import pytest

from tqa.finding import TqaError
from tqa.textfile import open_text, save, unified


def test_bytes_that_would_not_come_back_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a+AGI-b")
    with pytest.raises(TqaError, match="utf-7 would not give the same bytes back"):
        open_text(str(path), "utf-7")


def test_a_letter_that_the_encoding_lacks_is_an_error_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("é".encode("latin-1"))
    file = open_text(str(path), "latin-1")
    with pytest.raises(TqaError, match="cannot be written in latin-1"):
        save(file, "“é”")
    assert path.read_bytes() == b"\xe9"


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one", "utf-8")
    file = open_text(str(path), "")
    path.write_text("two", "utf-8")
    with pytest.raises(TqaError, match="changed while tqa was working"):
        save(file, "three")
    assert path.read_text("utf-8") == "two"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes, and links need rights")
def test_mode_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes("\ufeffone\r\n".encode())
    real.chmod(0o640)
    link.symlink_to(real)
    file = open_text(str(link), "")
    save(file, "two\r\n")
    assert link.is_symlink()
    assert real.read_bytes() == "\ufefftwo\r\n".encode()
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_diff_marks_a_missing_final_newline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one", "utf-8")
    diff = "".join(unified(open_text(str(path), ""), "two"))
    assert diff.endswith("-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n")
