"""Which rules run, and a refusal of names that no rule has."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from tqa.finding import KINDS, Rule, TqaError
from tqa.settings import Settings


def is_selected(rule: Rule, settings: Settings) -> bool:
    """Whether select and ignore (rule ids or kinds) leave a rule on."""
    names = {rule.id, rule.kind}
    chosen = settings.select
    return (not chosen or bool(names & set(chosen))) and not names & set(settings.ignore)


def refuse_unknown(settings: Settings, rules: Sequence[Rule]) -> None:
    """Raise TqaError for a name that is no rule and no kind: a typo must not pass silently."""
    known = {rule.id for rule in rules} | set(KINDS)
    for name in (*settings.select, *settings.ignore, *(rule for rule, _ in settings.severity)):
        if name not in known:
            near = difflib.get_close_matches(name, sorted(known), 1)
            hint = f"did you mean {near[0]}?" if near else "tqa rules lists them"
            raise TqaError(f"no rule or kind is called {name!r}; {hint}")
