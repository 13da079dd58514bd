"""Drafts and edited texts written for the tests: what an editor would do in a small newsroom."""

from __future__ import annotations

from pathlib import Path

from tqa.learning.model import Sample

# A sentence with a place for each wording that editors change, and one that they leave alone.
_TEXTS = (
    "The convoy from {city} arrived before dawn.",
    "Engineers in {city} repaired {number} pumps.",
    "Nobody at the {file} desk wanted to comment on the matter.",
    "A spokesman said that the {file} remained on the table.",
    "The weather stayed mild, and {word} the harvest began.",
    "Farmers sold their barley at the {market} of the old port.",
)
DRAFT = {"city": "Kharkov", "number": "nine", "file": "dossier", "word": "so", "market": "bourse"}
EDITED = {"city": "Kharkiv", "number": "12", "file": "file", "word": "then", "market": "bourse"}


def sentences(words: dict[str, str], number: int) -> list[str]:
    """The sentences of one document; every third one keeps what the first says otherwise."""
    return [text.format(**words).replace("desk", f"desk of floor {number}") for text in _TEXTS]


def samples(documents: int = 6) -> list[Sample]:
    return [
        Sample(f"{number}.txt", old, new)
        for number in range(documents)
        for old, new in zip(sentences(DRAFT, number), sentences(EDITED, number), strict=True)
    ]


def folders(root: Path, documents: int = 6) -> tuple[Path, Path]:
    """Write drafts and edited texts; the editors join the last two paragraphs."""
    draft, edited = root / "draft", root / "edited"
    for folder in (draft, edited):
        folder.mkdir()
    for number in range(documents):
        old, new = sentences(DRAFT, number), sentences(EDITED, number)
        kept = [*new[:4], " ".join(new[4:])]
        (draft / f"{number}.txt").write_text("\n\n".join(old) + "\n", encoding="utf-8")
        (edited / f"{number}.txt").write_text("\n\n".join(kept) + "\n", encoding="utf-8")
    return draft, edited
