"""The questions of ``tqa glossary add`` to a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tqa.authoring.adding import illustrated, near
from tqa.authoring.draft import Draft, cleaned, proposed, taking
from tqa.authoring.samples import Example, from_sentence, passing
from tqa.authoring.spellings import Spelling
from tqa.finding import KINDS, TqaError

if TYPE_CHECKING:
    from tqa.authoring.known import Stock

_USUAL = ("name", "term", "title", "calque", "false-friend", "acronym")


def ask_for_entry(draft: Draft, stock: Stock, every: bool) -> Draft:
    """Return a draft with what a person answers; raises Abort where nothing is to be added."""
    draft = _with_preferred(draft)
    _show_near(draft, stock)
    draft = _with_kind(draft)
    if "pattern" not in draft.values:
        draft = _with_forms(draft, every)
        _show_near(draft, stock, (*draft.deprecated, *draft.values.get("forms", ())))
    return _with_reasons(draft)


def _with_preferred(draft: Draft) -> Draft:
    """Ask for the form to write; the English reading of a form to flag is proposed."""
    from tqa.authoring.transliterate import english_form

    if "pattern" in draft.values or draft.preferred:
        return draft
    guess = english_form(draft.deprecated[0]) if draft.deprecated else ""
    return draft.having(preferred=_ask("Form to write", "" if guess in draft.deprecated else guess))


def _with_kind(draft: Draft) -> Draft:
    if "kind" in draft.values:
        return draft
    usual = "name" if draft.preferred[:1].isupper() else "term"
    question = f"Kind ({', '.join(_USUAL)}, …)"
    kind = click.prompt(question, usual, type=click.Choice(KINDS), show_choices=False)
    return draft.having(kind=kind)


def _with_reasons(draft: Draft) -> Draft:
    """Ask why, who decided it, and for the wording of the original."""
    if "why" not in draft.values:
        draft = draft.having(why=_ask("Why, for the colleague whose text is marked"))
    if "source" not in draft.values:
        question = "Who decided it (a style guide, a date; Enter for none)"
        draft = draft.having(source=_ask(question, "", needed=False))
    if "original" not in draft.values:
        is_name = draft.values.get("kind") == "name"
        guess = next(iter(draft.deprecated), "") if is_name else ""
        question = "Wording of the original" + ("" if guess else " (Enter for none)")
        draft = draft.having(original=_ask(question, guess, needed=False))
    return draft


def ask_for_examples(
    draft: Draft, sentences: Sequence[str], silent: Sequence[str], found: Sequence[Example]
) -> Draft:
    """Return the draft with examples: given, found, answered, else built."""
    bad, good = list(sentences), list(silent)
    needed = "pattern" in draft.values
    for example in found:
        click.echo(f"  found: {example['bad']}")
    if not bad and not found:
        hint = "with what it finds in [[ ]]" if needed else "Enter: one is built"
        bad += _sentence(f"A sentence with the fault ({hint})", needed, draft, from_sentence)
    if not good:
        good += _sentence("A sentence that must pass (Enter: one is built)", False, draft, passing)
    return illustrated(draft, bad, good, found)


def _sentence(question: str, needed: bool, draft: Draft, made: Any) -> list[str]:
    """Ask until the answer is an example of the entry, or nothing where that is allowed."""
    while True:
        answer = _ask(question, "", needed=needed)
        try:
            return [answer] if answer and made(draft, answer) else []
        except TqaError as error:
            click.echo(f"  {error}")


def _show_near(draft: Draft, stock: Stock, only: Sequence[str] = ()) -> None:
    found = near(Draft().having(deprecated=tuple(only)) if only else draft, stock)
    if not found:
        return
    click.echo("Like it are:")
    for item in found:
        click.echo(f"  {item.id}  {item.where}  {item.what}")
    if not click.confirm("Go on all the same?", default=True):
        raise click.Abort


def _with_forms(draft: Draft, every: bool) -> Draft:
    """Show proposals with numbers; the answer names them, or holds other forms."""
    offered = proposed(draft)
    has_forms = bool({"deprecated", "forms"} & set(draft.values))
    if every or not offered:
        asks = not offered and not has_forms
        more = _split(_ask("Forms to flag, with commas")) if asks else ()
        return taking(draft, (*offered, *map(_own, more)))
    click.echo("Other spellings that may reach you:")
    for number, item in enumerate(offered, 1):
        click.echo(f"  {number:2}  {item.text}  ({item.way})")
    usual = "all" if draft.values.get("kind") == "name" else "none"
    answer = _ask("Forms to flag: numbers, words, all or none, with commas", usual)
    return taking(draft, [item for part in _split(answer) for item in _picked(part, offered)])


def _picked(part: str, offered: Sequence[Spelling]) -> Sequence[Spelling]:
    if part.lower() in ("all", "none"):
        return offered if part.lower() == "all" else ()
    if part.isdigit() and 0 < int(part) <= len(offered):
        return (offered[int(part) - 1],)
    return (_own(part),)


def _own(text: str) -> Spelling:
    return Spelling(text, "accents")


def _split(answer: str) -> tuple[str, ...]:
    return cleaned(answer.split(","))


def _ask(question: str, default: str | None = None, needed: bool = True) -> str:
    answer: str = click.prompt(
        question, default=default or (None if needed else ""), show_default=bool(default)
    )
    return " ".join(answer.split())
