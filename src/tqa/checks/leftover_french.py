"""French words and sentences that were not translated.

bad:  [[Le président de la République a pris la parole dans la soirée.]]
bad:  The minister, [[notamment]] in May, said so.
pass: He reads Le Monde and lives in the rue de la Paix.
pass: The “chef de la diplomatie” spoke.
pass: The minister spoke in the evening, as he had said he would.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="leftover-french",
    kind="untranslated",
    severity="warning",
    summary="French left in the English text",
    why="A word or sentence was not translated.",
    source="frequent French words that English lacks; langdetect for sentences",
    in_quotes="skip",
)

_WORDS = (
    "notamment|selon|ainsi|cependant|toutefois|également|désormais|aujourd'hui|plusieurs|"
    "lorsque|quelques|beaucoup|toujours|jusqu'à|environ|parce|leurs|celui|celle|ceux|avec|chez"
)
_WORD = rf"(?<![\w'’-])(?:{_WORDS.replace(chr(39), '[’' + chr(39) + ']')})(?![\w'’-])"
_SIGNS = r"(?<!\w)(?:le|la|les|des|du|une|un|est|dans|pour|qui|que|sur|pas|été|avec|aux|sont|cette|par|plus|ont|mais|nous|vous|il|elle|ce|se|son|ses|et|en|au|de|à)(?!\w)"


def _run(prose: Prose) -> Iterator[Hit]:
    french = [span for span in prose.sentences if _is_french(prose, span)]
    for span in french:
        text = span.of(prose.text)
        start = span.start + len(text) - len(text.lstrip())
        yield Hit(RULE, Span(start, start + len(text.strip())), "sentence left in French")
    for match in matches(_WORD, prose):
        span = Span(*match.span())
        near = prose.text[max(0, span.start - 25) : span.end + 25]
        alone = not matches_in(_SIGNS, near.replace(match.group(), ""))
        if alone and not prose.in_quotation(span) and not any(s.contains(span) for s in french):
            yield Hit(RULE, span, f"“{match.group()}” is French: translate it")


def matches_in(pattern: str, text: str) -> bool:
    """Whether a pattern is found; used on a few words around a candidate."""
    from tqa.checks.build import compiled

    return compiled(pattern).search(text) is not None


def _is_french(prose: Prose, span: Span) -> bool:
    text = span.of(prose.text)
    words = text.split()
    if len(words) < 6 or prose.in_quotation(span):
        return False
    from tqa.checks.build import compiled

    signs = len(compiled(_SIGNS).findall(text.lower()))
    return signs >= max(3, len(words) // 5) and _detected(text) == "fr"


def _detected(text: str) -> str:
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0
    try:
        return str(detect(text))
    except LangDetectException:
        return ""


CHECK = Check(
    (RULE,),
    (
        "notamment|selon|cependant|toutefois|d.{1,3}sormais|plusieurs|lorsque|quelques|beaucoup",
        r"\x20(?:de la|dans l|pour l|qui a|est un|sur l|a .t|que l|et l)[a-z\x{80}-\x{10ffff}]{0,2}\x20",
        r"\x20(?:ainsi|avec|celui|celle|ceux|chez|leurs|environ)\x20",
        r"galement|aujourd.hui|toujours|jusqu",
    ),
    _run,
    ("fr",),
)
