"""Made-up wire copy for tests of the page, checked by a few of the real packs.

Not by all: the page is tested here, and must not change with each new entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tqa.glossary.packs import shipped_folder
from tqa.pipeline import Job, run
from tqa.report import Report
from tqa.settings import Settings

TREATY = """\
Talks on Nagorny Karabakh resume

The parties met on Monday over Nagorny Karabakh, said the head of French diplomacy, Anne Moreau.

“We shall speak of Nagorny Karabakh again,” Mr. Lemaire said, adding that Mr. Aliyev was ready.

Mr Lemaire is particularly active on this file. The mission left two weeks ago. .
"""

VISIT = """\
The visit to Nagorny Karabakh took place under the auspices of the UNITED STATES.

Mr. Lemaire welcomed the visit with reserve and left for Kharkov.
"""

# A glossary of one entry, for tests that compile: the shipped packs take longer.
PACK = """\
glossary: small
from: fr
to: en
entries:
  - id: nagorno-karabakh
    preferred: Nagorno-Karabakh
    deprecated: [Nagorny Karabakh]
    kind: name
    why: English agencies use the Russian-derived form with a hyphen.
"""

CLEAN = "The council met on Tuesday and adopted its budget.\n"

TEXTS: Mapping[str, str] = {"a/treaty.txt": TREATY, "b/visit.txt": VISIT, "c/clean.txt": CLEAN}


def report_on(texts: Mapping[str, str]) -> Report:
    """Return the report on texts by path. It is made once for each set of texts."""
    return _report(tuple(texts.items()))


@cache
def _report(texts: tuple[tuple[str, str], ...]) -> Report:
    with TemporaryDirectory() as folder:
        write(Path(folder), dict(texts))
        return check(Path(folder))


def write(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts below a folder."""
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")


def check(folder: Path, settings: Settings | None = None) -> Report:
    """Check what lies below a folder, from inside it, so that paths are relative."""
    with chdir(folder):
        return run(Job((".",), keep_sources=True), settings or few_packs())


def few_packs() -> Settings:
    """Return the settings under which only the packs are in force that the texts need."""
    names = ("diplomacy", "lists", "names", "people", "places", "wording")
    packs = tuple(str(shipped_folder() / "fr-en" / f"{name}.yaml") for name in names)
    return Settings(shipped=False, extends=packs)
