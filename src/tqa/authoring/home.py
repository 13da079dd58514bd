"""Which file takes a new entry, and where in it: as the files are ordered already."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.authoring.draft import Draft
from tqa.authoring.known import own_files
from tqa.auto import AUTO
from tqa.finding import TqaError
from tqa.glossary.append import new_glossary
from tqa.glossary.layout import Layout, layout_of
from tqa.glossary.packs import shipped_folder
from tqa.settings import Settings
from tqa.textfile import TextFile, open_text

_FEW = 3


@dataclass(frozen=True, slots=True)
class Home:
    """The file that takes an entry, and why; its text is that of a new one where none exists."""

    file: TextFile
    reason: str

    @property
    def is_new(self) -> bool:
        return not self.file.data


def home_of(draft: Draft, settings: Settings, named: str = "") -> Home:
    """Return the file for an entry: the one named, else of the project's own the likeliest.

    That is the file with most entries of the same kind. Shipped packs are only taken by name.
    Raises TqaError for a file that is no glossary for the languages of the run.
    """
    if named:
        return _home(Path(named), settings, "named")
    homes = [_home(path, settings, "") for path, _ in own_files(settings)]
    homes = [home for home in homes if _is_for(home.file.text, settings)]
    if not homes:
        return _home(_fresh(settings), settings, "the project has no glossary yet")
    kind = str(draft.values.get("kind", ""))
    counted = [(_kinds(home.file).count(kind), home) for home in homes]
    count, best = max(counted, key=lambda pair: (pair[0], _is_house(pair[1])))
    if len(homes) == 1:
        return Home(best.file, "the project's only glossary")
    reason = f"{count} of its entries are of kind {kind}" if count else "no file has its kind yet"
    return Home(best.file, reason)


def place_of(draft: Draft, file: TextFile) -> int:
    """Return the number before which an entry goes: by id or preferred form where the file is
    sorted so, behind the last of its kind where kinds stand together, else at the end.
    """
    layout = layout_of(file.text, file.path)
    keys: Sequence[Callable[[dict[str, str]], str]] = (
        lambda values: values.get("id", ""),
        lambda values: values.get("preferred", "").casefold(),
    )
    own = {"id": draft.id, "preferred": draft.preferred, "kind": str(draft.values.get("kind", ""))}
    rows = _values(layout)
    for key in keys:
        column = [key(row) for row in rows]
        if len(column) >= _FEW and all(column) and column == sorted(column) and key(own):
            return sum(word <= key(own) for word in column)
    kinds = [row.get("kind", "") for row in rows]
    runs = [kind for at, kind in enumerate(kinds) if not at or kinds[at - 1] != kind]
    if own["kind"] in kinds and len(runs) == len(set(runs)):
        return len(kinds) - kinds[::-1].index(own["kind"])
    return len(kinds)


def _home(path: Path, settings: Settings, reason: str) -> Home:
    if path.suffix not in (".yaml", ".yml"):
        raise TqaError(f"{path}: a glossary's name ends in .yaml")
    shown = shown_path(path)
    if path.exists():
        file = open_text(shown, "utf-8")
        if file.text.strip():
            return Home(file, reason)
    text = new_glossary(path.stem, settings.from_lang, settings.to_lang)
    return Home(TextFile(shown, b"", text, "utf-8"), reason)


def _fresh(settings: Settings) -> Path:
    """The file that a project without glossaries begins with."""
    named = next(iter(settings.glossaries), "")
    if named:
        path = Path(named)
        return path if path.suffix in (".yaml", ".yml") else path / "house.yaml"
    return Path(settings.root or ".") / "glossaries" / "house.yaml"


def shown_path(path: Path) -> str:
    """Return a path from the working folder where it lies below it."""
    real, folder = Path(os.path.realpath(path)), Path(os.path.realpath("."))
    return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else path.as_posix()


def is_shipped(path: str) -> bool:
    """Whether a file is one of the packs that come with tqa."""
    return Path(os.path.realpath(path)).is_relative_to(shipped_folder())


def _is_for(text: str, settings: Settings) -> bool:
    return _pair(text) == (settings.from_lang, settings.to_lang)


def _pair(text: str) -> tuple[str, str]:
    found = {key.value: value.value for key, value in layout_of(text, "glossary").root.value}
    return str(found.get("from", "")), str(found.get("to", ""))


def paired(settings: Settings, named: str) -> Settings:
    """Return the settings for the languages of a glossary file that is named and exists.

    Where the languages are chosen by each text, those of the project's first glossary count.
    """
    paths = [Path(named)] if named else [path for path, _ in own_files(settings)]
    existing = [path for path in paths if path.is_file()]
    if existing and (named or settings.from_lang == AUTO):
        text = open_text(shown_path(existing[0]), "utf-8").text
        source, target = _pair(text) if text.strip() else ("", "")
        settings = replace(
            settings, from_lang=source or settings.from_lang, to_lang=target or settings.to_lang
        )
    return replace(settings, from_lang="fr") if settings.from_lang == AUTO else settings


def _kinds(file: TextFile) -> list[str]:
    return [row.get("kind", "") for row in _values(layout_of(file.text, file.path))]


def _is_house(home: Home) -> tuple[bool, list[int]]:
    name = home.file.path
    return Path(name).stem == "house", [-ord(char) for char in name]


def _values(layout: Layout) -> list[dict[str, str]]:
    """The texts of each entry by key."""
    return [
        {str(key.value): str(value.value) for key, value in item.node.value if value.id == "scalar"}
        for item in layout.items
    ]
