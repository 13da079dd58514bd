"""What a renderer may know besides the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """``width`` is in terminal cells; ``version`` that of tqa."""

    colour: bool = False
    width: int = 100
    version: str = ""
