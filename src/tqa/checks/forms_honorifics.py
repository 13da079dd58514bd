"""Honorifics with and without a full stop in one document.

pass: Mr. Smith met Mrs. Jones.
pass: Mr Smith met Mrs Jones.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-honorifics",
    kind="consistency",
    severity="warning",
    summary="honorific with and without a full stop in one document",
    why="American English writes Mr., British English Mr; one text keeps to one.",
    source="American and British conventions compared",
    in_quotes="fix",
)

_PATTERN = r"""
    (?<![\w.]) (?P<title>Mr|Mrs|Ms|Dr) (?P<stop>\.?) (?P<space>[ \u00a0\u202f])
    (?P<name>\p{Lu}[\p{L}\p{M}’'-]+)
"""


def _run(prose: Prose) -> Iterator[Sighting]:
    for match in matches(_PATTERN, prose):
        title, space, name = match.group("title", "space", "name")
        form = title + match.group("stop")
        other = title if match.group("stop") else f"{title}."
        wanted = {"dot": f"{title}.", "no-dot": title}.get(prose.style.honorifics, "")
        yield Sighting(
            concept=f"honorific:{title.lower()}",
            label=f"{title} / {title}.",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=((other, f"{other}{space}{name}"),),
            preferred=wanted,
        )


CHECK = FormCheck((RULE,), (r"(?:Mr|Mrs|Ms|Dr)\.?[\x{20}\x{a0}\x{202f}]",), _run)
