"""The reference of all rules as Markdown: a page for the checks, one for each pack."""

from __future__ import annotations

import html
import inspect
import re
from collections.abc import Iterable, Iterator, Sequence

from tqa import checks
from tqa.finding import Rule
from tqa.glossary.load import load_glossary
from tqa.glossary.model import Entry, Example
from tqa.settings import Settings

_EXAMPLE = re.compile(r"^(bad|good|pass|false_alarm): +(.*)$")


def pages(packs: Sequence[str] = ()) -> dict[str, str]:
    """Return Markdown by path; ``packs`` limits it to packs of these names, without the prefix."""
    entries: dict[str, list[Entry]] = {}
    about: dict[str, str] = {}
    for pack, entry in load_glossary(Settings()).entries:
        name = pack.name.rsplit("/", 1)[-1]
        if not packs or name in packs:
            entries.setdefault(name, []).append(entry)
            about[name] = pack.about
    found = {f"rules/{name}.md": _pack(name, about[name], entries[name]) for name in entries}
    rows = [
        f"| [{name}]({name}.md) | {len(entries[name]):,} | {_text(about[name])} |"
        for name in entries
    ]
    return {"rules/index.md": _index(rows), "rules/checks.md": _checks(), **found}


def _index(rows: Iterable[str]) -> str:
    checks_row = (
        f"| [checks](checks.md) | {sum(len(rules) for _, rules in _modules())} | rules in Python |"
    )
    return "\n".join(
        [
            "# Rules",
            "",
            "Everything tqa can find as shipped. `tqa rules` lists what is in force in your project, "
            "`tqa explain RULE` shows one rule.",
            "",
            "| where | rules | about |",
            "|---|---|---|",
            checks_row,
            *rows,
            "",
        ]
    )


def _modules() -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """Yield the manual and the rules of each check."""
    for module in vars(checks).values():
        check = getattr(module, "CHECK", None)
        if inspect.ismodule(module) and check is not None:
            yield inspect.getdoc(module) or "", check.rules


def _checks() -> str:
    parts = ["# Checks\n"]
    for manual, rules in _modules():
        parts += [_rule(rule) for rule in rules]
        examples = filter(None, map(_EXAMPLE.match, manual.splitlines()))
        parts.append("".join(f"- {found[1]}: {_text(found[2])}\n" for found in examples))
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    lines = [f"## {rule.id}", "", f"{_text(rule.summary)} ({rule.kind}, {rule.severity}).", ""]
    pairs = (("Why", rule.why), ("Source", rule.source))
    lines += [f"- {label}: {_text(value)}" for label, value in pairs if value]
    return "\n".join([*lines, ""])


def _pack(name: str, about: str, entries: Iterable[Entry]) -> str:
    return "\n".join([f"# {name}", "", _text(about), "", *map(_entry, entries)])


def _entry(entry: Entry) -> str:
    forms = [*entry.deprecated, *(form for form, _ in entry.forms)]
    pairs = (
        ("Write", entry.preferred or " or ".join(entry.suggest)),
        ("Not", "; ".join(forms)),
        ("Why", entry.why),
        ("Original", entry.original),
        ("Source", entry.source),
    )
    lines = [f"## {entry.id}", "", f"{entry.kind}, {entry.severity}, {entry.fix}", ""]
    lines += [f"- {label}: {_text(value)}" for label, value in pairs if value]
    lines += [f"- {line}" for example in entry.examples for line in _example(example)]
    return "\n".join([*lines, ""])


def _example(example: Example) -> Iterator[str]:
    if example.bad:
        good = f" → {_text(example.good)}" if example.good else ""
        yield f"bad: {_text(example.bad)}{good}"
    if example.passes:
        yield f"pass: {_text(example.passes)}"


def _text(value: str) -> str:
    """Return a text that Markdown and HTML leave as it is, with ``[[…]]`` shown as a mark."""
    plain = html.escape(" ".join(value.split()), quote=False)
    plain = plain.replace("[[", "\0").replace("]]", "\1")
    plain = re.sub(r"[\\`*_{}\[\]#|~]", lambda found: f"&#{ord(found.group())};", plain)
    return plain.replace("\0", "<mark>").replace("\1", "</mark>")
