"""Phrase rules of LanguageTool (``grammar.xml``): tokens that are words, no tags of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tqa.exchange.held import flattened, left_out, lost
from tqa.exchange.made import batch, case_of, slug
from tqa.exchange.model import Batch, Languages, Loss, Written
from tqa.exchange.patterns import escaped
from tqa.exchange.phrases import Phrase, any_case_of, entries_of, refuse_groups
from tqa.exchange.xml import local, parse, text_of
from tqa.finding import TqaError
from tqa.glossary.model import CaseMode, Entry, Example

_TOKEN = ("regexp", "case_sensitive", "spacebefore")
_READ = ("pattern", "message", "suggestion", "url", "example", "short")
_WHY = "a phrase rule of LanguageTool has no place for it"


def read_languagetool(name: str, data: bytes, languages: Languages) -> Batch:  # noqa: ARG001
    """Return an entry for each rule whose pattern is words; other rules are losses as a whole."""
    root = parse(name, data)
    if local(root) not in ("rules", "category", "rulegroup", "rule"):
        raise TqaError(f"{name}:1: not rules of LanguageTool: it begins with <{local(root)}>")
    entries: list[Entry] = []
    losses: list[Loss] = []
    for rule, group in _rules(root, ""):
        label = rule.get("id", group) or text_of(rule)[:40]
        try:
            phrase = _phrase(rule)
        except ValueError as error:
            losses.append(Loss(label, "rule", text_of(rule), str(error)))
            continue
        made, left = entries_of(name, label, [phrase], **_values(rule, label))
        entries += made
        losses += [*left, *_unread(label, rule)]
    return batch(_joined(entries), losses)


def _rules(element: Element, group: str) -> Iterator[tuple[Element, str]]:
    for item in [element] if local(element) == "rule" else element:
        if local(item) == "rule":
            yield item, group
        elif local(item) in ("category", "rulegroup", "rules"):
            yield from _rules(item, item.get("id", "") if local(item) == "rulegroup" else group)


def _joined(entries: Sequence[Entry]) -> list[Entry]:
    """Join the rules of a group that differ in the phrase alone, as they were written."""
    found: dict[Any, Entry] = {}
    for number, item in enumerate(entries):
        case: CaseMode = "exact" if item.case == "exact" else "smart"
        bare = replace(item, deprecated=(), examples=(), case=case)
        key = bare if item.deprecated else number
        if key in found:
            old = found[key]
            forms = (*old.deprecated, *item.deprecated)
            examples = (*old.examples, *item.examples)
            case = case_of(item.case != "exact", forms)
            found[key] = replace(old, deprecated=forms, examples=examples, case=case)
        else:
            found[key] = item
    return list(found.values())


def _phrase(rule: Element) -> Phrase:
    """Return the phrase of a rule. Raises ValueError for what only LanguageTool can find."""
    pattern = next((item for item in rule if local(item) == "pattern"), None)
    if pattern is None:
        raise ValueError("it has no <pattern> of tokens")
    parts = list(_tokens(pattern))
    any_case = pattern.get("case_sensitive") != "yes"
    texts = [text_of(item) for item in rule.iter() if local(item) == "suggestion"]
    if any(local(item) == "match" for item in rule.iter()):
        raise ValueError("its suggestion is computed from tokens (<match>)")
    return Phrase("".join(parts).strip(), tuple(filter(None, texts)), any_case)


def _tokens(pattern: Element) -> Iterator[str]:
    for token in pattern:
        if local(token) != "token":
            raise ValueError(f"<{local(token)}> in the pattern has no equal")
        odd = [key for key in token.attrib if key not in _TOKEN] or [local(item) for item in token]
        text = (token.text or "").strip()
        if odd or not text:
            raise ValueError(f"a token with {', '.join(odd) or 'no text'} has no equal")
        space = "" if token.get("spacebefore") == "no" else " "
        yield f"{space}(?:{text})" if token.get("regexp") == "yes" else f"{space}{escaped(text)}"


def _values(rule: Element, label: str) -> dict[str, Any]:
    message = next((text_of(item) for item in rule if local(item) == "message"), "")
    short = next((text_of(item) for item in rule if local(item) == "short"), "")
    url = next((text_of(item) for item in rule if local(item) == "url"), "")
    examples = tuple(filter(None, (_example(item) for item in rule if local(item) == "example")))
    values = {"why": short or message, "source": url, "examples": examples}
    return values | ({"id": slug(label)} if rule.get("id") or label.isupper() else {})


def _example(item: Element) -> Example | None:
    marker = next((part for part in item if local(part) == "marker"), None)
    if marker is None:
        return Example(passes=text_of(item)) if not item.get("correction") else None
    before, after, inside = item.text or "", marker.tail or "", text_of(marker)
    bad = f"{before}[[{inside}]]{after}".strip()
    first = item.get("correction", "").split("|")[0]
    return Example(bad=bad, good=f"{before}[[{first}]]{after}".strip() if first else "")


def _unread(label: str, rule: Element) -> Iterator[Loss]:
    for item in rule:
        if local(item) not in _READ:
            yield Loss(label, local(item), text_of(item), "an entry has no key for it")
    for key, value in rule.attrib.items():
        if key not in ("id", "name"):
            yield Loss(label, key, value, "an entry has no key for it")


def write_languagetool(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return a ``grammar.xml`` with a group for each entry and a rule for each of its forms."""
    root = Element("rules", {"lang": languages.target})
    category = SubElement(root, "category", {"id": "TQA", "name": "Glossary of tqa"})
    losses: list[Loss] = []
    for item in entries:
        hindrance = _hindrance(item)
        if hindrance:
            losses.append(left_out(item, hindrance))
            continue
        any_case, left = any_case_of(item)
        _group(category, item, any_case)
        held = ("id", "why", "source", "case", "deprecated", "preferred")
        losses += [*left, *lost(item, held, _WHY), *flattened(item, held)]
    indent(root)
    for suggestion in root.iter("suggestion"):
        suggestion.tail = None
    text = tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return Written({"": f"{head}{text}\n".encode()}, tuple(losses))


def _hindrance(item: Entry) -> str:
    try:
        refuse_groups(item)
    except ValueError as error:
        return str(error)
    if item.pattern or not item.deprecated:
        return "phrase rules need forms to flag"
    return "" if item.active else "it is not in force"


def _group(category: Element, item: Entry, any_case: bool) -> None:
    name = item.id.upper().replace("-", "_")
    group = SubElement(category, "rulegroup", {"id": name, "name": item.preferred or item.id})
    for form in item.deprecated:
        rule = SubElement(group, "rule")
        pattern = SubElement(rule, "pattern")
        if not any_case:
            pattern.set("case_sensitive", "yes")
        for found in re.finditer(r"(\s*)([\w-]+|[^\w\s])", form):
            glued = {"spacebefore": "no"} if found.start() and not found[1] else {}
            SubElement(pattern, "token", glued).text = found[2]
        message = SubElement(rule, "message")
        message.text = "Write " if item.preferred else item.message or item.why
        if item.preferred:
            SubElement(message, "suggestion").text = item.preferred
        if item.source:
            SubElement(rule, "url").text = item.source
        SubElement(rule, "short").text = item.why
