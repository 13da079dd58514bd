"""How much a name looks like a French transliteration from another alphabet."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tqa.names.tables import weights

LONGEST = 5
BIAS = "bias"


def groups(name: str) -> frozenset[str]:
    """Return the letter groups of a name, one to five letters, its ends marked ``^`` and ``$``."""
    word = f"^{unicodedata.normalize('NFC', name).lower()}$"
    return frozenset(
        word[at : at + size] for size in range(1, LONGEST + 1) for at in range(len(word) - size + 1)
    )


@lru_cache(maxsize=20_000)
def likeness(name: str) -> float:
    """Return the log-odds, by a logistic regression on letter groups."""
    known = weights()
    return known[BIAS] + sum(known.get(group, 0.0) for group in groups(name))
