"""``We`` outside quotations in news that is not about its writer: French on.

bad:  In the north, [[we]] count two hundred families.
bad:  It is a long road, and on Monday [[we]] expected a storm.
pass: We like our town, and we count on you.
pass: “In the north, we count two hundred families,” she said.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="generic-we",
    kind="grammar",
    severity="suggestion",
    summary="we stands for nobody here: name who is meant, or use they, people or a passive",
    why="French on is anybody; machines make it we, which in English takes in the writer.",
    original="on",
    source="author's knowledge of both languages",
    in_quotes="skip",
    needs_evidence=True,
)

_WE = (
    r"(?<![\w“\"‘'’-])[Ww]e(?![\w’'-])"
    r"(?![ ](?:like|need|must|should|all|know|are[ ]not)\b)"
)
_WRITER = r"(?<![\w’'-])(?:[Ww]e|[Oo]urs?|[Oo]urselves|[Uu]s|I|[Mm]y|[Mm]e)(?![\w-])"
_FEW = 2


def _run(prose: Prose) -> Iterator[Hit]:
    found = _outside(_WE, prose)
    if found and not _writer_speaks(prose):
        yield from (Hit(RULE, span, RULE.summary) for span in found)


def _outside(pattern: str, prose: Prose) -> list[Span]:
    spans = [Span(*match.span()) for match in matches(pattern, prose)]
    return [s for s in spans if not prose.in_quotation(s) and not _open_quote(prose, s)]


def _writer_speaks(prose: Prose) -> bool:
    """Whether first persons are many outside quotations, or beside others: no news report."""
    here = _outside(_WRITER, prose)
    if any(span.of(prose.text) not in ("we", "We") for span in here):
        return True
    count = 0
    for index in range(len(prose.document.segments)):
        count += len(_outside(_WRITER, Prose(prose.document, index, prose.style)))
        if count > _FEW:
            return True
    return False


def _open_quote(prose: Prose, span: Span) -> bool:
    """Whether a mark of quotation stands open before the span (its partner is missing)."""
    before = prose.text[: span.start]
    opened = before.count("“") + before.count("«") > before.count("”") + before.count("»")
    return opened or before.count('"') % 2 == 1


CHECK = Check((RULE,), (r"we[^a-z]",), _run)
