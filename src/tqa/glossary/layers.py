"""Layers: a later one replaces, changes or retires the entries of an earlier one by id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tqa.finding import TqaError
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.nodes import Node

Reader = Callable[[Node, Entry | None], Entry]


def apply_layers(
    packs: Sequence[tuple[Pack, Sequence[Node]]],
    read: Reader,
    digest: str,
    below: Sequence[tuple[Pack, Entry]] = (),
) -> Glossary:
    """Read all entries in the order of the layers, upon those ``below`` that are read already.

    An entry with the id of an earlier layer changes the keys that it gives. Raises TqaError with
    every mistake, an id used twice in one layer among them.
    """
    known: dict[str, tuple[Pack, Entry]] = {entry.id: (pack, entry) for pack, entry in below}
    layers: dict[str, int] = {entry.id: pack.layer for pack, entry in below}
    own: list[list[Entry]] = [[] for _ in packs]
    mistakes: list[str] = []
    for index, (pack, nodes) in enumerate(packs):
        for node in nodes:
            earlier = known.get(_name(node))
            try:
                if earlier and layers[earlier[1].id] == pack.layer:
                    raise TqaError(
                        f"{node.mark}: id {earlier[1].id} is already used at {earlier[1].mark}"
                    )
                entry = read(node, earlier[1] if earlier else None)
            except TqaError as error:
                mistakes.append(str(error))
                continue
            own[index].append(entry)
            known[entry.id] = (_home(pack, entry, earlier), entry)
            layers[entry.id] = pack.layer
    if mistakes:
        raise TqaError("\n".join(mistakes))
    finished = tuple(
        replace(pack, entries=tuple(entries)) for (pack, _), entries in zip(packs, own, strict=True)
    )
    active = tuple((pack, entry) for pack, entry in known.values() if entry.active)
    return Glossary(finished, active, digest)


def _name(node: Node) -> str:
    values = node.value if isinstance(node.value, dict) else {}
    name = values["id"].value if "id" in values else ""
    return name if isinstance(name, str) else ""


def _home(pack: Pack, entry: Entry, earlier: tuple[Pack, Entry] | None) -> Pack:
    """The pack whose lists an entry uses: where its pattern was written, unless it is new."""
    if earlier and entry.pattern and earlier[1].pattern == entry.pattern:
        return replace(earlier[0], layer=pack.layer)
    return pack
