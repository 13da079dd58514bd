"""A pattern written for ``regex``: equal characters, slots, word boundaries."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.glossary.folding import folded_text
from tqa.glossary.letters import WORD, exact, initial
from tqa.glossary.model import CaseMode
from tqa.glossary.parts import Part, Parts, rendered
from tqa.glossary.slots import BUILT_IN, Lists
from tqa.glossary.syntax import Group, Item, Literal, Raw, Slot, is_optional, parse

START = f"(?:(?<!{WORD})|(?!{WORD}))"
END = f"(?:(?!{WORD})|(?<!{WORD}))"
_BY_NEED = 3


def exact_pattern(pattern: str, lists: Lists, case: CaseMode) -> str:
    """Return the ``regex`` source of a pattern: equal characters, slots, word boundaries.

    A pattern that begins or ends with a word character begins or ends at a word boundary. With
    ``smart`` case, a lower-case letter that can come first also matches its capital. Each slot is
    a group named after it (``name2`` for its second use). Raises ValueError.
    """
    return rendered(pattern_parts(pattern, lists, case), lists, None) or ""


def pattern_parts(pattern: str, lists: Lists, case: CaseMode) -> Parts:
    """Return the same in parts, of which those that a text cannot need may be left out."""
    emitter = _Exact(lists, case)
    flags = "(?i)" if case == "insensitive" else ""
    body = emitter.group("(?:", parse(pattern), "", case == "smart")
    return joined([flags + START, *body, END])


def joined(parts: Sequence[Part]) -> Parts:
    """Return parts with neighbouring texts put together."""
    found: Parts = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        else:
            found.append(part)
    return found


class _Exact:
    def __init__(self, lists: Lists, case: CaseMode) -> None:
        self.lists = lists
        self.case = case
        self.used: dict[str, int] = {}

    def group(
        self, opener: str, branches: Sequence[Sequence[Item]], quantifier: str, first: bool
    ) -> Parts:
        """Return a group: as text where it is small, else as a part with its branches."""
        written = [joined(self._sequence(branch, first)) for branch in branches]
        by_need = len(written) >= _BY_NEED or any(len(parts) > 1 for parts in written)
        if by_need or any(not isinstance(part, str) for parts in written for part in parts):
            keep = _captures(opener) or any(map(_has_captures, branches))
            found = [
                _literal_text(branch) or ["" if keep else _needle(branch), parts]
                for branch, parts in zip(branches, written, strict=True)
            ]
            return [["(", opener, quantifier, keep, first, found]]
        texts = ("".join(map(str, parts)) for parts in written)
        return [f"{opener}{'|'.join(texts)}){quantifier}"]

    def _sequence(self, items: Sequence[Item], first: bool) -> Parts:
        parts: Parts = []
        for item in items:
            parts += self._item(item, first)
            first = first and is_optional(item)
        return parts

    def _item(self, item: Item, first: bool) -> Parts:
        if isinstance(item, Literal):
            return [_literal(item.char, first) + item.quantifier]
        if isinstance(item, Slot):
            return self._slot(item, first)
        if isinstance(item, Raw):
            return [_widened(item.text) + item.quantifier]
        if not item.branches:
            return [f"{item.opener}){item.quantifier}"]
        inner_first = first and item.opener not in ("(?!", "(?<=", "(?<!")
        return self.group(item.opener, item.branches, item.quantifier, inner_first)

    def _slot(self, slot: Slot, first: bool) -> Parts:
        name = slot.name
        self.used[name] = self.used.get(name, 0) + 1
        group = name if self.used[name] == 1 else f"{name}{self.used[name]}"
        if name in self.lists:
            return [["{", group, name, first, slot.quantifier]]
        if name in ("month", "weekday"):
            names = BUILT_IN[name][0][3:-1].split("|")
            return [["(", f"(?P<{group}>", slot.quantifier, True, False, names]]
        if name in BUILT_IN:
            return [f"(?P<{group}>{BUILT_IN[name][0]}){slot.quantifier}"]
        known = ", ".join(sorted({*self.lists, *BUILT_IN}))
        raise ValueError(f"unknown slot {{{name}}}; known here: {known}")


def _captures(opener: str) -> bool:
    return opener == "(" or (opener.startswith(("(?P<", "(?<")) and opener[-1] == ">")


def _has_captures(branch: Sequence[Item]) -> bool:
    return any(
        isinstance(item, Slot)
        or (
            isinstance(item, Group)
            and (_captures(item.opener) or any(map(_has_captures, item.branches)))
        )
        for item in branch
    )


def _literal_text(branch: Sequence[Item]) -> str:
    """Return the text of a branch of plain letters that needs no folding; else nothing."""
    if not all(isinstance(item, Literal) and not item.quantifier for item in branch):
        return ""
    text = "".join(item.char for item in branch if isinstance(item, Literal))
    return text if folded_text(text) == text.lower() == text.lower().strip() else ""


def _needle(branch: Sequence[Item]) -> str:
    """Return the longest folded text that stands wherever a branch matches."""
    runs, run = [""], ""
    for item in branch:
        if isinstance(item, Literal) and not item.quantifier:
            run += item.char
        else:
            runs.append(run)
            run = ""
    return max((folded_text(text).strip() for text in (*runs, run)), key=len)


def _literal(char: str, first: bool) -> str:
    pattern = initial(char) if first else exact(char)
    return pattern if len(char) == len(pattern) else f"(?:{pattern})"


def _widened(raw: str) -> str:
    """Let a positive class with a space, hyphen or apostrophe match their equals."""
    if raw == r"\d":
        return "[0-9]"
    if not raw.startswith("[") or raw.startswith("[^"):
        return raw
    extra = "\u00a0\u202f\n\r" if " " in raw else ""
    extra += "\u2019" if "'" in raw else ""
    extra += "\u2010\u2011\u2013" if raw.endswith("-]") or raw.startswith("[-") else ""
    return f"{raw[:-1]}{extra}]" if not raw.endswith("-]") else f"{raw[:-2]}{extra}\\-]"
