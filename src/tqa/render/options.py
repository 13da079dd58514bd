"""What a renderer may know besides the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Past:
    """What an earlier run found: its name, findings by severity (error first), and words read."""

    label: str
    counts: tuple[int, int, int]
    words: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is shown as it is: the first cell of a row names it, the others are figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """``width`` is in terminal cells; ``version`` that of tqa; ``history`` oldest first;
    ``score`` the tables of a score.

    ``prefix`` leads from the root of the repository to the working folder (``""`` or ``texts/``):
    what CI systems read names files from the root. ``category`` tells the SARIF of several jobs
    apart. ``decisions`` is the text of a decisions file that the page begins with, ``serve`` the
    JSON text that tells the page where its server is; each "" for none.
    """

    colour: bool = False
    width: int = 100
    version: str = ""
    prefix: str = ""
    history: tuple[Past, ...] = ()
    score: tuple[Table, ...] = ()
    decisions: str = ""
    serve: str = ""
    category: str = ""
