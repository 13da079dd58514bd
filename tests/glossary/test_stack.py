"""Two glossaries compiled apart are one: compared with both compiled together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa.finding import TqaError
from tqa.glossary.examples import hits_in
from tqa.glossary.load import glossary_of
from tqa.glossary.match import Layer, Matcher, build_matcher, layered_matcher
from tqa.glossary.model import Glossary
from tqa.glossary.upon import load_upon
from tqa.settings import Settings

BASE = """\
glossary: fr-en/lists
from: fr
to: en
lists:
  who: {Ann: {full: Ann B}, Tom: {full: Tom C}}
entries:
  - {id: one, kind: name, why: x, preferred: Kyiv, deprecated: [Kiev]}
  - {id: two, kind: name, why: x, preferred: Lviv, deprecated: [Lvov]}
  - {id: three, kind: title, why: x, pattern: 'hail {who}', suggest: '{who.full}'}
  - {id: four, kind: name, why: x, preferred: Minsk, deprecated: [Mensk], valid_to: '2020-01-01'}
"""
OWN = """\
glossary: own
from: fr
to: en
entries:
  - {id: one, severity: suggestion}
  - {id: two, status: retired, reason: not here}
  - {id: five, kind: title, why: x, pattern: 'meet {who}', suggest: 'see {who.full}'}
  - {id: six, kind: name, why: x, preferred: Oslo, deprecated: [Osloo], valid_from: '2021-01-01'}
"""
TEXT = "In Kiev and Lvov they hail Ann, meet Tom, and leave Mensk for Osloo. zz"


def read(*files: tuple[str, int]) -> Glossary:
    named = [(f"{layer}.yaml", text.encode(), layer) for text, layer in files]
    return glossary_of(named, Settings(), "x")


def stacked(folder: Path, own: str = OWN, cache: Path | None = None) -> Matcher:
    path = folder / "own.yaml"
    path.write_text(own, encoding="utf-8")
    return layered_matcher(
        Layer("base", lambda _: read((BASE, 0))),
        Layer("own", lambda base: load_upon(base, ((str(path), "own.yaml", 2),), Settings())),
        [["zz"], []],
        cache,
    )


def shown(matcher: Matcher) -> list[tuple[object, ...]]:
    return [
        (hit.rule.id, hit.rule.severity, hit.span, [item.text for item in hit.suggestions])
        for hit in hits_in(matcher, TEXT)
    ]


def test_a_stack_is_the_same_as_both_files_together(tmp_path: Path) -> None:
    both = build_matcher("x", lambda: read((BASE, 0), (OWN, 2)), [["zz"], []], None)
    apart = stacked(tmp_path)
    assert sorted(apart.ids) == sorted(both.ids) == ["five", "four", "one", "six", "three"]
    assert len(shown(both)) == 5
    assert shown(apart) == shown(both)
    assert apart.triggered(apart.scan([TEXT]).targets(0)) == [0, 1]


@pytest.mark.parametrize(("day", "closed"), [("2019-01-01", "six"), ("2022-01-01", "four")])
def test_dates_hold_in_both_parts(tmp_path: Path, day: str, closed: str) -> None:
    matcher = stacked(tmp_path)
    (entry,) = matcher.closed_on(day) & frozenset(range(len(matcher)))
    assert matcher.ids[entry] == closed


def test_the_cache_of_the_lower_part_outlives_a_change(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = shown(stacked(tmp_path, cache=cache))
    assert len(list(cache.iterdir())) == 2
    assert shown(stacked(tmp_path, cache=cache)) == before


def test_a_mistake_in_the_upper_part_names_its_place(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match=r"own\.yaml:7:22: kind"):
        stacked(tmp_path, OWN.replace("id: five, kind: title", "id: five, kind: titel"))
