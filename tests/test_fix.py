from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.sample import finding_of
from tqa.finding import Edit, Finding, Safety, Suggestion, TqaError
from tqa.fix import apply_edits, choose, fix_text, write_file
from tqa.text import Span


def replacing(text: str, old: str, new: str, safety: Safety = "safe") -> list[Finding]:
    start = text.find(old)
    if start < 0:
        return []
    span = Span(start, start + len(old))
    suggestion = Suggestion(new, safety, (Edit(span, new),))
    return [replace(finding_of(), span=span, text=old, suggestions=(suggestion,))]


def test_applies_safe_edits_to_a_fixpoint() -> None:
    fixed = fix_text("a  b  c", lambda text: replacing(text, "  ", " "), unsafe=False)
    assert (fixed.text, len(fixed.rules)) == ("a b c", 2)


def test_leaves_unsafe_edits_alone_unless_asked() -> None:
    def check(text: str) -> list[Finding]:
        return replacing(text, "file", "issue", "unsafe")

    assert fix_text("this file", check, unsafe=False).text == "this file"
    assert fix_text("this file", check, unsafe=True).text == "this issue"


def test_rules_that_undo_one_another_are_an_error() -> None:
    def check(text: str) -> list[Finding]:
        return replacing(text, "a", "b") or replacing(text, "b", "a")

    with pytest.raises(TqaError, match="do not settle: rules"):
        fix_text("a", check, unsafe=False)


def test_only_one_of_two_overlapping_edits_is_chosen() -> None:
    first = replacing("abcd", "abc", "x")
    second = replacing("abcd", "cd", "y")
    assert [edits[0].text for _, edits in choose(first + second, unsafe=False)] == ["x"]


def test_touching_edits_are_both_chosen() -> None:
    both = replacing("abcd", "ab", "x") + replacing("abcd", "cd", "y")
    assert len(choose(both, unsafe=False)) == 2


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abc", [Edit(Span(0, 2), ""), Edit(Span(1, 3), "")])


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3))))
def test_text_outside_edits_is_kept(text: str, raw: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    at = 0
    for gap, size, new in raw:
        start = at + gap
        if start + size > len(text):
            break
        edits.append(Edit(Span(start, start + size), new))
        at = start + size + 1
    result = apply_edits(text, edits)
    kept = len(text) - sum(len(edit.span) for edit in edits)
    assert len(result) == kept + sum(len(edit.text) for edit in edits)
    for edit in reversed(edits):
        start, end = edit.span.start, edit.span.end
        shift = sum(len(e.text) - len(e.span) for e in edits if e.span < edit.span)
        new_start = start + shift
        assert result[new_start : new_start + len(edit.text)] == edit.text
        assert (
            result[new_start + len(edit.text) :][:1] == text[end : end + 1] or edit is not edits[-1]
        )


def test_write_keeps_the_mode_and_leaves_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_file(path, b"old", b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_write_refuses_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"someone else")
    with pytest.raises(TqaError, match="changed while tqa was working"):
        write_file(path, b"old", b"new")
    assert path.read_bytes() == b"someone else"
