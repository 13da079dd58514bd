"""A score as text for people. Every figure says what it is and how it was computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.interval import Rate
from tqa.scoring.model import Effort, Measure, Penalty, Score, Significance
from tqa.scoring.penalty import FLOOR

_RULES = 15
_DOCUMENTS = 20


def shown(score: Score) -> str:
    """Return the text, sections parted by empty lines."""
    sections = [
        _edits(score),
        *(_reference(name, found) for name, found in score.against_reference.items()),
        *([_documents(score)] if len(score.documents) > 1 else []),
        *([_effort(score.effort)] if score.effort else []),
        *([_penalty(score.penalty)] if score.penalty else []),
        *(_tests(item) for item in score.significance),
        *([_corrections(score)] if score.corrections else []),
    ]
    return "\n".join("".join(f"{line}\n" for line in section) for section in sections)


def _edits(score: Score) -> Iterator[str]:
    words = sum(document.words for document in score.documents)
    count = len(score.documents)
    yield (
        f"Draft against edited text: {count} document{'' if count == 1 else 's'}, {words} words, "
        f"{score.groups} {score.level}{'' if score.groups == 1 else 's'}"
    )
    yield from _measures(score.measures, "H")
    shapes: dict[str, int] = {}
    for document in score.documents:
        for shape, number in document.shapes.items():
            shapes[shape] = shapes.get(shape, 0) + number
    listed = ", ".join(f"{shapes[shape]} {shape}" for shape in sorted(shapes))
    yield f"  {score.level}s: {listed}; {score.invisible} edited in spaces only, unseen by TER"


def _measures(found: Sequence[Measure], mark: str) -> Iterator[str]:
    for item in found:
        name = f"{mark}{item.name}" if item.lower_is_better else item.name
        better = "lower" if item.lower_is_better else "higher"
        yield f"  {name:22} {item.score:6.2f} %  ({better} is better)  {item.signature}"


def _reference(name: str, found: Sequence[Measure]) -> Iterator[str]:
    yield f"{name.capitalize()} against the reference"
    yield from _measures(found, "")


def _documents(score: Score) -> Iterator[str]:
    yield "Documents, the most edited first (HTER, case-sensitive HTER, words)"
    ranked = sorted(score.documents, key=lambda item: (-item.ter_cased, item.names.draft))
    for item in ranked[:_DOCUMENTS]:
        yield f"  {item.ter:6.2f} % {item.ter_cased:6.2f} % {item.words:6}  {item.names.draft}"
    if len(ranked) > _DOCUMENTS:
        yield f"  and {len(ranked) - _DOCUMENTS} more; --format json has all"


def _effort(effort: Effort) -> Iterator[str]:
    yield "What is left to edit after tqa (HTER, case-sensitive HTER)"
    for stage in effort.stages:
        yield f"  {stage.ter:6.2f} % {stage.ter_cased:6.2f} %  {stage.name}"
    yield ""
    yield f"Edits that tqa would have proposed: {_share(effort.proposed, effort.edits)}"
    if effort.circular:
        rest = effort.proposed - effort.circular, effort.edits - effort.circular
        yield f"  {effort.circular} of them are circular: the editor took them from tqa, or their"
        yield f"  rules were learned from these texts; without them: {_share(*rest)}"
    if not effort.decided:
        yield "  circular if the editor worked with tqa: name the decisions with --decisions"
    if effort.doubtful:
        yield f"  learned rules: {', '.join(effort.doubtful)}; name their file with --learned if"
        yield "  they were learned from these very texts"
    yield from _rules(effort)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} words and marks, {Rate(part, whole)}"


def _rules(effort: Effort) -> Iterator[str]:
    yield "  edits  made  otherwise  left alone  rule"
    for item in effort.rules[:_RULES]:
        circular = f"  ({item.circular} circular)" if item.circular else ""
        figures = f"{item.edits:7}{item.made:6}{item.otherwise:11}{item.left:12}"
        yield f"{figures}  {item.rule}{circular}"
    if len(effort.rules) > _RULES:
        yield f"  and {len(effort.rules) - _RULES} more rules; --format json has all"


def _penalty(penalty: Penalty) -> Iterator[str]:
    yield (
        f"Penalty of confirmed errors: {penalty.each:.2f} per 1,000 words, {penalty.once:.2f} "
        "with repeated errors once a document"
    )
    for item in penalty.weighed:
        yield (
            f"  {item.each:5} {item.severity:10} as {item.level:7} x {item.weight}"
            f"   ({item.once} without repetitions)"
        )
    yield f"  over {penalty.words} words of the drafts; every type of error weighs 1"
    yield "  after the way of MQM; findings are no human evaluation under ISO 5060"
    yield f"  {penalty.rejected} rejected, {penalty.unreviewed} not reviewed: neither counts"
    if penalty.words < FLOOR:
        yield f"  fewer than {FLOOR} words: one error more or less changes the figure a lot"
    if penalty.unknown:
        yield f"  not weighed, no rule in force: {', '.join(penalty.unknown)}"


def _tests(found: Significance) -> Iterator[str]:
    yield f"Paired bootstrap: {found.system} against {found.baseline}"
    if found.refusal:
        yield f"  not done: {found.refusal}"
    for item in found.tests:
        yield (
            f"  {item.name:20} {item.baseline:6.2f} to {item.system:6.2f}, p = {item.p:.4f}  "
            f"{item.signature}"
        )


def _corrections(score: Score) -> Iterator[str]:
    yield "Wordings corrected more than once"
    for item in score.corrections:
        yield f"  {item.count:4}  {item.draft} -> {item.edited}"
