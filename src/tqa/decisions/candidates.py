"""Where the words of a decision stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tqa.decisions.model import Decision, context_of, fold
from tqa.finding import Finding
from tqa.text import Span

Context = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a decision; ``done``: what the decision wants stands there already."""

    span: Span
    done: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Where decisions about one file may stand: in its text, or on its findings.

    ``find`` gives the spans for a rule and folded words, ``index`` the same by their context.
    Without ``in_words`` only findings count, and no edit can have been made.
    """

    source: str
    find: Callable[[str, str], Sequence[Span]]
    index: Callable[[str, str], Mapping[Context, Sequence[Span]]]
    in_words: bool

    def exact(self, decision: Decision) -> list[Candidate]:
        """Return the candidates in whose context nothing has changed."""
        context = (decision.before, decision.after)

        def there(rule: str, words: str) -> Sequence[Span]:
            return self.index(rule, words).get(context, ())

        found = self._candidates(decision, there)
        return [item for item in found if context_of(self.source, item.span) == context]

    def every(self, decision: Decision) -> list[Candidate]:
        """Return all candidates."""
        return self._candidates(decision, self.find)

    def _candidates(
        self, decision: Decision, find: Callable[[str, str], Sequence[Span]]
    ) -> list[Candidate]:
        wanted, is_edit = decision.replacement, decision.is_edit and self.in_words
        found = [
            Candidate(span, is_edit and span.of(self.source) == wanted)
            for span in find(decision.rule, decision.match)
        ]
        if is_edit and fold(wanted) != decision.match:
            found += [Candidate(span, True) for span in find(decision.rule, fold(wanted))]
            found += [] if wanted else _deleted(self.source, decision)
        return found


def in_text(source: str) -> Places:
    """Return the places of any words in a text, whatever the rule."""

    @cache
    def found(words: str) -> Sequence[Span]:
        return places(source, words)

    @cache
    def indexed(words: str) -> Mapping[Context, Sequence[Span]]:
        return _by_context(source, found(words))

    return Places(
        source, lambda _, words: found(words), lambda _, words: indexed(words), in_words=True
    )


def on_findings(source: str, findings: Iterable[Finding]) -> Places:
    """Return the places of findings, by rule and words."""
    groups: dict[tuple[str, str], list[Span]] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        groups.setdefault((finding.rule, fold(finding.text)), []).append(finding.span)

    def found(rule: str, words: str) -> Sequence[Span]:
        return groups.get((rule, words), ())

    @cache
    def indexed(rule: str, words: str) -> Mapping[Context, Sequence[Span]]:
        return _by_context(source, found(rule, words))

    return Places(source, found, indexed, in_words=False)


def _by_context(source: str, spans: Iterable[Span]) -> Mapping[Context, Sequence[Span]]:
    found: dict[Context, list[Span]] = {}
    for span in spans:
        found.setdefault(context_of(source, span), []).append(span)
    return found


def places(source: str, folded: str) -> list[Span]:
    """Return where folded words stand, whatever the white space between them; none for "".

    White space at an end of the words stands for the whole of a run.
    """
    if folded == " ":
        return [Span(*match.span()) for match in re.finditer(r"\s+", source)]
    tail = r"\s+" if folded.endswith(" ") else ""
    found = _found(source, folded.strip(" "), tail)
    if not folded.startswith(" "):
        return [Span(*match.span()) for match in found]
    heads = ((_run_before(source, match.start()), match) for match in found)
    return [Span(start, match.end()) for start, match in heads if start < match.start()]


def _run_before(source: str, offset: int) -> int:
    """Return where the white space before an offset begins."""
    while offset and source[offset - 1].isspace():
        offset -= 1
    return offset


def _found(source: str, words: str, rest: str) -> Iterator[re.Match[str]]:
    """Yield the places of folded words followed by a pattern; by their first word, for speed."""
    first, *others = words.split(" ")
    pattern = re.compile(r"\s+".join(map(re.escape, [first, *others])) + rest)
    at = source.find(first) if first else -1
    while at >= 0:
        match = pattern.match(source, at)
        if match:
            yield match
        at = source.find(first, at + 1)


def _deleted(source: str, decision: Decision) -> list[Candidate]:
    """Where both contexts meet: the words between them have been deleted already."""
    if not decision.before or not decision.after:
        return []
    after = r"\s+".join(map(re.escape, decision.after.split(" ")))
    matches = _found(source, decision.before, rf"(\s*)(?={after})")
    return [Candidate(Span(*match.span(1)), True) for match in matches]
