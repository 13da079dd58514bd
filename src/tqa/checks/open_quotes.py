"""A quotation that is never closed.

bad:  He accused them of [[“terrorising the street]]. Nobody answered.
bad:  The head of the [["clan was dismissed]] on Monday. His nephew left too.
bad:  Three of [[“them were heard]], the “others” were not.
pass: “It goes on in the next paragraph.
pass: "It goes on in the next paragraph.
pass: He accused them of “terror” and “fraud”. A 5" pipe was found.
pass: He said: “We go on in the next paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="open-quotes",
    kind="quotes",
    severity="suggestion",
    summary="quotation that is never closed",
    why="Machine translation loses marks; a reader cannot tell where the quotation ends.",
    source="seen in one of five machine-translated articles read",
    in_quotes="fix",
)

_CURLY = r"“(?=[\p{L}\p{N}])(?P<inner>[^“”\n]{1,400}?)(?=“|\Z|\n)"
_STRAIGHT = r"(?<![\p{L}\p{N}])\"(?=[\p{L}\p{N}])"
_WORDS = r"[“\"](?:[\p{L}\p{N}’'-]+[ ]?){1,3}"


def _run(prose: Prose) -> Iterator[Hit]:
    if '"' in prose.text:
        yield from _straight(prose)
    for match in matches(_CURLY, prose):
        if not _goes_on(prose.text, match.start()):
            yield _hit(prose, match.start())


def _straight(prose: Prose) -> Iterator[Hit]:
    """The one mark of a paragraph, or the last of an odd number, if it opens a quotation."""
    for line in matches(r'[^\n"]*(?:"[^\n"]*)+', prose, protected=True):
        if line.group().count('"') % 2 == 0:
            continue
        marks = [at for at in range(*line.span()) if prose.text[at] == '"']
        openers = {found.start() for found in matches(_STRAIGHT, prose)}
        for at, follower in zip(marks, [*marks[1:], -1], strict=True):
            if at in openers and (follower in openers or follower < 0):
                if not _goes_on(prose.text, at):
                    yield _hit(prose, at)
                return


def _goes_on(text: str, at: int) -> bool:
    """A quotation that opens a paragraph, or follows a colon, may run into the next one."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()[-1:]
    return before in ("", ":", ".", "!", "?", ",", "—", "–", "-")


def _hit(prose: Prose, at: int) -> Hit:
    words = compiled(_WORDS).match(prose.text, at)
    end = words.end() if words else at + 1
    return Hit(RULE, Span(at, end - (prose.text[end - 1] == " ")), "")


CHECK = Check((RULE,), (r"[\x{201c}\x{22}][\w\x{80}-\x{10ffff}]",), _run)
