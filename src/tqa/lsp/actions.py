"""What an editor may do about findings: change, change all, stand by them, add to the glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lsprotocol import types

from tqa.decisions.model import Scope
from tqa.finding import Edit, Finding, Suggestion
from tqa.fix import apply_edits, choose
from tqa.lsp.diagnostics import diagnostic
from tqa.lsp.model import Analysis
from tqa.lsp.positions import Positions
from tqa.text import Span

DISMISS = "tqa.dismiss"
ADD = "tqa.addToGlossary"
FIX_ALL = "source.fixAll.tqa"
_LONGEST = 80
_SCOPES: tuple[tuple[Scope, str], ...] = (
    ("occurrence", "Dismiss here"),
    ("everywhere", "Dismiss everywhere"),
)


@dataclass(frozen=True, slots=True)
class View:
    """A document as the client sees it. ``versioned``: edits may name the version they are for."""

    uri: str
    analysis: Analysis
    positions: Positions
    versioned: bool

    def edit(self, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        changes = [types.TextEdit(self.positions.range(edit.span), edit.text) for edit in edits]
        if not self.versioned:
            return types.WorkspaceEdit(changes={self.uri: changes})
        document = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.analysis.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])


def actions(
    view: View, params: types.CodeActionParams, fixed: Callable[[Analysis], str]
) -> list[types.CodeAction]:
    """Return the actions for a range; ``fixed`` gives the text after all safe changes."""
    span = view.positions.span(params.range)
    found: list[types.CodeAction] = []
    if _wanted(types.CodeActionKind.QuickFix.value, params):
        for finding in view.analysis.touching(span):
            found += [*_changes(view, finding), *_dismissals(view, finding)]
            found.append(_addition(view, finding.fingerprint, Span(0, 0), finding.text))
        selected = span.of(view.analysis.text)
        if not found and selected.strip() and len(selected) <= _LONGEST:
            found.append(_addition(view, "", span, selected))
    if _wanted(FIX_ALL, params) and choose(view.analysis.findings, unsafe=False):
        found += _fix_all(view, fixed(view.analysis))
    return found


def _wanted(kind: str, params: types.CodeActionParams) -> bool:
    only = params.context.only
    return only is None or any(f".{kind}.".startswith(f".{_value(item)}.") for item in only)


def _value(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _changes(view: View, finding: Finding) -> list[types.CodeAction]:
    offered = sorted(
        (item for item in finding.suggestions if item.edits), key=lambda item: item.safety != "safe"
    )
    return [_change(view, finding, suggestion) for suggestion in offered]


def _change(view: View, finding: Finding, suggestion: Suggestion) -> types.CodeAction:
    shown = f"Change to {_quoted(suggestion.text)}" if suggestion.text.strip() else "Take it out"
    return types.CodeAction(
        shown,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(finding, view.positions)],
        is_preferred=suggestion.safety == "safe",
        edit=view.edit(suggestion.edits),
    )


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain[:1] in ("“", '"', "«") else f"“{plain}”"


def _dismissals(view: View, finding: Finding) -> list[types.CodeAction]:
    return [
        types.CodeAction(
            f"{title}: {_quoted(finding.text)} ({finding.rule})",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, view.positions)],
            command=types.Command(title, DISMISS, arguments=[view.uri, finding.fingerprint, scope]),
        )
        for scope, title in _SCOPES
    ]


def _addition(view: View, fingerprint: str, span: Span, text: str) -> types.CodeAction:
    title = f"Add {_quoted(text)} to the glossary"
    arguments = [view.uri, fingerprint, "" if fingerprint else span.of(view.analysis.text)]
    return types.CodeAction(
        title,
        kind=types.CodeActionKind.QuickFix,
        command=types.Command(title, ADD, arguments=arguments),
    )


def _fix_all(view: View, after: str) -> list[types.CodeAction]:
    edits = difference(view.analysis, after)
    if not edits:
        return []
    title = "Apply all safe changes in this document"
    return [types.CodeAction(title, kind=FIX_ALL, edit=view.edit(edits))]


def difference(analysis: Analysis, after: str) -> Sequence[Edit]:
    """Return the edits of the findings where they are all it takes, else one over what differs."""
    before = analysis.text
    once = [edit for _, edits in choose(analysis.findings, unsafe=False) for edit in edits]
    if before == after or apply_edits(before, once) == after:
        return [] if before == after else once
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    return [Edit(Span(start, len(before) - end), after[start : len(after) - end])]


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
