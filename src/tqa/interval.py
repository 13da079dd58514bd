"""Shares with what chance leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

# 95 in 100 intervals made so hold the true share.
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Rate:
    """``done`` of ``of`` cases, and Wilson's interval for the share behind them.

    Where cases come in bunches, a case is a bunch and ``done`` adds up shares of bunches. Without
    cases the share is None and the interval everything from 0 to 1.
    """

    done: float
    of: int

    @property
    def share(self) -> float | None:
        return self.done / self.of if self.of else None

    @property
    def low(self) -> float:
        return max(0.0, self._middle - self._reach) if self.done else 0.0

    @property
    def high(self) -> float:
        return min(1.0, self._middle + self._reach) if self.done < self.of else 1.0

    @property
    def _middle(self) -> float:
        square = _Z * _Z
        return (self.done + square / 2) / (self.of + square)

    @property
    def _reach(self) -> float:
        square = _Z * _Z
        spread = self.done * (self.of - self.done) / self.of if self.of else 0.0
        return _Z / (self.of + square) * sqrt(spread + square / 4)

    def __str__(self) -> str:
        if self.share is None:
            return "-"
        return f"{self.share:.0%} ({100 * self.low:.0f}-{100 * self.high:.0f}%)"
