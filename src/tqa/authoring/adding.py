"""A new entry: what is missing, what is like it, the change that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqa.authoring import samples
from tqa.authoring.changes import Change
from tqa.authoring.draft import Draft, identifier
from tqa.authoring.home import Home, home_of, place_of
from tqa.authoring.known import Stock
from tqa.authoring.similar import SAME, Near, similar
from tqa.authoring.trial import Trial, tried
from tqa.finding import TqaError
from tqa.glossary.insert import inserted
from tqa.settings import Settings


@dataclass(frozen=True, slots=True)
class Addition:
    """An entry ready to be written: the change of its file, why that file, and what was tried."""

    draft: Draft
    change: Change
    home: Home
    trial: Trial


def missing(draft: Draft) -> tuple[str, ...]:
    """Return the keys that an entry still needs."""
    values = draft.values
    says_what = bool({"suggest", "message"} & set(values))
    needed = {
        "suggest or message": "pattern" in values and not says_what,
        "preferred": "pattern" not in values
        and "preferred" not in values
        and not (says_what and draft.deprecated),
        "deprecated": not {"pattern", "deprecated", "forms", "admitted"} & set(values),
        "kind": "kind" not in values,
        "why": "why" not in values,
    }
    return tuple(key for key, is_missing in needed.items() if is_missing)


def named(draft: Draft, stock: Stock) -> Draft:
    """Return the draft with an id: the one given, else one made of its first form.

    Raises TqaError for an id that is in use.
    """
    if draft.id:
        taken = stock.named(draft.id)
        if taken:
            raise TqaError(
                f"the id {draft.id} is in use at {taken[0].mark}; choose another, or change that "
                f"entry: tqa glossary edit {draft.id}"
            )
        return draft
    text = draft.preferred or next(iter(draft.deprecated), "") or str(draft.values.get("pattern"))
    return draft.having(id=identifier(text, {entry.id for entry in stock.entries}))


def near(draft: Draft, stock: Stock) -> tuple[Near, ...]:
    """Return what is like the forms of a draft."""
    return similar((draft.preferred, *draft.deprecated, *draft.values.get("forms", ())), stock)


def same(found: Sequence[Near]) -> tuple[Near, ...]:
    """Return those that say the same already."""
    return tuple(item for item in found if item.likeness >= SAME and item.is_entry)


def illustrated(
    draft: Draft, sentences: Sequence[str], passing: Sequence[str], found: Sequence[samples.Example]
) -> Draft:
    """Return the draft with examples: of sentences given, of those found, else built.

    Raises TqaError for a sentence that is no example of the entry, and for a pattern without any.
    """
    made = [*(samples.from_sentence(draft, sentence) for sentence in sentences), *found]
    silent = [samples.passing(draft, sentence) for sentence in passing]
    if not made and "pattern" in draft.values:
        raise TqaError("a pattern needs an example: a sentence with what it finds in [[ ]]")
    return draft.having(
        examples=(*(made or samples.built_fault(draft)), *(silent or samples.built_pass(draft)))
    )


def addition(
    draft: Draft, settings: Settings, named_file: str, today: str, stock: Stock
) -> Addition:
    """Return the change that writes an entry, tried. Raises TqaError for what cannot be written."""
    home = home_of(draft, settings, named_file)
    text = inserted(home.file.text, draft.node(), home.file.path, place_of(draft, home.file))
    change = Change(home.file, text)
    trial = tried(settings, {home.file.path: change.data}, draft.id, today, stock)
    return Addition(draft, change, home, trial)
