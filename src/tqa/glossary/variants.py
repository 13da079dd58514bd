"""``kick|kicks|kicked into touch``: one line for all forms of a phrase."""

from __future__ import annotations

from collections.abc import Mapping


def expanded(phrase: str, replacements: Mapping[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Return (phrase, replacements) for each form that ``|`` separates inside one word.

    A word of a replacement that holds as many forms takes the one at the same place. Raises
    ValueError when more than one word of the phrase has forms, or a replacement another number.
    """
    words = phrase.split(" ")
    varying = [index for index, word in enumerate(words) if "|" in word]
    if not varying:
        return [(phrase, dict(replacements))]
    if len(varying) > 1:
        raise ValueError(f"“{phrase}”: only one word can have forms separated by |")
    (at,) = varying
    forms = words[at].split("|")
    return [
        (
            " ".join([*words[:at], form, *words[at + 1 :]]),
            {name: _chosen(text, place, len(forms)) for name, text in replacements.items()},
        )
        for place, form in enumerate(forms)
    ]


def _chosen(text: str, place: int, count: int) -> str:
    words = []
    for word in text.split(" "):
        forms = word.split("|")
        if len(forms) not in (1, count):
            raise ValueError(f"“{text}”: give one form or {count}, separated by |")
        words.append(forms[place] if len(forms) > 1 else word)
    return " ".join(words)
