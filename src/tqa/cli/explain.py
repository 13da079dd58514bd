"""``tqa explain``."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Sequence
from pathlib import Path

import click

from tqa import checks
from tqa.auto import checker_for
from tqa.cli.options import config_options, settings_of
from tqa.finding import Rule, TqaError
from tqa.glossary.load import load_glossary
from tqa.glossary.model import Entry, Example
from tqa.ruletable import ids_of, named
from tqa.settings import Settings


@click.command()
@click.argument("rule_id", metavar="RULE")
@config_options
def explain(rule_id: str, config: Path | None, isolated: bool) -> None:
    """Say what a rule is about: why, the original wording, source, examples."""
    settings = settings_of(config, isolated)
    rule = _find(rule_id, checker_for(settings).rules)
    click.echo(f"{rule.id} ({rule.kind}, {rule.severity}, {rule.origin})\n\n{rule.summary}\n")
    for label, value in (("Why", rule.why), ("Original", rule.original), ("Source", rule.source)):
        if value:
            click.echo(f"{label}: {value}")
    click.echo(f"In quotation marks: {rule.in_quotes}")
    details = _manual(rule) if rule.origin == "check" else _examples(rule, settings)
    if details:
        click.echo(f"\n{details}")


def _find(rule_id: str, rules: Sequence[Rule]) -> Rule:
    for rule in named(rules, {rule_id}):
        return rule
    near = difflib.get_close_matches(rule_id, ids_of(rules), 3)
    hint = f"did you mean {', '.join(near)}?" if near else "tqa rules lists them"
    raise TqaError(f"no rule is called {rule_id!r}; {hint}")


def _manual(rule: Rule) -> str:
    for module in vars(checks).values():
        check = getattr(module, "CHECK", None)
        if check is not None and rule in check.rules:
            return inspect.getdoc(module) or ""
    return ""


def _examples(rule: Rule, settings: Settings) -> str:
    for _, entry in load_glossary(settings).entries:
        if entry.id == rule.id:
            return "\n".join([_place(entry), *(_shown(example) for example in entry.examples)])
    return ""


def _place(entry: Entry) -> str:
    return f"Defined in {entry.mark}\nExamples:"


def _shown(example: Example) -> str:
    pairs = (
        ("bad", example.bad),
        ("good", example.good),
        ("pass", example.passes),
        ("false alarm", example.false_alarm),
    )
    return "\n".join(f"  {label}: {text}" for label, text in pairs if text)
