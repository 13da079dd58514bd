"""Several suggestions that call themselves safe: which one would be written unseen?"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.model import Remark, Replace, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        if entry.fix == "safe" and len(entry.suggest) > 1:
            message = "several suggestions are never safe: fix: unsafe, or keep one"
            yield Remark(entry, message, "fix", "safe", Replace("unsafe"))
