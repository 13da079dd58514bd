"""From names of files to a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tqa.alignment.changes import changes
from tqa.auto import checker_for
from tqa.finding import TqaError
from tqa.readers import read
from tqa.scoring.effort import Assessed, assess_all
from tqa.scoring.measures import Ter, measures, significance
from tqa.scoring.model import Correction, DocumentScore, Group, Measure, Score, Significance, Triple
from tqa.scoring.pairing import triples
from tqa.scoring.texts import Text, groups_of, text_of
from tqa.settings import Settings
from tqa.textfile import open_text

# How many repeated corrections are kept, and from how many words on one is no correction.
_CORRECTIONS = 20
_LONG = 8
_STAGE = "draft after safe fixes"


@dataclass(frozen=True, slots=True)
class Request:
    """What to score: files or folders. ``whole``: documents as single segments.

    ``effort``: also run the checks on the drafts. ``learned``: rules learned from these texts.
    """

    draft: str
    edited: str
    reference: str = ""
    whole: bool = False
    effort: bool = True
    decisions: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    names: Triple
    draft: Text
    edited: Text
    reference: Text | None
    groups: tuple[Group, ...]


def score(request: Request, settings: Settings) -> Score:
    """Read, align and measure. Raises TqaError for what cannot be read or does not fit."""
    names = triples(request.draft, request.edited, request.reference)
    documents = [_read(item, request.whole, settings.encoding) for item in names]
    groups = [group for document in documents for group in document.groups]
    ter = Ter()
    assessed = None
    if request.effort or request.decisions:
        checker = checker_for(settings)
        pairs = [(item.draft, item.edited) for item in documents]
        assessed = assess_all(
            checker, pairs, request.decisions, request.learned, request.whole, ter
        )
    drafts, edited = [group.draft for group in groups], [group.edited for group in groups]
    return Score(
        level="document" if request.whole else "passage",
        documents=tuple(_document(item, ter) for item in documents),
        groups=len(groups),
        invisible=sum(_is_invisible(group, ter) for group in groups),
        measures=measures(drafts, edited, ter),
        against_reference=_against_reference(groups, ter),
        significance=_tests(groups, assessed),
        corrections=_corrections(groups),
        effort=assessed.effort if assessed and request.effort else None,
        penalty=assessed.penalty if assessed else None,
    )


def _read(names: Triple, whole: bool, encoding: str) -> _Read:
    draft, edited = _text(names.draft, encoding), _text(names.edited, encoding)
    reference = _text(names.reference, encoding) if names.reference else None
    groups = groups_of(draft, edited, reference, whole)
    return _Read(names, draft, edited, reference, tuple(groups))


def _text(path: str, encoding: str) -> Text:
    file = open_text(path, encoding)
    if not file.data.strip():
        raise TqaError(f"{path}: is empty; a score needs words on both sides")
    return text_of(read(path, file.data, encoding))


def _document(item: _Read, ter: Ter) -> DocumentScore:
    shapes = Counter(_shape(group) for group in item.groups)
    scores = ter.rates(
        [group.draft for group in item.groups], [group.edited for group in item.groups]
    )
    words = sum(len(group.edited.split()) for group in item.groups)
    return DocumentScore(item.names, words, dict(sorted(shapes.items())), *scores)


def _shape(group: Group) -> str:
    """Name what became of a passage."""
    before, after = map(int, group.shape.split(":"))
    if not (before and after):
        return "removed" if before else "added"
    if before == after == 1:
        return "kept" if group.draft == group.edited else "edited"
    return "merged" if before > after else "split" if after > before else "rearranged"


def _is_invisible(group: Group, ter: Ter) -> bool:
    if group.draft == group.edited or not group.edited:
        return False
    return ter.counts(group.draft, group.edited)[1][0] == 0


def _against_reference(groups: Sequence[Group], ter: Ter) -> dict[str, tuple[Measure, ...]]:
    given = [group for group in groups if group.reference is not None]
    if not given:
        return {}
    references = [group.reference or "" for group in given]
    return {
        "draft": measures([group.draft for group in given], references, ter),
        "edited": measures([group.edited for group in given], references, ter),
    }


def _tests(groups: Sequence[Group], assessed: Assessed | None) -> tuple[Significance, ...]:
    found: list[Significance] = []
    if assessed:
        stages = assessed.safe_groups
        found.append(
            significance(
                ("draft", _STAGE),
                [group.draft for group in stages],
                [group.reference or "" for group in stages],
                [group.edited for group in stages],
            )
        )
    given = [group for group in groups if group.reference]
    if given:
        found.append(
            significance(
                ("draft", "edited"),
                [group.draft for group in given],
                [group.edited for group in given],
                [group.reference or "" for group in given],
            )
        )
    return tuple(found)


def _is_wording(text: str) -> bool:
    return any(char.isalnum() for char in text) and len(text.split()) <= _LONG


def _corrections(groups: Sequence[Group]) -> tuple[Correction, ...]:
    """Return the wordings replaced by others more than once, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    for group in groups:
        if group.draft and group.edited:
            for change in changes(group.draft, group.edited):
                pair = change.draft.of(group.draft), change.edited.of(group.edited)
                if all(_is_wording(text) for text in pair):
                    counts[pair] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Correction(*pair, count) for pair, count in ranked if count > 1)[:_CORRECTIONS]
