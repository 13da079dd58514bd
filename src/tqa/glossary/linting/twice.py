"""One form flagged by two entries of a layer."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Remark, Subject, flagged, key_of, together


def remarks(subject: Subject) -> Iterator[Remark]:
    layers = {entry.id: pack.layer for pack, entry in subject.glossary.entries}
    order = {entry.id: index for index, (_, entry) in enumerate(subject.glossary.entries)}
    for entry in subject.entries:
        for form in dict.fromkeys(flagged(entry)):
            for _, other in subject.flagging[folded(form)]:
                earlier = order[other.id] < order[entry.id]
                if earlier and layers[other.id] == layers[entry.id] and together(entry, other):
                    advice = (
                        "keep one"
                        if other.preferred == entry.preferred
                        else f"which writes “{other.preferred}” instead: keep one, or add only_if"
                    )
                    message = f"“{form}” is deprecated in {other.id} too ({other.mark}): {advice}"
                    yield Remark(entry, message, key_of(entry, form), form)
                    break
