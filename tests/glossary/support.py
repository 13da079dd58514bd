"""A glossary and its matcher from a few lines of YAML."""

from __future__ import annotations

from tqa.finding import Hit
from tqa.glossary.examples import hits_in
from tqa.glossary.load import load_pack
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Glossary

HEAD = "glossary: t\nfrom: fr\nto: en\n"


def glossary_of(text: str) -> Glossary:
    pack = load_pack("t.yaml", (HEAD + text).encode(), layer=2)
    return Glossary((pack,), tuple((pack, entry) for entry in pack.entries if entry.active), "x")


def entry(body: str) -> str:
    """One entry ``r`` of kind calque with the keys given, one a line."""
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"entries:\n  - id: r\n    kind: calque\n    why: because\n{lines}"


def matcher_of(text: str) -> Matcher:
    glossary = glossary_of(text)
    return build_matcher("x", lambda: glossary, [], None)


def found(text: str, body: str) -> list[tuple[str, list[str]]]:
    """Return (text of the span, suggestions) of each hit of one entry."""
    hits: list[Hit] = hits_in(
        matcher_of(body if body.startswith(("lists", "entries")) else entry(body)), text
    )
    return [(hit.span.of(text), [s.text for s in hit.suggestions]) for hit in hits]
