"""What a renderer may know besides the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """``width`` is in terminal cells; ``version`` that of tqa.

    ``prefix`` leads from the root of the repository to the working folder (``""`` or ``texts/``):
    what CI systems read names files from the root.
    """

    colour: bool = False
    width: int = 100
    version: str = ""
    prefix: str = ""
