"""Proposals as a glossary file that can be read, edited and used as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tqa.glossary.append import appended, new_glossary
from tqa.glossary.load import load_pack
from tqa.glossary.model import Mark
from tqa.glossary.nodes import Node
from tqa.learning.model import Learned, Place, Proposal
from tqa.render.cells import harmless
from tqa.render.summary import plural

NAME = "learned"
# Places shown for and against an entry.
SHOWN = 2


def patch(learned: Learned, from_lang: str, to_lang: str) -> str:
    """Return the proposals as YAML, the evidence for and against each in comments above it.

    Raises TqaError where what was written cannot be read again.
    """
    head = (
        "# Proposed by tqa glossary learn; read each entry before you keep it.\n"
        f"# From {plural(learned.samples, 'sentence')} of {plural(learned.documents, 'document')}; "
        f"{learned.touched:.0%} of the words of the drafts were changed.\n"
    )
    empty = head + new_glossary(NAME, from_lang, to_lang)
    if not learned.proposals:
        return empty.rstrip("\n") + " []\n"
    text = appended(empty, [_node(item) for item in learned.proposals], NAME)
    for item in learned.proposals:
        start = f"  - id: {item.id}\n"
        comment = "".join(f"  # {line}\n" for line in evidence(item))
        text = text.replace(start, comment + start, 1)
    load_pack(f"{NAME}.yaml", text.encode(), layer=2)
    return text


def evidence(item: Proposal) -> Iterator[str]:
    """Yield the lines that say what an entry rests on, without line ends."""
    yield (
        f"changed {figures(item)}; expected precision {item.record.precision}"
        + (f"; {held(item)}" if item.held else "")
    )
    if item.adds_to:
        yield f"the entry {item.adds_to} prefers this already: add the wording there instead"
    for rule in item.against:
        yield f"the rule {rule} marks what editors write: decide which of the two is right"
    if item.also:
        also = ", ".join(f"“{harmless(now)}” ({count})" for now, count in item.also if now)
        gone = sum(count for now, count in item.also if not now)
        taken = f"taken out ({gone})" if gone else ""
        yield f"also became {', '.join(filter(None, (also, taken)))}"
    for verdict, label in (("made", "changed"), ("kept", "left alone")):
        places = [place for place in item.record.places if place.verdict == verdict]
        for place in _spread(places):
            yield f"{label}: {_context(place)}"


def figures(item: Proposal) -> str:
    record = item.record
    where = plural(record.documents, "document")
    made = record.count("made")
    return f"{record.changed} of {len(record.places)} times in {where}, {made} times so"


def held(item: Proposal) -> str:
    """Return how an entry did in documents that it was not learned from."""
    record = item.held
    if record is None:
        return ""
    told = f"{record.changed} of {len(record.places)}, {record.count('made')} so"
    return f"held out: {told}"


def _spread(places: Sequence[Place]) -> list[Place]:
    """Return the first places of different documents."""
    first = {place.document: place for place in reversed(places)}
    return [first[name] for name in sorted(first)][:SHOWN]


def _context(place: Place) -> str:
    return harmless(f"{place.before}[{place.text}]{place.after}").strip()


def _node(item: Proposal) -> Node:
    record = item.record
    values: dict[str, Any] = {
        "id": item.id,
        "preferred": item.preferred,
        "deprecated": list(item.deprecated),
        "kind": item.kind,
        "severity": item.severity,
        "fix": "unsafe",
        "why": f"Editors write “{item.preferred}” where drafts say “{item.deprecated[0]}”.",
        "source": f"post-edits of {plural(record.documents, 'document')}",
        "examples": _examples(item),
    }
    return _tree(values)


def _examples(item: Proposal) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for key, text in item.examples:
        if key == "good":
            found[-1][key] = text
        else:
            found.append({key: text})
    return found


def _tree(value: Any) -> Node:
    mark = Mark(NAME, 1, 1)
    if isinstance(value, dict):
        return Node({key: _tree(item) for key, item in value.items()}, mark)
    if isinstance(value, list):
        return Node([_tree(item) for item in value], mark)
    return Node(value, mark, quoted=True)
