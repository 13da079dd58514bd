"""Examples that only show what is wrong, or only what is right."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        kinds = {bool(example.bad) for example in entry.examples}
        if kinds == {True} and not any(example.good for example in entry.examples):
            yield Remark(
                entry, "add an example with pass, or a good beside the bad one", "examples"
            )
        if kinds == {False} and (entry.deprecated or entry.pattern):
            yield Remark(entry, "add an example with bad", "examples")
