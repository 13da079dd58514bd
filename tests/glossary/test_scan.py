"""The scan may find too much, never too little: compared with each rule alone over the text."""

from __future__ import annotations

import random

from tqa.glossary.examples import brackets
from tqa.glossary.load import load_glossary
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary
from tqa.glossary.rules import EntryRule
from tqa.glossary.scan import compile_scanner
from tqa.settings import Settings

GLOSSARY = load_glossary(Settings())
FRAGMENTS = [
    brackets(text)[0] if "[[" in text else text
    for _, entry in GLOSSARY.entries
    for example in entry.examples
    for text in (example.bad, example.good, example.passes)
    if text
]
CHANGES = (
    lambda text: text,
    str.upper,
    str.lower,
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace("'", "’").replace("-", "\u2011"),
)


def naive(glossary: Glossary, text: str) -> set[str]:
    return {
        entry.id
        for pack, entry in glossary.entries
        if list(EntryRule(pack, entry).matches(text, False))
    }


def test_every_rule_that_matches_is_a_candidate() -> None:
    matcher = build_matcher(GLOSSARY.digest, lambda: GLOSSARY, [], None)
    ids = [rule.id for rule in matcher.rules]
    source = random.Random(7)
    for _ in range(400):
        parts = [source.choice(CHANGES)(source.choice(FRAGMENTS)) for _ in range(3)]
        text = source.choice((" ", "\n", " “")).join(parts)
        targets = matcher.scan([text]).targets(0)
        candidates = {ids[target] for target in targets if target < len(ids)}
        assert naive(GLOSSARY, text) <= candidates, text


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
