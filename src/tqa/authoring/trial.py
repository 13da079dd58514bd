"""What a changed glossary would say, before it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.authoring.known import OWN, Stock
from tqa.finding import TqaError
from tqa.glossary.examples import ExampleFailure, run_examples
from tqa.glossary.lint import LintMessage, lint
from tqa.glossary.load import glossary_of, load_pack
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.packs import sources
from tqa.settings import Settings

File = tuple[str, bytes, int]


@dataclass(frozen=True, slots=True)
class Trial:
    """Remarks on an entry, those on others that come from it, and its examples that fail."""

    remarks: tuple[LintMessage, ...]
    failures: tuple[ExampleFailure, ...]


def tried(
    settings: Settings, changed: Mapping[str, bytes], entry: str, today: str, stock: Stock
) -> Trial:
    """Load the glossaries with some files changed, and look at one entry.

    ``changed`` maps paths as ``sources`` resolves them to bytes; ``today`` is an ISO date. Raises
    TqaError with every mistake that the loader finds.
    """
    files = _files(settings, changed)
    try:
        if {shown for shown, _, layer in files if layer < OWN} & set(changed):
            return _trial(glossary_of(files, settings, ""), entry, today)
        below = _with_examples(entry, stock, settings)
        own = [file for file in files if file[2] == OWN]
        return _trial(glossary_of(own, settings, "", below), entry, today)
    except TqaError:  # a list that is shipped, an entry that is no longer active, or a mistake
        try:
            return _trial(glossary_of(files, settings, ""), entry, today)
        except TqaError as error:
            raise TqaError(
                f"{error}\nnothing was written; places are those it would have"
            ) from error


def _trial(loaded: Glossary, entry: str, today: str) -> Trial:
    named = re.compile(rf"(?<![\w-]){re.escape(entry)}(?![\w-])")
    remarks = tuple(
        remark
        for remark in lint(loaded, today)
        if remark.entry == entry or named.search(remark.message)
    )
    return Trial(remarks, _failures(loaded, entry))


def _failures(loaded: Glossary, entry: str) -> tuple[ExampleFailure, ...]:
    """Run the examples of one entry among those of its file and of the project."""
    only = tuple((pack, item) for pack, item in loaded.entries if item.id == entry)
    home = {pack.path for pack, _ in only}
    beside = tuple((pack, item) for pack, item in loaded.entries if pack.layer or pack.path in home)
    tried = Glossary(loaded.packs, beside, "")
    matcher = build_matcher("", lambda: tried, (), None)
    return run_examples(matcher, Glossary(loaded.packs, only, ""))


def _with_examples(name: str, stock: Stock, settings: Settings) -> Sequence[tuple[Pack, Entry]]:
    """The entries below the project's own, one of them with its examples: they are not kept."""
    found = next((pair for pair in stock.below if pair[1].id == name), None)
    if found is None:
        return stock.below
    place = found[1].mark.path
    path, layer = next((path, layer) for path, shown, layer in sources(settings) if shown == place)
    whole = load_pack(place, Path(path).read_bytes(), layer).entries
    examples = next((entry.examples for entry in whole if entry.id == name), ())
    return [
        (pack, replace(entry, examples=examples) if entry.id == name else entry)
        for pack, entry in stock.below
    ]


def _files(settings: Settings, changed: Mapping[str, bytes]) -> list[File]:
    files: list[File] = []
    left = {str(Path(path).resolve()): data for path, data in changed.items()}
    for path, shown, layer in sources(settings):
        data = left.pop(str(Path(path).resolve()), None)
        try:
            files.append((shown, Path(path).read_bytes() if data is None else data, layer))
        except OSError as error:
            raise TqaError(f"{shown}: cannot be read ({error.strerror})") from error
    return [
        *files,
        *((shown, data, OWN) for shown, data in changed.items() if _is_left(shown, left)),
    ]


def _is_left(path: str, left: Mapping[str, bytes]) -> bool:
    return str(Path(path).resolve()) in left
