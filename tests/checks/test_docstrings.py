"""The examples in the docstring of every check are run."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from tests.support import bracketed, prose_of
from tqa import checks
from tqa.checks.contract import Check
from tqa.finding import Hit

MODULES = {
    name: module
    for name, module in sorted(vars(checks).items())
    if isinstance(getattr(module, "CHECK", None), Check)
}


def examples(module: ModuleType) -> list[tuple[str, str]]:
    found = re.findall(r"^ *(bad|good|pass): +(.*)$", module.__doc__ or "", re.MULTILINE)
    return [
        (label, re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text))
        for label, text in found
    ]


def hits(module: ModuleType, text: str) -> list[Hit]:
    return list(module.CHECK.run(prose_of(text)))


CASES = [
    pytest.param(module, label, text, before, id=f"{name}-{number}-{label}")
    for name, module in MODULES.items()
    for number, ((label, text), (_, before)) in enumerate(
        zip(examples(module), [("", ""), *examples(module)], strict=False)
    )
]


@pytest.mark.parametrize("name", list(MODULES))
def test_every_check_has_examples_of_both_kinds(name: str) -> None:
    assert {"bad", "pass"} <= {label for label, _ in examples(MODULES[name])}


@pytest.mark.parametrize(("module", "label", "text", "before"), CASES)
def test_example(module: ModuleType, label: str, text: str, before: str) -> None:
    if label == "pass":
        assert hits(module, text) == []
    elif label == "bad":
        plain, span = bracketed(text)
        assert [hit.span for hit in hits(module, plain)] == [span]
    else:
        plain, span = bracketed(before)
        good, place = bracketed(text)
        (hit,) = hits(module, plain)
        assert hit.suggestions[0].text == place.of(good)
        assert hits(module, good) == []


@pytest.mark.parametrize("name", list(MODULES))
def test_the_triggers_let_every_example_through(name: str) -> None:
    """What a trigger misses is never checked, so the scan must see each bad example."""
    from tqa.glossary.scanning import compile_scanner

    check = MODULES[name].CHECK
    if not check.triggers:
        pytest.skip("called for every segment")
    scanner = compile_scanner([(trigger, 0) for trigger in check.triggers])
    assert not scanner.always
    for label, text in examples(MODULES[name]):
        if label == "bad":
            assert 0 in scanner.scan([bracketed(text)[0]]).targets(0), text
