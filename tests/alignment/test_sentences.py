from __future__ import annotations

from tqa.alignment.sentences import sentence_pairs


def test_sentences_are_aligned_across_paragraphs_that_were_joined() -> None:
    draft = ["The port was shut. Trucks queued for hours at the gate.", "Rain fell all night long."]
    edited = ["The port was closed. Lorries queued for hours at the gate. Rain fell all night."]
    assert [(pair.draft, pair.edited) for pair in sentence_pairs(draft, edited)] == [
        ("The port was shut.", "The port was closed."),
        ("Trucks queued for hours at the gate.", "Lorries queued for hours at the gate."),
        ("Rain fell all night long.", "Rain fell all night."),
    ]


def test_what_is_equal_or_alone_is_not_taken_apart() -> None:
    pairs = list(sentence_pairs(["One stays. Two stays.", "Gone."], ["One stays. Two stays."]))
    assert [pair.bead.shape for pair in pairs] == ["1:1", "1:0"]
