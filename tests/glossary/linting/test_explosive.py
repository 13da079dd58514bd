from __future__ import annotations

import pytest

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.explosive import remarks as run


@pytest.mark.parametrize(
    ("pattern", "is_slow"),
    [
        ("(?:the |for |for the )*(?:release|relax)", True),
        (r"of which (?:\p{Ll}+ ?){1,3}(?: was| is)", True),
        ("(?:the |a ){0,3}release", False),
        (r"heads? of (?:\w+ ){1,3}diplomacy", False),
    ],
)
def test_a_pattern_is_tried_on_texts_made_from_it(pattern: str, is_slow: bool) -> None:
    found = said(run, entry("a", f"pattern: '{pattern}'", "suggest: x"))
    assert bool(found) is is_slow
    assert found in ([], [("a", "pattern", pattern)])


def test_contexts_are_tried_too() -> None:
    slow = "(?:the |for |for the )*(?:release|relax)"
    found = said(run, entry("a", "pattern: b", "suggest: x", f"unless: ['{slow}']"))
    assert found == [("a", "unless", slow)]
