"""What a check is. No base class: a module holds one ``CHECK`` of this shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tqa.finding import Hit, Rule, Sighting
from tqa.prose import Prose


@dataclass(frozen=True, slots=True)
class Check:
    """A check over single segments.

    ``triggers`` are Hyperscan patterns (PCRE subset, scanned CASELESS over UTF-8 bytes, no
    lookaround, no word boundaries) that over-approximate what ``run`` can find: ``run`` is called
    only for a segment in which one of them matched. Empty: ``run`` is called for every segment.
    ``from_langs`` names the source languages whose traces it knows; empty: any.
    """

    rules: tuple[Rule, ...]
    triggers: tuple[str, ...]
    run: Callable[[Prose], Iterable[Hit]]
    from_langs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormCheck:
    """A check that collects forms of concepts, to be compared within and across documents."""

    rules: tuple[Rule, ...]
    triggers: tuple[str, ...]
    run: Callable[[Prose], Iterable[Sighting]]
    from_langs: tuple[str, ...] = ()
