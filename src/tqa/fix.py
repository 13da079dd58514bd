"""Apply edits safely: from the end, never two over one place, nothing outside them touched."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.finding import Edit, Finding, TqaError
from tqa.storing import replace_bytes
from tqa.text import Span

ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after fixing: what it is now and the rules that changed it, one for each edit."""

    text: str
    rules: tuple[str, ...]


def fix_text(text: str, check: Callable[[str], Sequence[Finding]], unsafe: bool) -> Fixed:
    """Apply edits and read the result again until nothing changes.

    Raises TqaError naming the rules when they do not settle within ``ROUNDS`` rounds.
    """
    applied: list[str] = []
    rules: list[str] = []
    for _ in range(ROUNDS):
        chosen = choose(check(text), unsafe)
        rules = [finding.rule for finding, _ in chosen]
        changed = apply_edits(text, [edit for _, edits in chosen for edit in edits])
        if changed == text:
            return Fixed(text, tuple(applied))
        text = changed
        applied += rules
    raise TqaError(f"fixes do not settle: rules {', '.join(sorted(set(rules)))} undo one another")


def choose(findings: Iterable[Finding], unsafe: bool) -> list[tuple[Finding, tuple[Edit, ...]]]:
    """Pick the first suggestion of each finding; a later overlap waits for the next round."""
    allowed = ("safe", "unsafe") if unsafe else ("safe",)
    chosen: list[tuple[Finding, tuple[Edit, ...]]] = []
    taken: list[Span] = []
    for finding in sorted(findings, key=lambda found: found.sort_key):
        first = next(iter(finding.suggestions), None)
        if first is None or first.safety not in allowed or not first.edits:
            continue
        if all(_is_free(edit.span, taken) for edit in first.edits):
            chosen.append((finding, first.edits))
            for edit in first.edits:
                insort(taken, edit.span)
    return chosen


def _is_free(span: Span, taken: list[Span]) -> bool:
    """Whether a span touches none of the sorted, disjoint spans taken (insertions included)."""
    index = bisect_left(taken, span)
    near = taken[max(0, index - 1) : index + 1]
    return not any(span.overlaps(other) or span.start == other.start for other in near)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made. Raises ValueError when two overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < at:
            raise ValueError("edits overlap")
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def write_file(path: Path, before: bytes, after: bytes) -> None:
    """Replace a file's bytes atomically, keeping its mode; a link's target is replaced.

    Raises TqaError when the file is no longer what was read or cannot be written.
    """
    try:
        if path.read_bytes() != before:
            raise TqaError(f"{path}: changed while tqa was working; run the command again")
        replace_bytes(path, after)
    except OSError as error:
        raise TqaError(
            f"{path}: cannot be written ({error.strerror}); check permissions"
        ) from error
