"""An entry that finds nothing in any of its own bad examples."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import TqaError
from tqa.glossary.examples import brackets
from tqa.glossary.linting.model import Remark, Subject
from tqa.glossary.rules import EntryRule
from tqa.glossary.searches import Text


def remarks(subject: Subject) -> Iterator[Remark]:
    for pack, entry in subject.judged:
        texts = [brackets(example.bad)[0] for example in entry.examples if example.bad]
        texts += [brackets(item.false_alarm)[0] for item in entry.examples if item.false_alarm]
        if not texts or not (entry.pattern or entry.deprecated or entry.forms):
            continue
        try:
            found = _finds(subject.rule(pack, entry), texts)
        except TqaError as error:
            yield Remark(entry, _cause(str(error), entry.id), "pattern", entry.pattern)
            continue
        if not found:
            message = "finds nothing in its own bad examples: correct the rule or the examples"
            yield Remark(entry, message, "examples")


def _finds(rule: EntryRule, texts: list[str]) -> bool:
    return any(True for text in texts for _ in rule.matches(Text(text), "’" in text))


def _cause(message: str, name: str) -> str:
    return message.partition(f"{name}: ")[2] or message
