"""Comments in a text that say which findings its author stands by.

Markdown and HTML have comments; plain text has none (decisions are kept in a file beside it):

    <!-- tqa-ignore RULE: reason -->        the nearest finding of RULE before it in the paragraph,
                                            else the nearest after it
    <!-- tqa-ignore-next RULE: reason -->   the next finding of RULE in this or the next paragraph
    <!-- tqa-off RULE: reason --> … <!-- tqa-on RULE -->   all findings of RULE between

RULE is a rule or a kind, or several with commas; without one, any rule is meant.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from tqa.finding import Finding
from tqa.report import Note, Suppressed
from tqa.text import LineIndex, Span

SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True)
class Marker:
    """A comment: ``verb`` is ignore, ignore-next, off or on; ``rules`` empty means any rule."""

    verb: str
    rules: tuple[str, ...]
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Inlined:
    """The findings that are left, those that a comment suppresses, and comments without effect."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    notes: tuple[Note, ...] = ()


def markers(path: str, source: str) -> tuple[Marker, ...]:
    """Return the comments of a text for tqa, none where the format has no comments."""
    if PurePath(path).suffix.lower() not in SUFFIXES or "tqa-" not in source:
        return ()
    return tuple(_marker(match) for match in _comment().finditer(source))


def _marker(match: re.Match[str]) -> Marker:
    names, _, reason = match[2].partition(":")
    rules = tuple(dict.fromkeys(names.replace(",", " ").split()))
    return Marker(match[1], rules, " ".join(reason.split()), Span(*match.span()))


def apply(
    path: str, source: str, findings: Sequence[Finding], known: Collection[str] = ()
) -> Inlined:
    """Take out the findings that comments suppress, and any inside the comments themselves.

    ``known`` holds all rules and kinds, for a hint where a comment names none of them.
    """
    found = markers(path, source)
    if not found:
        return Inlined(tuple(findings))
    prose = [item for item in findings if not any(item.span.overlaps(m.span) for m in found)]
    taken: dict[Finding, Marker] = {}
    notes: list[Note] = []
    for index, marker in enumerate(found):
        for rule in marker.rules or ("",):
            met = [
                finding
                for finding in _met(marker, rule, source, prose, found[index + 1 :])
                if finding not in taken
            ]
            chosen = met if marker.verb == "off" else met[:1]
            taken |= dict.fromkeys(chosen, marker)
            if not chosen and marker.verb != "on":
                notes.append(_unused(path, source, marker, rule, known))
    return Inlined(
        tuple(finding for finding in prose if finding not in taken),
        tuple(Suppressed(item, "inline", taken[item].reason) for item in prose if item in taken),
        tuple(notes),
    )


def _met(
    marker: Marker, rule: str, source: str, findings: Sequence[Finding], later: Sequence[Marker]
) -> Iterator[Finding]:
    """Yield the findings that a comment may mean, the one it means most first."""
    alike = [item for item in findings if rule in ("", item.rule, item.kind)]
    if marker.verb == "off":
        end = _end_of_off(rule, later, len(source))
        yield from (item for item in alike if marker.span.end <= item.span.start < end)
    elif marker.verb == "ignore-next":
        end = _end_of_next(source, marker.span.end)
        yield from (item for item in alike if marker.span.end <= item.span.start < end)
    elif marker.verb == "ignore":
        block = _paragraph(source, marker.span)
        inside = [item for item in alike if block.contains(item.span)]
        yield from (item for item in reversed(inside) if item.span.end <= marker.span.start)
        yield from (item for item in inside if item.span.start >= marker.span.end)


def _end_of_off(rule: str, later: Sequence[Marker], size: int) -> int:
    """Where ``tqa-on`` for the rule (or for all) stands, else the end of the text."""
    for marker in later:
        if marker.verb == "on" and (not marker.rules or rule in marker.rules):
            return marker.span.start
    return size


def _end_of_next(source: str, start: int) -> int:
    text = re.compile(r"\S").search(source, start)
    return _paragraph(source, Span(text.start(), text.start())).end if text else start


def _paragraph(source: str, span: Span) -> Span:
    """Return the block between blank lines in which a span stands."""
    before = [match.end() for match in _blank().finditer(source, 0, span.start)]
    after = _blank().search(source, span.end)
    return Span(before[-1] if before else 0, after.start() if after else len(source))


def _unused(path: str, source: str, marker: Marker, rule: str, known: Collection[str]) -> Note:
    line, _ = LineIndex.of(source).position(marker.span.start)
    said = f"tqa-{marker.verb} {rule}".rstrip()
    hint = "remove it"
    if rule and known and rule not in known:
        near = difflib.get_close_matches(rule, sorted(known), 1)
        hint = f"no rule or kind is called so{f', did you mean {near[0]}?' if near else ''}"
    return Note("unused-inline", path, line, f"{path}:{line}: {said} suppresses nothing; {hint}")


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(
        r"<!--\s*tqa-(ignore-next|ignore|off|on)\b((?:(?!-->).){0,500})-->", re.DOTALL
    )


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*")
