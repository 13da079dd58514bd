"""American and British spelling in one document.

pass: The organisation will organise the centre.
pass: The organization will organize the center.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-spelling",
    kind="consistency",
    severity="suggestion",
    summary="American and British spelling in one document",
    why="One text keeps to one spelling; names of institutions keep theirs.",
    source="SCOWL word lists (VarCon), by tools/spelling.py",
)

_LABELS = {"spelling": ("US", "GB", "US / GB spelling"), "ize": ("-ize", "-ise", "-ize / -ise")}
# Oxford spelling is British and keeps -ize: only the American locale decides between the two.
_PREFERRED = {
    ("spelling", "en-US"): "US",
    ("spelling", "en-GB"): "GB",
    ("ize", "en-US"): "-ize",
}


def _run(prose: Prose) -> Iterator[Sighting]:
    known = _pairs()
    for match in matches(r"(?<![\w’'-])\p{Ll}{5,}(?![\w-])", prose):
        found = known.get(match.group())
        if found is None:
            continue
        kind, side, text = found
        american, british, label = _LABELS[kind]
        yield Sighting(
            concept=f"style:{kind}",
            label=label,
            form=(american, british)[side],
            span=Span(*match.span()),
            rule=RULE,
            rewrites=(((british, american)[side], text),),
            preferred=_PREFERRED.get((kind, prose.style.locale), ""),
        )


@cache
def _pairs() -> dict[str, tuple[str, int, str]]:
    """Map each spelling to (kind of difference, 0 American or 1 British, the other spelling)."""
    text = (files("tqa") / "data" / "spelling.tsv").read_text("utf-8")
    found: dict[str, tuple[str, int, str]] = {}
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            american, british, kind = line.split("\t")
            found[american] = (kind, 0, british)
            found[british] = (kind, 1, american)
    return found


CHECK = FormCheck((RULE,), (), _run)
