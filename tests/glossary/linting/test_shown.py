from __future__ import annotations

import json

from tqa.glossary.linting.shown import Shown, as_github, as_json, as_text

ITEM = Shown("g.yaml", 3, 5, "a", "same", "error", "50 % wrong, take: out", True)


def test_text_says_place_entry_and_code() -> None:
    assert as_text([ITEM], 7) == (
        "g.yaml:3:5: a: 50 % wrong, take: out [same] (--fix mends it)\n7 entries, 1 remarks\n"
    )


def test_json_holds_it_all() -> None:
    data = json.loads(as_json([ITEM], 7))
    assert (data["entries"], data["remarks"][0]["fixable"]) == (7, True)


def test_annotations_are_escaped_and_counted() -> None:
    lines = as_github([ITEM] * 12, 7).split("\n")
    assert lines[0] == (
        "::error file=g.yaml,line=3,col=5,title=tqa glossary same::a: 50 %25 wrong, take: out"
    )
    assert lines[10] == "7 entries, 12 remarks, 2 of them not shown here"
