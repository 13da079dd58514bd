from __future__ import annotations

from tests.support import prose_of
from tqa.checks.indirect_question import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_states_the_question() -> None:
    assert hits("Nobody knows what is the reason.") == [
        ("what is the reason", "what the reason is")
    ]
    assert hits("She asked how did he leave.") == [("how did he leave", "how he left")]


def test_spares_questions() -> None:
    assert hits("What is the reason? Nobody knows.") == []
