"""Letters destroyed by a wrong encoding, or left as HTML entities.

bad:  The [[cafÃ©]] was full.
good: The [[café]] was full.
bad:  [[Nobodyâ€™s]] fault.
good: [[Nobody’s]] fault.
bad:  Bread [[&amp;]] butter.
good: Bread [[&]] butter.
bad:  The caf[[\\ufffd]] was full.
pass: The café in São Paulo was full. R&D; AT&T.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="encoding-damage",
    kind="encoding",
    severity="error",
    summary="letters damaged by a wrong encoding",
    why="UTF-8 read as another encoding, or HTML that was never decoded.",
    source="Unicode standard; HTML living standard, named character references",
)

_MOJIBAKE = (
    r"[\p{L}]*[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ][\u0080-\u00bf€™œ“”˜¦]?[\p{Ll}]*"
)
_ENTITY = r"&(?:amp|nbsp|quot|lt|gt|apos|[lr]squo|[lr]dquo|[lr]aquo|eacute|egrave|hellip|[nm]dash|\#\d{2,5});"


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_MOJIBAKE, prose):
        mended = _decoded(match.group())
        suggestions = (Suggestion(mended, "unsafe"),) if mended else ()
        if mended or "\u0080" <= match.group()[-1] <= "\u009f":
            yield Hit(RULE, Span(*match.span()), RULE.summary, suggestions)
    for match in matches(_ENTITY, prose):
        text = html.unescape(match.group())
        message = "HTML entity that was not decoded"
        yield Hit(RULE, Span(*match.span()), message, (Suggestion(text, "unsafe"),))
    for match in matches("\ufffd+", prose):
        yield Hit(RULE, Span(*match.span()), "lost character: look it up in the original")


def _decoded(text: str) -> str:
    for encoding in ("cp1252", "latin-1"):
        try:
            mended = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if mended != text and mended.isprintable() and not set(mended) & set("ÃÂâ"):
            return mended
    return ""


CHECK = Check(
    (RULE,),
    (
        r"[\x{c3}\x{c2}\x{e2}\x{e3}][\x{80}-\x{bf}\x{152}-\x{17e}\x{192}\x{2c6}-\x{2122}]",
        r"&[a-z#0-9]{2,8};",
        r"\x{fffd}",
    ),
    _run,
)
