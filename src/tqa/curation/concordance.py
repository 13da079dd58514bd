"""What entries find in texts, place by place, and what other entries make of the same places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.curation.bench import Bench
from tqa.discover import discover
from tqa.finding import Hit, TqaError
from tqa.glossary.dating import date_of
from tqa.glossary.match import Matcher
from tqa.prose import Prose
from tqa.readers import read
from tqa.settings import Settings, for_path
from tqa.text import Document, LineIndex, Span

_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One place where an entry matches: 1-based line and column, the words around it.

    ``taken_by``: the rule that is reported there instead, "" where the entry is; ``hidden``: it is
    not reported although no rule takes its place, for it stands inside a right form.
    ``displaced``: rules that the entry keeps from being reported there.
    """

    entry: str
    path: str
    line: int
    column: int
    before: str
    text: str
    after: str
    suggestions: tuple[str, ...]
    taken_by: str = ""
    hidden: bool = False
    displaced: tuple[str, ...] = ()

    @property
    def is_reported(self) -> bool:
        return not self.taken_by and not self.hidden


@dataclass(frozen=True, slots=True)
class Concordance:
    """All places in the order of the files, how many files were read, and what could not be."""

    entries: tuple[str, ...]
    lines: tuple[Line, ...]
    files: int
    problems: tuple[str, ...]


def concordance(bench: Bench, paths: Sequence[str], settings: Settings) -> Concordance:
    """Try entries on files and folders, read and dated as ``tqa check`` does.

    Whether a text shows signs of translation is not asked: entries with ``only_in`` speak.
    """
    files, problems = discover(paths, settings.exclude, settings.root, settings.force_exclude)
    failed = [problem.message for problem in problems]
    lines: list[Line] = []
    for path in files:
        try:
            document = read(path, Path(path).read_bytes(), settings.encoding)
            lines += _lines(bench, document, for_path(settings, path))
        except (TqaError, OSError) as error:
            failed.append(str(error))
    return Concordance(tuple(bench.tried), tuple(lines), len(files), tuple(failed))


def _lines(bench: Bench, document: Document, settings: Settings) -> Iterator[Line]:
    matcher = bench.matcher
    tried = set(bench.tried.values())
    count = len(matcher)
    closed = matcher.closed_on(date_of(document, settings.date))
    scan = matcher.scan([segment.text for segment in document.segments])
    index = LineIndex.of(document.source)
    for number in range(len(document.segments)):
        targets = scan.targets(number) - closed
        found = [(target, {target, *_good(targets, count)}) for target in sorted(targets & tried)]
        prose = Prose(document, number, settings.style) if found else None
        for target, alone in found:
            if prose:
                yield from _places(matcher, prose, index, target, (targets, frozenset(alone)))


def _good(targets: frozenset[int], count: int) -> Iterator[int]:
    """The targets of right forms, which protect themselves."""
    return (target for target in targets if count <= target < 2 * count)


def _places(
    matcher: Matcher,
    prose: Prose,
    index: LineIndex,
    target: int,
    targets: tuple[frozenset[int], frozenset[int]],
) -> Iterator[Line]:
    every, alone = targets
    mine = matcher.hits(prose, {target})
    if not mine:
        return
    allowed = {hit.span for hit in matcher.hits(prose, alone)}
    together = matcher.hits(prose, every)
    without = matcher.hits(prose, every - {target})
    for hit in mine:
        wins = hit in together
        winner = "" if wins else _at(together, hit)
        lost = {other.rule.id for other in without if other not in together} if wins else set()
        near = {other.rule.id for other in without if other.span.overlaps(hit.span)}
        yield _line(
            prose, index, hit, winner, not wins and hit.span not in allowed, sorted(lost & near)
        )


def _at(hits: Sequence[Hit], place: Hit) -> str:
    return next((hit.rule.id for hit in hits if hit.span.overlaps(place.span)), "")


def _line(
    prose: Prose, index: LineIndex, hit: Hit, winner: str, hidden: bool, displaced: Sequence[str]
) -> Line:
    span = prose.segment.to_source(hit.span)
    line, column = index.position(span.start)
    text = prose.text
    return Line(
        hit.rule.id,
        prose.document.path,
        line,
        column,
        _plain(Span(max(0, hit.span.start - _WIDTH), hit.span.start).of(text)),
        _plain(hit.span.of(text)),
        _plain(Span(hit.span.end, hit.span.end + _WIDTH).of(text)),
        tuple(suggestion.text for suggestion in hit.suggestions),
        winner,
        hidden and not winner,
        tuple(displaced),
    )


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\u00a0" else " " for char in text)
