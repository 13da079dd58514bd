"""Characters that cannot be seen, stray spaces, letters taken apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tqa.glossary.linting.model import Remark, Replace, Subject
from tqa.glossary.model import Entry


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        for key, text in _texts(entry):
            clean = _clean(text)
            if clean == text:
                continue
            if unicodedata.normalize("NFC", text) == clean:
                message = f"“{text}” is not composed (NFC); type it again"
            else:
                message = f"“{_shown(text)}” holds invisible characters or stray spaces"
            yield Remark(entry, message, key, text, Replace(clean) if clean else None)


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("preferred", form) for form in (entry.preferred,) if form)
    yield from (("admitted", form) for form in entry.admitted)
    yield from (("deprecated", form) for form in entry.deprecated)
    yield from (("forms", form) for pair in entry.forms for form in pair)


def _clean(text: str) -> str:
    seen = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf"))
    return " ".join(part for part in unicodedata.normalize("NFC", seen).split(" ") if part).strip()


def _shown(text: str) -> str:
    return "".join(
        f"<U+{ord(char):04X}>" if unicodedata.category(char) in ("Cc", "Cf") else char
        for char in text
    )
