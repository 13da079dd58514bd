"""The scan may find too much, never too little: compared with each pattern alone over the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
import regex

from tqa.glossary.build import built, ready
from tqa.glossary.compiled import Compiled
from tqa.glossary.dialects import exact_pattern
from tqa.glossary.examples import brackets
from tqa.glossary.load import load_glossary
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.prefilter import Anchor
from tqa.glossary.rules import EntryRule
from tqa.glossary.scanning import compile_scanner
from tqa.glossary.searches import Text
from tqa.glossary.terms import term_pattern
from tqa.settings import Settings

CHANGES = (
    str.upper,
    str.lower,
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace("'", "’").replace("-", "\u2011"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "  "),
)
PARTS = 4


def patterns(pack: Pack, entry: Entry) -> Sequence[str]:
    """The patterns of an entry, written out whole."""
    if entry.pattern:
        return [exact_pattern(entry.pattern, pack.lists, entry.case)]
    terms = (*entry.deprecated, *(form for form, _ in entry.forms))
    return [term_pattern(term, entry.case) for term in terms]


def count(searches: Sequence[regex.Pattern[str]], text: str) -> int:
    return sum(1 for search in searches for match in search.finditer(text) if match.group())


@pytest.mark.parametrize("part", range(PARTS))
def test_every_rule_finds_what_its_pattern_alone_finds(part: int) -> None:
    glossary = load_glossary(Settings())
    entries = glossary.entries[part::PARTS]
    few = Glossary(glossary.packs, entries, f"{glossary.digest}{part}")
    matcher = build_matcher(few.digest, lambda: few, [], None)
    for target, (pack, entry) in enumerate(entries):
        rule = EntryRule(ready(pack, entry))
        rule.validate()
        searches = [regex.compile(source) for source in patterns(pack, entry)]
        for number, example in enumerate(entry.examples):
            text = brackets(example.bad)[0] if example.bad else example.passes
            for changed in (text, CHANGES[(target + number) % len(CHANGES)](text)):
                wanted = count(searches, changed)
                assert len(list(rule.matches(Text(changed), False))) == wanted, changed
                if wanted:
                    assert target in matcher.scan(["é –", changed]).targets(1), changed


def test_events_belong_to_their_segment() -> None:
    scanner = compile_scanner([("Kar", 0), ("Paris", 1)])
    found = scanner.scan(["é Kar", "", "😀 Paris", "Kar Paris"])
    assert [found.targets(index) for index in range(4)] == [
        frozenset({0}),
        frozenset(),
        frozenset({1}),
        frozenset({0, 1}),
    ]


def test_what_hyperscan_refuses_is_a_candidate_everywhere() -> None:
    scanner = compile_scanner([("(?<=x)y", 0), ("good", 1)])
    assert scanner.always == {0}
    assert scanner.scan(["nothing"]).targets(0) == {0}
    assert scanner.scan(["a good one"]).targets(0) == {0, 1}


def test_strings_are_found_in_folded_text() -> None:
    strings = [("l'été à lyon", 0), ("ex-mayor", 1), ("lyon", 2)]
    scanner = compile_scanner([], [(Anchor(frozenset({s})), t) for s, t in strings], [3])
    found = scanner.scan(
        ["L\u2019e\u0301te\u0301 A\u0300\u202f\nLYON\x00", "", "an ex\u2011\nMayor"]
    )
    assert [found.targets(index) for index in range(3)] == [{0, 2, 3}, {3}, {1, 3}]


def test_an_anchor_asks_for_what_stands_around_it() -> None:
    anchor = Anchor(frozenset({"\x01mayor\x01"}), frozenset({"the ", "\x00"}), frozenset({" of"}))
    scanner = compile_scanner([], [(anchor, 0)])
    texts = ["Mayor of X", "the mayor of X", "a mayor of X", "the mayor in X", "the mayors of X"]
    found = scanner.scan(texts)
    assert [bool(found.targets(index)) for index in range(5)] == [True, True, False, False, False]


def test_the_compiled_form_gives_back_the_entries() -> None:
    glossary = load_glossary(Settings(from_lang="de"))
    compiled = Compiled(built(glossary, []))
    assert compiled.ids == tuple(entry.id for _, entry in glossary.entries)
    for index, (pack, entry) in enumerate(glossary.entries):
        item = compiled.entry(index)
        assert item.entry.mark == entry.mark
        assert item.entry.pattern == entry.pattern
        assert {name: item.pack.lists[name].rows for name in item.pack.lists} == {
            name: words.rows for name, words in pack.lists.items()
        }
