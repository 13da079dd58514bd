"""Align whole texts: paragraphs first, then the sentences within what belongs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.alignment.model import Pair
from tqa.alignment.passages import aligned_pairs
from tqa.sentences import sentence_spans


def sentence_pairs(draft: Sequence[str], edited: Sequence[str]) -> Iterator[Pair]:
    """Yield the sentences of two texts that belong together, given both as paragraphs.

    A pair can hold several sentences of either side. The ranges of its bead count the sentences
    within the aligned paragraphs, not within the text.
    """
    for pair in aligned_pairs(draft, edited):
        if not pair.draft or not pair.edited or pair.draft == pair.edited:
            yield pair
        else:
            yield from aligned_pairs(sentences_of(pair.draft), sentences_of(pair.edited))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a paragraph without the space around them."""
    return [piece for span in sentence_spans(text) if (piece := span.of(text).strip())]
