from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def test_diff_writes_nothing_and_exits_1(capfd: Capture) -> None:
    Path("a.txt").write_bytes(b"They met in Nagorny Karabakh.\n")
    result = tqa(capfd, "fix", "a.txt", "--diff")
    assert result.code == 1
    assert "-They met in Nagorny Karabakh." in result.out
    assert "+They met in Nagorno-Karabakh." in result.out
    assert Path("a.txt").read_bytes() == b"They met in Nagorny Karabakh.\n"


def test_fix_keeps_bom_line_ends_and_missing_final_newline(capfd: Capture) -> None:
    Path("a.txt").write_bytes("\ufeffNagorny Karabakh, 😀 é\r\nsecond\r\n\r\nlast".encode())
    assert tqa(capfd, "fix", "a.txt").code == 0
    assert Path("a.txt").read_bytes() == (
        "\ufeffNagorno-Karabakh, 😀 é\r\nsecond\r\n\r\nlast".encode()
    )


def test_unsafe_fixes_only_on_request(capfd: Capture) -> None:
    text = b"They hailed a ceasefire promoted by Moscow.\n"
    Path("a.txt").write_bytes(text)
    tqa(capfd, "fix", "a.txt")
    assert Path("a.txt").read_bytes() == text
    tqa(capfd, "fix", "a.txt", "--unsafe-fixes")
    assert b"ceasefire brokered by Moscow" in Path("a.txt").read_bytes()


def test_nothing_to_do_with_diff_exits_0(capfd: Capture) -> None:
    Path("a.txt").write_bytes(b"They met in the park.\n")
    result = tqa(capfd, "fix", "a.txt", "--diff")
    assert (result.code, result.out) == (0, "")


def test_unreadable_file_exits_2_and_the_others_are_fixed(capfd: Capture) -> None:
    Path("a.txt").write_bytes(b"\xff\xfe\xff")
    Path("b.txt").write_bytes(b"They met in Nagorny Karabakh.\n")
    assert tqa(capfd, "fix", ".").code == 2
    assert Path("b.txt").read_bytes() == b"They met in Nagorno-Karabakh.\n"


def test_utf_16_stays_utf_16(capfd: Capture) -> None:
    Path("a.txt").write_bytes("They met in Nagorny Karabakh.\n".encode("utf-16"))
    tqa(capfd, "fix", "a.txt")
    assert Path("a.txt").read_bytes() == "They met in Nagorno-Karabakh.\n".encode("utf-16")
