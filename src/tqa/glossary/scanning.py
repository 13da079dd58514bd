"""Scanners compiled from the anchors and patterns of all rules."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from tqa.glossary.anchors import SIDES, TEXTS, Anchors, AnchorTable
from tqa.glossary.contexts import Grams
from tqa.glossary.databases import compile_patterns, compile_strings
from tqa.glossary.folding import BOUNDARY
from tqa.glossary.prefilter import Anchor
from tqa.glossary.scan import Patterns, Scanner, Strings, StringTable

_BYTES = 3  # of a character, at most, but for the rarest


def compile_scanner(
    patterns: Sequence[tuple[str, int]],
    anchors: Sequence[tuple[Anchor, int]] = (),
    always: Iterable[int] = (),
) -> Scanner:
    """Compile pairs of Hyperscan pattern or anchor and target.

    What Hyperscan refuses becomes a candidate everywhere, like the targets in ``always``.
    """
    with ThreadPoolExecutor(1) as beside:  # Hyperscan lets other threads run while it compiles
        strings = beside.submit(_strings, anchors)
        compiled, kept, refused = compile_patterns(patterns)
        owners = array("I", [target for _, target in kept])
        return Scanner(Patterns(compiled, owners), strings.result(), {*always, *refused})


def _strings(anchors: Sequence[tuple[Anchor, int]]) -> Strings:
    owners: dict[str, list[int]] = {}
    for number, (anchor, _) in enumerate(anchors):
        for text in sorted(anchor.strings):
            edges = 2 * text.startswith(BOUNDARY) + text.endswith(BOUNDARY)
            owners.setdefault(text.strip(BOUNDARY), []).append(4 * number + edges)
    sizes = array("H", [len(text.encode()) for text in owners])
    starts = array("I", [0])
    for group in owners.values():
        starts.append(starts[-1] + len(group))
    flat = array("I", [owner for group in owners.values() for owner in group])
    table = StringTable(sizes, starts, flat)
    return Strings(compile_strings(list(owners)), table, Anchors(_anchor_table(anchors)))


def _anchor_table(anchors: Iterable[tuple[Anchor, int]]) -> AnchorTable:
    """Return the table of pairs of anchor and target."""
    targets, reaches, starts, contexts = array("I"), array("H"), array("I", [0]), bytearray()
    for anchor, target in anchors:
        targets.append(target)
        reaches.append(min(_BYTES * anchor.reach, 65535))
        before, after = _record(anchor.before), _record(anchor.after)
        contexts += before + SIDES + after if before or after else b""
        starts.append(len(contexts))
    return AnchorTable(targets, reaches, starts, bytes(contexts))


def _record(grams: Grams) -> bytes:
    return b"" if "" in grams else TEXTS.join(sorted(gram.encode() for gram in grams))
