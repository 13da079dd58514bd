"""Rules of prh (proofreading helper): expected forms and the patterns that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tqa.exchange.glossary_file import found_in
from tqa.exchange.held import left_out, lost
from tqa.exchange.made import batch
from tqa.exchange.model import Batch, Languages, Loss, Written
from tqa.exchange.patterns import escaped, portable, replacement
from tqa.exchange.phrases import Phrase, any_case_of, entries_of, refuse_groups, spelt_out
from tqa.exchange.yaml_read import dumped, read_yaml, texts
from tqa.finding import TqaError
from tqa.glossary.model import Entry, Example

_READ = ("expected", "pattern", "patterns", "prh", "specs", "options")
_SLASHED = r"(?s)/(.+)/([a-z]*)"
_WHY = "a rule of prh has no key for it"


def read_prh(name: str, data: bytes, languages: Languages) -> Batch:  # noqa: ARG001
    """Return an entry for each rule, more for a rule with patterns of several kinds."""
    root = read_yaml(name, data)
    rules = root.get("rules")
    if not isinstance(rules, list):
        raise TqaError(f"{name}:1: not a file of prh: it has no list “rules”")
    entries: list[Entry] = []
    losses = [
        Loss(name, key, str(value), "name the imported files too")
        for key, value in root.items()
        if key not in ("version", "rules") and value
    ]
    for number, item in enumerate(rules, 1):
        rule = {"expected": item} if isinstance(item, str) else item
        if not isinstance(rule, dict) or not isinstance(rule.get("expected"), str):
            raise TqaError(f"{name}: rule {number}: no text “expected”; write what is right there")
        made, left = _rule(name, rule)
        entries += made
        losses += left
    return batch(entries, losses)


def _rule(name: str, rule: Mapping[str, Any]) -> tuple[list[Entry], list[Loss]]:
    place = rule["expected"]
    patterns = (*texts(rule.get("pattern")), *texts(rule.get("patterns")))
    losses = list(_unread(place, rule))
    # Without a pattern prh looks for the expected form itself, in any case.
    phrases = [_phrase(text, place) for text in patterns]
    phrases = phrases or [Phrase(escaped(place.lower()), (place,), True)]
    made, left = entries_of(name, place, phrases, why=str(rule.get("prh", "")))
    named = batch(made).entries
    told, more = _with_examples(place, rule, named)
    return told, [*losses, *left, *more]


def _phrase(text: str, expected: str) -> Phrase:
    slashed = re.fullmatch(_SLASHED, text)
    if not slashed:
        return Phrase(escaped(text), (expected,), False)
    return Phrase(slashed[1], (expected,), "i" in slashed[2])


def _unread(place: str, rule: Mapping[str, Any]) -> Iterator[Loss]:
    for key, value in rule.items():
        if key not in _READ:
            yield Loss(place, key, str(value), "an entry has no key for it")
    options = rule.get("options")
    for key, value in options.items() if isinstance(options, dict) else ():
        if not (key == "wordBoundary" and str(value).lower() == "true"):
            yield Loss(place, f"options.{key}", str(value), "glossaries match whole words")


def _with_examples(
    place: str, rule: Mapping[str, Any], entries: Sequence[Entry]
) -> tuple[list[Entry], list[Loss]]:
    """Give each spec to the entry that leads from its one side to the other."""
    specs = rule.get("specs")
    found: dict[str, list[Example]] = {entry.id: [] for entry in entries}
    losses: list[Loss] = []
    for spec in specs if isinstance(specs, list) else ():
        told = spec if isinstance(spec, dict) else {}
        before, after = str(told.get("from", "")), str(told.get("to", ""))
        made = {entry.id: _example(before, after, entry) for entry in entries}
        name = next((name for name, example in made.items() if example), "")
        if name:
            found[name] += filter(None, [made[name]])
        else:
            losses.append(Loss(place, "specs", str(spec), "no pattern leads from one to the other"))
    return [replace(entry, examples=tuple(found[entry.id])) for entry in entries], losses


def _example(before: str, after: str, entry: Entry) -> Example | None:
    if before == after:
        return Example(passes=before) if before and not tuple(found_in(entry, before)) else None
    for span, new in found_in(entry, before):
        head, tail = before[: span.start], before[span.end :]
        if head + new + tail == after:
            return Example(bad=f"{head}[[{span.of(before)}]]{tail}", good=f"{head}[[{new}]]{tail}")
    return None


def write_prh(entries: Sequence[Entry], languages: Languages) -> Written:  # noqa: ARG001
    """Return one file with a rule for each entry that flags something for one expected form."""
    rules: list[dict[str, Any]] = []
    losses: list[Loss] = []
    for item in entries:
        try:
            rule, held, left = _written(item)
        except ValueError as error:
            losses.append(left_out(item, str(error)))
            continue
        rules.append(rule)
        losses += [*left, *spelt_out(item), *lost(item, ("why", "case", *held), _WHY)]
    return Written({"": dumped({"version": 1, "rules": rules})}, tuple(losses))


def _written(item: Entry) -> tuple[dict[str, Any], tuple[str, ...], list[Loss]]:
    if not item.active:
        raise ValueError("it is not in force")
    if item.pattern:
        if len(item.suggest) != 1:
            raise ValueError("a rule of prh has one expected form")
        expected, held = replacement(item.suggest[0]), ("pattern", "suggest")
        sources = [portable(item.pattern)]
    else:
        if not (item.preferred and item.deprecated):
            raise ValueError("a rule of prh needs an expected form and one to flag")
        refuse_groups(item)
        expected, held = item.preferred, ("preferred", "deprecated")
        sources = [escaped(form) for form in item.deprecated]
    any_case, left = any_case_of(item)
    patterns = [f"/{source}/{'i' if any_case else ''}" for source in sources]
    rule: dict[str, Any] = {"expected": expected, "patterns": patterns}
    rule["options"] = {"wordBoundary": True}
    rule["prh"] = item.why
    specs, missing = _specs(item)
    if specs:
        rule["specs"] = specs
    return rule, (*held, "examples"), [*left, *missing]


def _specs(item: Entry) -> tuple[list[dict[str, str]], list[Loss]]:
    specs: list[dict[str, str]] = []
    losses: list[Loss] = []
    for example in item.examples:
        before = (example.bad or example.passes).replace("[[", "").replace("]]", "")
        after = (example.good or example.passes).replace("[[", "").replace("]]", "")
        if before and after:
            specs.append({"from": before, "to": after})
        else:
            text = example.bad or example.false_alarm
            losses.append(Loss(item.id, "examples", text, "a spec of prh needs the text mended"))
    return specs, losses
