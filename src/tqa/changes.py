"""The lines that git says have changed since a branch left another."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tqa.finding import Finding, TqaError


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by real path: ranges of 1-based lines, both ends included.

    Lines are git's: they end at line feeds only. ``None`` stands for: the whole file.
    """

    base: str
    lines: Mapping[str, tuple[tuple[int, int], ...] | None]

    def touches(self, path: str) -> bool:
        """Whether a file (as seen from the working folder) has changed at all."""
        return os.path.realpath(path) in self.lines

    def holds(self, finding: Finding, source: str) -> bool:
        """Whether a finding stands on a changed line; ``source`` is the text of its file.

        What is no file, standard input without a name, has changed as a whole.
        """
        path = os.path.realpath(finding.path)
        ranges = self.lines.get(path, () if Path(path).exists() else None)
        if ranges is None:
            return True
        first = source.count("\n", 0, finding.span.start) + 1
        last = first + source.count("\n", finding.span.start, max(0, finding.span.end - 1))
        return any(start <= last and first <= end for start, end in ranges)


def changes_since(ref: str, folder: Path) -> Changes:
    """Return what differs between the working files and the point where HEAD left ``ref``.

    Files that git does not track yet have changed as a whole, ignored ones not at all.
    Raises TqaError outside a repository, for an unknown ref, and where history is cut short.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").strip("\n"))
    known = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
    )
    base = _git(folder, "merge-base", "HEAD", known.strip()).strip()
    diff = _git(
        root,
        *(
            "-c",
            "core.quotePath=true",
            "-c",
            "diff.noprefix=false",
            "-c",
            "diff.mnemonicPrefix=false",
        ),
        *("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"),
        *("--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "--diff-filter=d", base, "--"),
    )
    lines = {os.path.realpath(root / name): ranges for name, ranges in _changed(diff)}
    others = _git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return Changes(base, lines | {os.path.realpath(root / name): None for name in others if name})


def run_git(
    folder: Path, arguments: Sequence[str], missing: str
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, in English and without locks. Raises TqaError where it is missing."""
    try:
        return subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except FileNotFoundError as error:
        raise TqaError(missing) from error


def _git(folder: Path, *arguments: str) -> str:
    done = run_git(
        folder, arguments, "--since: git is not installed; install it or do without --since"
    )
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "surrogateescape")
    raise TqaError(_cause(arguments, done.stderr.decode("utf-8", "replace").strip()))


def _cause(arguments: Sequence[str], message: str) -> str:
    if arguments[:2] == ("rev-parse", "--verify"):
        ref = arguments[-1].removesuffix("^{commit}")
        return (
            f"--since: git knows no commit {ref!r}; fetch it first, for example: git fetch origin"
        )
    if arguments[0] == "merge-base":
        return (
            "--since: no common ancestor is known; in a shallow clone fetch more history "
            "(actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
        )
    return f"--since: {message or 'git failed'}; it needs a git repository"


def _changed(diff: str) -> Iterator[tuple[str, tuple[tuple[int, int], ...] | None]]:
    """Yield for each file of a diff its new name and the ranges of its new lines."""
    for part in re.split(r"(?m)^diff --git ", diff)[1:]:
        header, *hunks = re.split(r"(?m)^@@ ", part)
        new = re.search(r"(?m)^\+\+\+ (.+)$", header)
        if new:
            name = _unquoted(new[1].removesuffix("\t"))
            yield name.removeprefix("b/"), tuple(filter(None, map(_range, hunks)))
        elif binary := re.search(r"(?m)^Binary files .* and (.+) differ$", header):
            yield _unquoted(binary[1]).removeprefix("b/"), None


def _range(hunk: str) -> tuple[int, int] | None:
    """Return the new lines of ``-a,b +c,d @@``; a hunk that only deletes has none."""
    match = _hunk().match(hunk)
    start, count = (int(match[1]), int(match[2] or 1)) if match else (0, 0)
    return (start, start + count - 1) if count else None


@cache
def _hunk() -> re.Pattern[str]:
    return re.compile(r"-\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


def _unquoted(name: str) -> str:
    """Undo git's quoting of unusual names: ``"b/\\303\\251.txt"``."""
    if not name.startswith('"'):
        return name
    raw = re.sub(rb"\\([0-7]{3}|.)", _byte, name[1:-1].encode("utf-8", "surrogateescape"))
    return raw.decode("utf-8", "surrogateescape")


def _byte(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if len(code) == 3:
        return bytes([int(code, 8)])
    return {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b"}.get(code, code)
