from __future__ import annotations

from tests.support import prose_of
from tqa.checks.straight_quotes import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_spaces_inside_a_pair() -> None:
    assert hits('It is a " major step " for us.') == [('" major step "', '"major step"')]
    long = "major step that nobody who sat in the hall on that night expected them to take"
    assert hits(f'It is a " {long} " for us.') == [('" major', '"major'), ('take "', 'take"')]


def test_a_pair_spaced_as_tokenised_text_is_a_suggestion() -> None:
    rules = [hit.rule.severity for hit in CHECK.run(prose_of('Click " Settings " there.'))]
    assert rules == ["suggestion"]


def test_a_mark_between_spaces_is_a_suggestion() -> None:
    rules = [hit.rule.severity for hit in CHECK.run(prose_of('"We go, " he said.'))]
    assert rules == ["suggestion"]


def test_each_line_counts_for_itself() -> None:
    assert hits('He said: "First.\n"Second," he said.') == []
    assert hits('"Yes," he said, "but "no" is right," and "fine".') == []


def test_spares_inches_and_possessives() -> None:
    assert hits('A 5" pipe, a 6 " pipe and the bloc"s "aim ".') == []
