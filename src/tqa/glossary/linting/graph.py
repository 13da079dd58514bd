"""What an entry writes, and the entries that would flag it again."""

from __future__ import annotations

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Subject, flagged, together
from tqa.glossary.model import Entry


def followers(subject: Subject, entry: Entry) -> tuple[Entry, ...]:
    """Return the other entries that flag the preferred form of an entry, whatever the context."""
    found = subject.flagging.get(folded(entry.preferred), []) if entry.preferred else []
    return tuple(other for _, other in found if other.id != entry.id and together(entry, other))


def cycle_from(subject: Subject, entry: Entry) -> tuple[Entry, ...]:
    """Return the entries through which the preferred form of an entry is written back, or ()."""
    own = {folded(form) for form in flagged(entry)}
    path: list[Entry] = [entry]
    while len(path) <= len(subject.flagging):
        following = followers(subject, path[-1])
        if not following or following[0] in path[1:]:
            return ()
        path.append(following[0])
        if folded(path[-1].preferred) in own:
            return tuple(path)
    return ()
