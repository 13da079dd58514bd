from __future__ import annotations

from pathlib import Path

from tests.glossary.support import glossary_of, matcher_of
from tqa.curation import proofs

LISTS = "lists:\n  n: [Aa, Bb]\n  m: [Cc]\n"


def entry(name: str, bad: str, text: str) -> str:
    return (
        f"  - id: {name}\n    kind: calque\n    why: x\n    pattern: '{bad}'\n    suggest: zz\n"
        f"    examples:\n      - bad: '{text}'\n"
    )


FIRST = entry("a", "the {n}", "[[the Aa]] met")
SECOND = entry("b", "met", "they [[met]]")
THIRD = entry("c", "came", "they [[came]]")


def keys(lists: str, *entries: str) -> list[bytes]:
    text = f"{lists}entries:\n{''.join(entries)}"
    glossary = glossary_of(text)
    made = proofs.Keys(matcher_of(text), glossary)
    return [made.of(item, example) for _, item in glossary.entries for example in item.examples]


def test_a_key_depends_on_what_could_match_and_on_nothing_else() -> None:
    before = keys(LISTS, FIRST, SECOND, THIRD)
    assert keys(LISTS, FIRST, SECOND, THIRD) == before
    # The second entry could match in the first one's example, the third one not.
    after = keys(LISTS, FIRST, SECOND.replace("zz", "yy"), THIRD)
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, False, True]
    after = keys(LISTS, FIRST, SECOND, THIRD.replace("zz", "yy"))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_key_depends_on_the_lists_that_are_used() -> None:
    before = keys(LISTS, FIRST, SECOND)
    assert keys(LISTS.replace("Bb", "Dd"), FIRST, SECOND)[0] != before[0]
    assert keys(LISTS.replace("Cc", "Dd"), FIRST, SECOND) == before


def test_what_is_kept_is_read_again_unless_it_is_damaged(tmp_path: Path) -> None:
    some = frozenset({b"a" * proofs.SIZE, b"b" * proofs.SIZE})
    proofs.keep(tmp_path / "new", some, ())
    assert proofs.read(tmp_path / "new") == some
    file = tmp_path / "new" / proofs.NAME
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert proofs.read(tmp_path / "new") == frozenset()
    assert proofs.read(tmp_path / "nope") == frozenset()
