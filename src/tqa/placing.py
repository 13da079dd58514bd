"""From a hit in a segment to a finding in the source."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from tqa.finding import Edit, Finding, Hit, Severity, Suggestion
from tqa.prose import Prose
from tqa.text import LineIndex, Span

_WINDOW = 90


class Placer:
    """Turns hits of one document into findings; counts equal ones to keep fingerprints distinct."""

    def __init__(self, source: str, path: str, severities: dict[str, Severity]) -> None:
        self._source = source
        self._path = path
        self._severities = severities
        self._lines = LineIndex.of(source)

    def place(self, hit: Hit, prose: Prose) -> Finding:
        """Return the finding for a hit; its fingerprint is not final before ``number``."""
        span = prose.segment.to_source(hit.span)
        line, column = self._lines.position(span.start)
        end_line, end_column = self._lines.position(span.end)
        quoted = prose.in_quotation(hit.span)
        context, start = _window(self._source, span)
        rule = hit.rule
        return Finding(
            rule=rule.id,
            kind=rule.kind,
            severity=self._severities.get(rule.id, rule.severity),
            path=self._path,
            span=span,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            text=span.of(self._source),
            message=hit.message or rule.summary,
            why=hit.why or rule.why,
            original=hit.original or rule.original,
            source=rule.source,
            suggestions=tuple(
                _placed(suggestion, hit, prose, advice=quoted and rule.in_quotes == "flag")
                for suggestion in hit.suggestions
            ),
            in_quotation=quoted,
            fingerprint=_fingerprint(rule.id, hit, prose),
            context=context,
            context_start=start,
        )


def number(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings with one fingerprint an ordinal each, in order of place."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        seen[finding.fingerprint] += 1
        ordinal = seen[finding.fingerprint]
        numbered.append(replace(finding, fingerprint=f"{finding.fingerprint}:{ordinal}"))
    return tuple(numbered)


def _placed(suggestion: Suggestion, hit: Hit, prose: Prose, advice: bool) -> Suggestion:
    safety = "display" if advice else suggestion.safety
    if safety != "display" and len(hit.suggestions) > 1:
        safety = "unsafe"
    if safety == "display":
        return Suggestion(suggestion.text, safety)
    edits = suggestion.edits or trimmed(hit.span, hit.span.of(prose.text), suggestion.text)
    to_source = prose.segment.to_source
    return Suggestion(
        suggestion.text, safety, tuple(Edit(to_source(edit.span), edit.text) for edit in edits)
    )


def trimmed(span: Span, old: str, new: str) -> tuple[Edit, ...]:
    """Return the edit from old to new without the words both share at the ends.

    Trimming stops at word boundaries, so that an edit never splits a word.
    """
    head = _common_words(old, new)
    tail = _common_words(old[head:][::-1], new[head:][::-1])
    stop_old, stop_new = len(old) - tail, len(new) - tail
    if old[head:stop_old] == new[head:stop_new]:
        return ()
    return (Edit(Span(span.start + head, span.start + stop_old), new[head:stop_new]),)


def _common_words(left: str, right: str) -> int:
    size = 0
    limit = min(len(left), len(right))
    while size < limit and left[size] == right[size]:
        size += 1
    while size and not left[size - 1].isspace():
        size -= 1
    return size


def _window(source: str, span: Span) -> tuple[str, int]:
    start = max(0, span.start - _WINDOW, *(source.rfind(end, 0, span.start) + 1 for end in "\n\r"))
    stop = min(len(source), max(span.end, min(span.end + _WINDOW, _line_end(source, span.end))))
    return source[start:stop], start


def _line_end(source: str, offset: int) -> int:
    places = [source.find(end, offset, offset + _WINDOW) for end in "\n\r"]
    return min((place for place in places if place >= 0), default=len(source))


def _fingerprint(rule: str, hit: Hit, prose: Prose) -> str:
    """Hash of the rule, the match and the words next to it: survives moves and edits elsewhere."""
    text = prose.text
    before = text[max(0, hit.span.start - 40) : hit.span.start].split()[-3:]
    after = text[hit.span.end : hit.span.end + 40].split()[:3]
    match = " ".join(hit.span.of(text).split())
    key = "\x1f".join([rule, match, *before, "\x1e", *after])
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
