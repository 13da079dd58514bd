"""The scan may find too much, never too little: compared with each rule alone over the text."""

from __future__ import annotations

import unicodedata

from tqa.glossary.examples import brackets
from tqa.glossary.load import load_glossary
from tqa.glossary.match import build_matcher
from tqa.glossary.rules import EntryRule
from tqa.glossary.scan import compile_scanner
from tqa.settings import Settings

GLOSSARY = load_glossary(Settings())
CHANGES = (
    lambda text: text,
    str.upper,
    str.lower,
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace("'", "’").replace("-", "\u2011"),
    lambda text: unicodedata.normalize("NFD", text),
)


def test_every_rule_that_matches_its_example_is_a_candidate() -> None:
    matcher = build_matcher(GLOSSARY.digest, lambda: GLOSSARY, [], None)
    for target, (pack, entry) in enumerate(GLOSSARY.entries):
        rule = EntryRule(pack, entry)
        texts = [brackets(example.bad)[0] for example in entry.examples if example.bad]
        changed = [change(text) for text in texts for change in CHANGES]
        matched = [text for text in changed if any(rule.matches(text, False))]
        scan = matcher.scan([f"é – {text}" for text in matched])
        for index, text in enumerate(matched):
            assert target in scan.targets(index), text


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
    scanner = compile_scanner([], [("l'été à lyon", 0), ("ex-mayor", 1), ("lyon", 2)], [3])
    found = scanner.scan(
        ["L\u2019e\u0301te\u0301 A\u0300\u202f\nLYON\x00", "", "an ex\u2011\nMayor"]
    )
    assert [found.targets(index) for index in range(3)] == [{0, 2, 3}, {3}, {1, 3}]
