from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.common_word import remarks as run


def test_an_everyday_word_needs_a_context() -> None:
    assert said(run, entry("a", "deprecated: [people, Bb]", "preferred: Cc")) == [
        ("a", "deprecated", "people")
    ]
    assert said(run, entry("a", "pattern: people", "suggest: Cc")) == [("a", "pattern", "people")]


def test_a_context_is_enough() -> None:
    for line in ("only_if: [talks]", "unless: [talks]", "only_in: translated"):
        assert said(run, entry("a", "deprecated: [people]", "preferred: Cc", line)) == []


def test_rare_words_names_and_phrases_need_none() -> None:
    assert said(run, entry("a", "deprecated: [People, parvis, the people]", "preferred: Cc")) == []
