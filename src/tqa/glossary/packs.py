"""Where glossary files are, and the digest of what they hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tqa.finding import TqaError
from tqa.settings import Settings

Source = tuple[str, str, int]


def shipped_folder() -> Path:
    """Return the folder of the packs shipped with tqa, in a wheel or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "glossaries"
    return inside if inside.is_dir() else package.parent.parent / "glossaries"


def shipped_pairs() -> tuple[tuple[str, str], ...]:
    """Return the (source, target) languages for which packs are shipped, by name."""
    names = sorted(path.name for path in shipped_folder().iterdir() if any(path.glob("*.yaml")))
    found = [name.partition("-") for name in names]
    return tuple((source, target) for source, _, target in found)


def sources(settings: Settings) -> tuple[Source, ...]:
    """Return (path, path to show, layer) of each glossary file, in the order of their layers.

    Raises TqaError for a file or folder that does not exist.
    """
    found: list[Source] = []
    if settings.shipped:
        root = shipped_folder()
        folder = root / f"{settings.from_lang}-{settings.to_lang}"
        found += [(str(path), _shown(path, root.parent), 0) for path in _yaml(folder)]
    for layer, named in ((1, settings.extends), (2, settings.glossaries)):
        for name in named:
            path = Path(name)
            if not path.exists():
                raise TqaError(f"{name}: no such glossary file or folder")
            files = _yaml(path) if path.is_dir() else [path]
            found += [(str(file), _shown(file, Path.cwd()), layer) for file in files]
    return tuple(found)


def parted(found: tuple[Source, ...]) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """Return the sources shipped with tqa, and the others."""
    shipped = tuple(source for source in found if source[2] == 0)
    return shipped, tuple(source for source in found if source[2] > 0)


def contents(found: Iterable[Source]) -> Iterator[tuple[str, bytes, int]]:
    """Yield (path to show, content, layer). Raises TqaError for a file that cannot be read."""
    for path, shown, layer in found:
        try:
            yield shown, Path(path).read_bytes(), layer
        except OSError as error:
            raise TqaError(f"{shown}: cannot be read ({error.strerror})") from error


def digest(found: tuple[Source, ...]) -> str:
    """Return the sha256 over names, layers and contents."""
    total = hashlib.sha256()
    for shown, data, layer in contents(found):
        total.update(f"{Path(shown).name}\0{layer}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def _yaml(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))


def _shown(path: Path, base: Path) -> str:
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
