"""Many words as one pattern that looks at each letter once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

Node: TypeAlias = "dict[str, Node]"
_END = ""


def trie(words: Iterable[str], first: Callable[[str], str], rest: Callable[[str], str]) -> str:
    """Return a pattern that matches any of the words, the longest that fits.

    ``first`` and ``rest`` turn the first character and each later one into a pattern.
    """
    root: Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return "|".join(first(char) + _tail(root[char], rest) for char in sorted(root) if char)


def _tail(node: Node, rest: Callable[[str], str]) -> str:
    chain = []
    while len(node) == 1 and _END not in node:
        ((char, node),) = node.items()
        chain.append(rest(char))
    branches = [rest(char) + _tail(node[char], rest) for char in sorted(node) if char]
    if not branches:
        return "".join(chain)
    body = "|".join(branches)
    optional = "?" if _END in node else ""
    return "".join(chain) + f"(?:{body}){optional}"
