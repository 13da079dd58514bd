"""Straight and curly quotation marks in one document."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-quotes",
    kind="quotes",
    severity="suggestion",
    summary="straight and curly quotation marks in one document",
    why="A mix shows that text of two origins was joined; choose one style.",
    source="French and English typographic conventions compared",
    in_quotes="fix",
)

_PATTERN = r"""[“”] | (?<![\d'’]) " """


def _run(prose: Prose) -> Iterator[Sighting]:
    for match in matches(_PATTERN, prose):
        at = match.start()
        form = "straight" if match.group() == '"' else "curly"
        before = prose.text[at - 1 : at]
        opens = not before or before.isspace() or before in "([{—–-/“‘"
        yield Sighting(
            concept="style:quotes",
            label="shape of quotation marks",
            form=form,
            span=Span(at, at + 1),
            rule=RULE,
            rewrites=(("curly", "“" if opens else "”"), ("straight", '"')),
            preferred=prose.style.quotes,
        )


CHECK = FormCheck((RULE,), (r"[\x{22}\x{201c}\x{201d}]",), _run)
