"""Which files belong together; whatever does not fit is refused by name, never cut to size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tqa.discover import discover
from tqa.finding import TqaError
from tqa.scoring.model import Triple

_SHOWN = 5


def triples(draft: str, edited: str, reference: str = "") -> tuple[Triple, ...]:
    """Return the documents of files or folders, in order of their names.

    Files of folders belong together by their path below the folder. Raises TqaError where a name
    has no partner, where a file meets a folder, and where there are none.
    """
    given = [name for name in (draft, edited, reference) if name]
    for name in given:
        if not Path(name).exists():
            raise TqaError(f"{name}: no such file or folder; check the path")
    folders = {Path(name).is_dir() for name in given}
    if len(folders) > 1:
        raise TqaError(f"{' and '.join(given)}: name files only, or folders only")
    if folders == {False}:
        return (Triple(draft, edited, reference),)
    found = [_below(name) for name in given]
    _refuse_partial(given, found)
    return tuple(Triple(*(files[name] for files in found)) for name in sorted(found[0]))


def _below(folder: str) -> dict[str, str]:
    files, problems = discover([folder])
    if problems:
        raise TqaError(problems[0].message)
    root = Path(folder).resolve()
    return {Path(name).resolve().relative_to(root).as_posix(): name for name in files}


def _refuse_partial(given: Sequence[str], found: Sequence[dict[str, str]]) -> None:
    for folder, files in zip(given[1:], found[1:], strict=True):
        for here, there, missing in (
            (given[0], folder, found[0].keys() - files.keys()),
            (folder, given[0], files.keys() - found[0].keys()),
        ):
            if missing:
                names = sorted(missing)
                more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
                raise TqaError(
                    f"{there}: has no {', '.join(names[:_SHOWN])}{more}, but {here} has; a score "
                    "needs both sides of every document: add the file or take its partner away"
                )
